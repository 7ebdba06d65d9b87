/// Takes only pictures that can do nothing but be drawn: one is copied as it is and may be opened by itself.
///
/// What is not known to be harmless is refused: elements and attributes of other namespaces, references out of the
/// picture, declarations, and every escape that could spell one of them differently.
struct SVGCheck {
    private let bytes: [UInt8]
    private var index = 0
    private var hasRoot = false

    /// What is not taken in a picture, in words; nil if nothing is. Linear.
    static func danger(in raw: [UInt8]) -> String? {
        guard case .success(let text) = SourceText.checked(raw, path: "") else { return "bytes that are no UTF-8 text" }
        var check = SVGCheck(bytes: text.bytes)
        return check.danger()
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    // MARK: Scanning

    private mutating func danger() -> String? {
        if starts("<?xml "), let danger = declaration() { return danger }
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "<"):
                if let danger = markup() { return danger }
            case UInt8(ascii: "&"):
                if let danger = reference() { return danger }
            default: index += 1
            }
        }
        return hasRoot ? nil : "no ‘svg’ element"
    }

    private mutating func declaration() -> String? {
        guard let end = end(of: "?>") else { return "an XML declaration without an end" }
        let text = String(decoding: bytes[..<end], as: UTF8.self).lowercased()
        if let encoding = text.firstRange(of: "encoding") {
            let value = text[encoding.upperBound...].filter { !$0.isWhitespace && $0 != "\"" && $0 != "'" }
            guard value == "=utf-8?>" || value.hasPrefix("=utf-8standalone") else {
                return "another encoding than UTF-8"
            }
        }
        index = end
        return nil
    }

    private mutating func markup() -> String? {
        if starts("<!--") {
            index += 4
            guard let end = end(of: "-->") else { return "a comment without an end" }
            index = end
            return nil
        }
        if starts("<!") { return "a declaration (‘<!’)" }
        if starts("<?") { return "a processing instruction (‘<?’)" }
        let isEnd = starts("</")
        index += isEnd ? 2 : 1
        let name = word()
        guard hasRoot || name == "svg" else { return "no ‘svg’ element at its beginning" }
        hasRoot = true
        guard Self.elements.contains(name) else { return "the element ‘\(name.prefix(40))’" }
        while true {
            let hadSpace = skipSpace()
            guard index < bytes.count else { return "an element without an end" }
            if bytes[index] == UInt8(ascii: ">") {
                index += 1
                return nil
            }
            if starts("/>"), !isEnd {
                index += 2
                return nil
            }
            guard hadSpace, !isEnd else { return "a broken element ‘\(name)’" }
            if let danger = attribute(of: name) { return danger }
        }
    }

    private mutating func attribute(of element: String) -> String? {
        let name = word()
        guard !name.isEmpty else { return "a broken element ‘\(element)’" }
        skipSpace()
        guard starts("=") else { return "the attribute ‘\(name.prefix(40))’ without a value" }
        index += 1
        skipSpace()
        guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'") else {
            return "the attribute ‘\(name.prefix(40))’ without quotes"
        }
        let quote = bytes[index]
        index += 1
        let start = index
        while index < bytes.count, bytes[index] != quote {
            if bytes[index] == UInt8(ascii: "<") { return "a ‘<’ within an attribute" }
            if bytes[index] == UInt8(ascii: "&") {
                if let danger = reference() { return danger }
            } else {
                index += 1
            }
        }
        guard index < bytes.count else { return "an attribute without an end" }
        let value = String(decoding: bytes[start..<index], as: UTF8.self)
        index += 1
        return Self.danger(ofAttribute: name, value)
    }

    /// One of the five references that XML knows by itself.
    private mutating func reference() -> String? {
        for known in ["&amp;", "&lt;", "&gt;", "&quot;", "&apos;"] where starts(known) {
            index += known.utf8.count
            return nil
        }
        return starts("&#") ? "character references" : "an entity"
    }

    private func starts(_ text: String) -> Bool { bytes[index...].starts(with: text.utf8) }

    private func end(of text: String) -> Int? {
        let needle = Array(text.utf8)
        var place = index
        while place + needle.count <= bytes.count {
            if bytes[place..<(place + needle.count)].elementsEqual(needle) { return place + needle.count }
            place += 1
        }
        return nil
    }

    @discardableResult private mutating func skipSpace() -> Bool {
        let start = index
        while index < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[index]) { index += 1 }
        return index > start
    }

    private mutating func word() -> String {
        let start = index
        while index < bytes.count, !" \t\r\n/>=\"'<&".utf8.contains(bytes[index]) { index += 1 }
        return String(decoding: bytes[start..<index], as: UTF8.self)
    }
}
