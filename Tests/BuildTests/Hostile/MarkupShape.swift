import Foundation

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// What a published file is made of apart from its texts: two files that differ in texts alone have the same shape.
enum MarkupShape {
    /// The shape of a file by the form that its name tells; nil for pictures and other bytes.
    static func of(_ data: Data, path: String) throws -> [String]? {
        // Of words the index of the search is made, and they decide how many there are.
        if path.hasPrefix("search/words/") {
            _ = try JSONSerialization.jsonObject(with: data)
            return ["words", data.contains(UInt8(ascii: "<")) ? "markup" : "no markup"]
        }
        switch path.split(separator: ".").last.map(String.init) {
        case "html": return html(String(decoding: data, as: UTF8.self))
        case "xml", "svg": return try xml(data)
        case "json": return try json(JSONSerialization.jsonObject(with: data, options: .fragmentsAllowed))
        case "ics": return try calendar(String(decoding: data, as: UTF8.self))
        default: return nil
        }
    }

    /// The tags, each with the names of its attributes and with the values that decide what it does; data blocks as JSON.
    static func html(_ text: String) -> [String] {
        var shape: [String] = []
        var rest = Substring(text)
        while let opening = rest.firstIndex(of: "<") {
            rest = rest[rest.index(after: opening)...]
            let name = String(
                rest.prefix { !$0.isWhitespace && $0 != ">" && $0 != "/" || $0 == "/" && rest.first == "/" })
            var tag = rest.dropFirst(name.count)
            var names: [String] = []
            // Within a tag only quoted values may hold `>`.
            while let next = tag.first(where: { !$0.isWhitespace }), next != ">" {
                tag = tag.drop { $0.isWhitespace }
                let attribute = String(tag.prefix { !$0.isWhitespace && $0 != "=" && $0 != ">" })
                tag = tag.dropFirst(max(1, attribute.count))
                guard tag.first == "=" else {
                    names.append(attribute)
                    continue
                }
                guard let quote = tag.dropFirst().first, quote == "\"" || quote == "'" else {
                    names.append("\(attribute) without quotes")
                    break
                }
                let value = tag.dropFirst(2).prefix { $0 != quote }
                names.append(Self.deciding.contains(attribute) ? "\(attribute)=\(value)" : attribute)
                tag = tag.dropFirst(3 + value.count)
            }
            // A picture's long text has several lines.
            let isLine = name == "/tspan" || name == "tspan" && names == ["x", "y"]
            if !isLine { shape.append("<" + ([name] + names).joined(separator: " ")) }
            rest = tag.dropFirst()
            if name == "script", names.contains("type=application/ld+json"), let end = rest.range(of: "</script>") {
                let block = Data(rest[..<end.lowerBound].utf8)
                shape += (try? json(JSONSerialization.jsonObject(with: block))) ?? ["no JSON"]
                rest = rest[end.lowerBound...]
            }
        }
        return shape
    }

    /// Attributes whose values are no texts of documents but say what an element does.
    private static let deciding: Set<String> = [
        "class", "http-equiv", "id", "name", "property", "rel", "src", "type",
    ]

    /// The elements with the names of their attributes; throws where the file is not well formed.
    static func xml(_ data: Data) throws -> [String] {
        let reader = ElementReader()
        let parser = XMLParser(data: data)
        parser.delegate = reader
        guard parser.parse() else { throw Malformed(what: "\(String(describing: parser.parserError))") }
        return reader.shape
    }

    private final class ElementReader: NSObject, XMLParserDelegate {
        var shape: [String] = []

        func parser(
            _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
            attributes: [String: String]
        ) { shape.append("<" + ([name] + attributes.keys.sorted()).joined(separator: " ")) }

        func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
            shape.append("</" + name)
        }
    }

    /// Keys and kinds of values, in order.
    static func json(_ value: Any) -> [String] {
        switch value {
        case let object as [String: Any]:
            ["{"] + object.keys.sorted().flatMap { [$0] + json(object[$0] ?? "") } + ["}"]
        case let list as [Any]: ["["] + list.flatMap(json) + ["]"]
        case is String: ["text"]
        default: ["value"]
        }
    }

    /// The properties, with the values of those that hold no text; throws where a line does not end in CRLF.
    static func calendar(_ text: String) throws -> [String] {
        let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
        guard lines.allSatisfy({ $0.last == "\r" && $0.count { $0 == "\r" } == 1 }) else {
            throw Malformed(what: "a line without CRLF")
        }
        return lines.filter { $0.first != " " }.map { line in
            let name = String(line.prefix { $0 != ":" })
            return name == "BEGIN" || name == "END" ? String(line.dropLast()) : name
        }
    }

    struct Malformed: Error { let what: String }
}
