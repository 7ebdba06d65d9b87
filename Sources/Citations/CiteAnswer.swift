import Instruments

/// The machine-readable answer to one text: what `pinpoint cite` prints.
///
/// It knows outlines only, never documents: a link is the deepest provision that the outline lists.
public struct CiteAnswer: Sendable {
    /// The names and the outlines.
    public let registry: Registry
    /// Creates an answerer.
    public init(registry: Registry) {
        self.registry = registry
    }

    /// What the outline says of a target, in the words of the contract.
    public enum Status: String, Sendable, Hashable {
        /// The outline lists it.
        case resolved
        /// Its article exists, its inner numbering has not been checked.
        case unchecked
        /// It does not exist.
        case dangling
        /// It belongs to another instrument.
        case external
    }

    /// The status of a target and the deepest part of it that can be linked.
    public func status(of target: Citation.Target) -> (status: Status, link: ProvisionID?) {
        guard target.owner == .known(registry.primary),
            let outline = registry.instrument(registry.primary)?.outline
        else {
            return (.external, nil)
        }
        return switch outline.resolve(target.provision) {
        case .resolved: (.resolved, target.provision)
        case .unchecked(let deepest): (.unchecked, deepest)
        case .dangling(let deepest, _): (.dangling, deepest)
        }
    }

    /// One line of JSON without its line feed: an array of the citations in text order. Linear in the text.
    public func line(for text: [UInt8], language: Language, reading: Reading) -> String {
        var json = "["
        for (at, citation) in reading.citations.enumerated() {
            if at > 0 { json += "," }
            json += "{\"start\":\(citation.range.lowerBound),\"end\":\(citation.range.upperBound),\"text\":"
            Self.write(String(decoding: text[citation.range], as: UTF8.self), to: &json)
            json += ",\"lang\":"
            Self.write(language.rawValue, to: &json)
            json += ",\"targets\":["
            for (index, target) in citation.targets.enumerated() {
                if index > 0 { json += "," }
                write(target, isSelf: citation.isSelfReference, to: &json)
            }
            json += "]}"
        }
        return json + "]"
    }

    private func write(_ target: Citation.Target, isSelf: Bool, to json: inout String) {
        json += "{\"instrument\":"
        switch target.owner {
        case .known(let id): Self.write(id.rawValue, to: &json)
        case .unknown(let name):
            json += "null,\"name\":"
            Self.write(name, to: &json)
        }
        let (status, link) = status(of: target)
        json += ",\"id\":\"\(target.provision)\",\"status\":\"\(status.rawValue)\",\"link\":"
        json += isSelf ? "null" : link.map { "\"\($0)\"" } ?? "null"
        json += "}"
    }

    /// Writes a JSON string. Source: RFC 8259, section 7.
    private static func write(_ text: String, to json: inout String) {
        json += "\""
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x22: json += "\\\""
            case 0x5C: json += "\\\\"
            case 0x0A: json += "\\n"
            case 0x0D: json += "\\r"
            case 0x09: json += "\\t"
            case 0..<0x20, 0x2028, 0x2029:
                let digits = String(scalar.value, radix: 16)
                json += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: json.unicodeScalars.append(scalar)
            }
        }
        json += "\""
    }
}
