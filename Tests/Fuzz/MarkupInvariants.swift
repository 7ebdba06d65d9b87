/// What holds of every piece of HTML that text was made into: nothing in it can run, and every element is closed.
enum MarkupInvariants {
    private static let voids: Set<String> = ["br", "hr", "img", "input"]
    /// Elements that only what HTML calls phrasing content may stand in.
    private static let phrasing: Set<String> = [
        "a", "code", "del", "em", "h1", "h2", "h3", "h4", "h5", "h6", "p", "span", "strong", "sup",
    ]
    private static let blocks: Set<String> = [
        "blockquote", "div", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "li", "ol", "p", "pre", "section", "table",
        "tbody", "td",
        "th", "thead", "tr", "ul",
    ]
    private static let elements = voids.union(phrasing).union(blocks)
    private static let attributes: Set<String> = [
        "alt", "aria-label", "checked", "class", "disabled", "href", "id", "src", "start", "tabindex", "title", "type",
    ]
    private static let entities = ["amp", "gt", "lt", "quot", "#39", "#x27"].map { Array($0.utf8) }

    /// What is wrong with a piece of HTML; nil where nothing is.
    static func violation(in html: [UInt8]) -> String? {
        var reader = Reader(html: html)
        return reader.read()
    }

    private struct Reader {
        let html: [UInt8]
        private var at = 0
        private var open: [String] = []
        private var ids: Set<String> = []

        init(html: [UInt8]) { self.html = html }

        mutating func read() -> String? {
            while at < html.count {
                let start = at
                if let violation = readPiece() {
                    let around = html[max(0, start - 60)..<min(html.count, start + 120)]
                    return "\(violation) at ‘\(String(decoding: around, as: UTF8.self))’"
                }
            }
            return open.isEmpty ? nil : "not closed: \(open)"
        }

        private mutating func readPiece() -> String? {
            switch html[at] {
            case UInt8(ascii: "<"): return readTag()
            case UInt8(ascii: ">"): return "a sign that is not escaped"
            case UInt8(ascii: "&"): return readEntity()
            default:
                at += 1
                return nil
            }
        }

        private mutating func readEntity() -> String? {
            guard let entity = MarkupInvariants.entities.first(where: { html[(at + 1)...].starts(with: $0) }),
                case let end = at + 1 + entity.count, end < html.count, html[end] == UInt8(ascii: ";")
            else { return "a sign that is not escaped" }
            at = end + 1
            return nil
        }

        private mutating func readTag() -> String? {
            at += 1
            let isEnd = skip("/")
            let name = readName()
            guard MarkupInvariants.elements.contains(name) else { return "the element ‘\(name)’" }
            if isEnd {
                guard skip(">") else { return "an end that is no end" }
                guard open.popLast() == name else { return "‘\(name)’ ends where it is not open" }
                return nil
            }
            var isClosed = false
            while !isClosed {
                if skip(" /") || skip(">") {
                    isClosed = html[at - 1] == UInt8(ascii: ">") || skip(">")
                    guard isClosed else { return "a tag without an end" }
                } else if let violation = readAttribute() {
                    return violation
                }
            }
            if name == "a", open.contains("a") { return "a link in a link" }
            if MarkupInvariants.blocks.contains(name), let around = open.last(where: MarkupInvariants.phrasing.contains)
            {
                return "‘\(name)’ in ‘\(around)’"
            }
            if !MarkupInvariants.voids.contains(name) { open.append(name) }
            return nil
        }

        private mutating func readAttribute() -> String? {
            guard skip(" ") else { return "no attribute" }
            let name = readName()
            guard MarkupInvariants.attributes.contains(name) else { return "the attribute ‘\(name)’" }
            guard skip("=\"") else { return "an attribute without quotes" }
            let start = at
            while at < html.count, html[at] != UInt8(ascii: "\"") {
                if html[at] == UInt8(ascii: "<") { return "a sign that is not escaped" }
                if let violation = readPiece() { return violation }
            }
            guard skip("\"") else { return "an attribute without an end" }
            let value = String(decoding: html[start..<(at - 1)], as: UTF8.self)
            if name == "href" || name == "src", !isInert(address: value) { return "leads to ‘\(value)’" }
            if name == "id", !ids.insert(value).inserted { return "the id ‘\(value)’ stands twice" }
            return nil
        }

        /// Whether a browser would take an address for a place of this site, a web page or a mail.
        private func isInert(address: String) -> Bool {
            let seen = address.unicodeScalars.filter { $0.value > 0x20 }.map { $0 == "\\" ? "/" : $0 }
            guard let colon = seen.firstIndex(of: ":") else { return !seen.starts(with: "//".unicodeScalars) }
            let scheme = seen[..<colon].map { String($0).lowercased() }.joined()
            return ["http", "https", "mailto"].contains(scheme)
                || (scheme.contains { "/#?".contains($0) } && !scheme.hasPrefix("//"))
        }

        private mutating func skip(_ text: StaticString) -> Bool {
            let bytes = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
            guard html[at...].starts(with: bytes) else { return false }
            at += bytes.count
            return true
        }

        private mutating func readName() -> String {
            let start = at
            while at < html.count, "abcdefghijklmnopqrstuvwxyz0123456789-".utf8.contains(html[at]) { at += 1 }
            return String(decoding: html[start..<at], as: UTF8.self)
        }
    }
}
