import Instruments

extension CoverageReport {
    /// The report in a form, ending in a line break.
    public func text(_ format: ReferenceReport.Format) -> String {
        switch format {
        case .text: plain
        case .json: json
        case .csv: csv
        }
    }

    /// How many of some provisions are cited.
    private struct Tally: Encodable {
        let cited: Int
        let of: Int
        let byLanguage: [String: Int]

        init(_ rows: [Row], _ languages: [Language]) {
            cited = rows.count(where: \.isCited)
            of = rows.count
            byLanguage = Dictionary(
                languages.map { language in (language.rawValue, rows.count { $0.citations[language] != nil }) }
            ) { first, _ in first }
        }

        /// `12 of 15 articles`.
        func text(_ word: String) -> String {
            "\(BuildReport.grouped(cited)) of \(BuildReport.grouped(of)) \(CoverageReport.plural(word, of))"
        }
    }

    private var articles: [Row] { parts.filter { $0.whole != .annexes }.flatMap(\.rows) }

    // MARK: Text

    private var plain: String {
        var text = "\(instrument)\n\n"
        for part in parts {
            let (word, name) = part.whole == .annexes ? ("annex", "Annex") : ("article", "Article")
            switch part.whole {
            case .chapter(let number): text += "\(ProvisionID.chapter(number).wording(in: .english)): "
            case .instrument: text += parts.contains { $0.chapter != nil } ? "In no chapter: " : ""
            case .annexes: break
            }
            text += "\(Tally(part.rows, languages).text(word)) cited"
            if let never = Self.names(part.rows, name, where: { !$0.isCited }) { text += "; never: \(never)" }
            text += "\n" + paragraphs(of: part.rows)
        }
        let paragraphs = articles.flatMap(\.paragraphs)
        guard parts.count != 1 || !paragraphs.isEmpty else { return text }
        text += "\n\(Tally(articles, languages).text("article")) cited"
        if !paragraphs.isEmpty { text += ", \(Tally(paragraphs, languages).text("paragraph"))" }
        return text + "\n"
    }

    /// What is cited within articles that are cited: in one line those that are cited as a whole alone, then each that has
    /// paragraphs of both kinds.
    private func paragraphs(of rows: [Row]) -> String {
        var text = ""
        func isWhole(_ row: Row) -> Bool {
            row.isCited && !row.paragraphs.isEmpty && !row.paragraphs.contains(where: \.isCited)
        }
        if let wholes = Self.names(rows, "Article", where: isWhole) {
            text += "  as a whole, no paragraph of it: \(wholes)\n"
        }
        for row in rows where row.paragraphs.contains(where: \.isCited) {
            guard let never = Self.names(row.paragraphs, "paragraph", where: { !$0.isCited }) else { continue }
            text += "  \(row.provision.wording(in: .english)): \(Tally(row.paragraphs, languages).text("paragraph"))"
            text += " cited; never: \(never)\n"
        }
        return text
    }

    /// `Articles 9, 12–15`: the rows that a condition holds for, a run of three and more as a range; nil if there are none.
    private static func names(_ rows: [Row], _ word: String, where isMeant: (Row) -> Bool) -> String? {
        var runs: [ArraySlice<Row>] = []
        for (index, row) in rows.enumerated() where isMeant(row) {
            if let last = runs.last, last.endIndex == index {
                runs[runs.count - 1] = rows[last.startIndex...index]
            } else {
                runs.append(rows[index...index])
            }
        }
        guard !runs.isEmpty else { return nil }
        let names = runs.map { run -> String in
            let labels = run.map { label(of: $0.provision) }
            return labels.count > 2 ? "\(labels[0])–\(labels[labels.count - 1])" : labels.joined(separator: ", ")
        }
        return "\(plural(word, runs.reduce(0) { $0 + $1.count })) \(names.joined(separator: ", "))"
    }

    private static func plural(_ word: String, _ count: Int) -> String {
        count == 1 ? word : word + (word.hasSuffix("x") ? "es" : "s")
    }

    /// The last number of a provision.
    private static func label(of provision: ProvisionID) -> String {
        switch provision {
        case .article(let path): (path.paragraph ?? path.number).description
        case .annex(let number), .chapter(let number): number.roman
        case .section(let number, _): number.description
        case .preamble: ""
        }
    }

    // MARK: JSON

    private struct Document: Encodable {
        let version = 1
        let instrument: String
        let languages: [String]
        let articles: Tally
        let paragraphs: Tally
        let parts: [EncodedPart]
    }

    private struct EncodedPart: Encodable {
        let chapter: EncodedRow?
        let total: Tally
        let provisions: [EncodedRow]
    }

    private struct EncodedRow: Encodable {
        let provision: String
        let isCited: Bool
        let citations: Int
        let byLanguage: [String: Int]
    }

    private func encoded(_ row: Row) -> EncodedRow {
        EncodedRow(
            provision: row.provision.eId, isCited: row.isCited, citations: row.citations.values.reduce(0, +),
            byLanguage: Dictionary(languages.map { ($0.rawValue, row.citations[$0] ?? 0) }) { first, _ in first })
    }

    private var json: String {
        JSONText.of(
            Document(
                instrument: instrument.rawValue, languages: languages.map(\.rawValue),
                articles: Tally(articles, languages), paragraphs: Tally(articles.flatMap(\.paragraphs), languages),
                parts: parts.map { part in
                    EncodedPart(
                        chapter: part.chapter.map(encoded), total: Tally(part.rows, languages),
                        provisions: part.rows.flatMap { [$0] + $0.paragraphs }.map(encoded))
                }))
    }

    // MARK: CSV

    /// Ids and numbers alone, which need no quotes (RFC 4180).
    private var csv: String {
        var text = (["chapter", "provision", "cited", "citations"] + languages.map(\.rawValue)).joined(separator: ",")
        text += "\r\n"
        for part in parts {
            let chapter = part.chapter?.provision.eId ?? ""
            for row in [part.chapter].compactMap(\.self) + part.rows.flatMap({ [$0] + $0.paragraphs }) {
                var cells = [chapter, row.provision.eId, row.isCited ? "yes" : "no"]
                cells.append("\(row.citations.values.reduce(0, +))")
                cells += languages.map { "\(row.citations[$0] ?? 0)" }
                text += cells.joined(separator: ",") + "\r\n"
            }
        }
        return text
    }
}
