import Foundation

extension ReferenceReport {
    /// The report in a form, ending in a line break.
    public func text(_ format: Format) -> String {
        switch format {
        case .text: plain
        case .json: json
        case .csv: csv
        }
    }

    private var plain: String {
        var text = "\(provision)\n"
        for (heading, rows) in [("cited by", citedBy), ("cites", cites)] {
            text += "\n\(heading): \(rows.count)\n"
            for row in rows {
                text +=
                    "  \(row.path):\(row.line):\(row.column): \(row.instrument):\(row.target) (\(row.status.rawValue))\n"
                text += "      \(row.sentence)\n"
            }
        }
        return text
    }

    private struct Encoded: Encodable {
        let version = 1
        let provision: String
        let citedBy: [Row]
        let cites: [Row]
    }

    private var json: String {
        JSONText.of(Encoded(provision: provision.description, citedBy: citedBy, cites: cites))
    }

    private var csv: String {
        func quoted(_ text: String) -> String {
            // A cell that begins with one of these would be a formula to a spreadsheet.
            let safe = text.first.map { "=+-@\t\r".contains($0) } == true ? "'" + text : text
            return "\"" + safe.replacingOccurrences(of: "\"", with: "\"\"") + "\""
        }
        var text = "direction,path,line,column,instrument,provision,status,sentence\r\n"
        for (direction, rows) in [("cited-by", citedBy), ("cites", cites)] {
            for row in rows {
                let cells = [
                    direction, quoted(row.path), "\(row.line)", "\(row.column)", quoted(row.instrument), row.target,
                    row.status.rawValue, quoted(row.sentence),
                ]
                text += cells.joined(separator: ",") + "\r\n"
            }
        }
        return text
    }
}

extension ReferenceReport.Row: Encodable {
    private enum CodingKeys: String, CodingKey { case path, line, column, instrument, target, status, sentence }

    /// Encodes the row as an object of its properties.
    public func encode(to encoder: any Encoder) throws {
        var row = encoder.container(keyedBy: CodingKeys.self)
        try row.encode(path, forKey: .path)
        try row.encode(line, forKey: .line)
        try row.encode(column, forKey: .column)
        try row.encode(instrument, forKey: .instrument)
        try row.encode(target, forKey: .target)
        try row.encode(status.rawValue, forKey: .status)
        try row.encode(sentence, forKey: .sentence)
    }
}
