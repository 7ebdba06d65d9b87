/// Which characters of a text mean something in Markdown.
enum MarkdownEscaping {
    /// For every byte whether a run of text ends before it.
    private static let specials: [Bool] = {
        var table = [Bool](repeating: false, count: 256)
        for byte in "&\n\r\\`*_[]~|!#<".utf8 { table[Int(byte)] = true }
        return table
    }()

    /// The first character from a place on that may mean something; the end where there is none.
    static func special(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        specials.withUnsafeBufferPointer { specials in
            var index = start
            while index < text.count, !specials[Int(text[index])] { index += 1 }
            return index
        }
    }

    /// Whether a character begins a block where a text begins.
    static func beginsBlock(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "#"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "="), UInt8(ascii: ":"),
            UInt8(ascii: ">"):
            true
        default: false
        }
    }

    /// Whether a byte is of a letter or number, as far as can be seen from it alone.
    static func isLetter(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...: true
        default: false
        }
    }

    /// The character at a place, and how many bytes it has.
    static func scalar(
        in text: UnsafeBufferPointer<UInt8>, at place: Int
    ) -> (scalar: Unicode.Scalar, width: Int)? {
        guard place < text.count else { return nil }
        if text[place] < 0x80 { return (Unicode.Scalar(text[place]), 1) }
        var iterator = text[place..<min(text.count, place + 4)].makeIterator()
        var decoder = UTF8()
        guard case .scalarValue(let scalar) = decoder.decode(&iterator) else { return nil }
        return (scalar, UTF8.width(scalar))
    }

    /// Writes the character that an entity of HTML stands for, or the entity; gives the place behind it.
    static func write(
        entityAt index: Int, of text: UnsafeBufferPointer<UInt8>, atStart: Bool, to output: inout HTMLWriter
    ) -> Int {
        let rest = UnsafeBufferPointer(rebasing: text[index...])
        func isEntity(_ entity: StaticString) -> Bool {
            entity.utf8CodeUnitCount <= rest.count && entity.withUTF8Buffer { rest.starts(with: $0) }
        }
        switch true {
        case isEntity("&quot;"):
            output.raw("\"")
            return index + 6
        case isEntity("&gt;"):
            output.raw(atStart ? "\\>" : ">")
            return index + 4
        case isEntity("&lt;"):
            output.raw("\\<")
            return index + 4
        case isEntity("&amp;"):
            // By itself it is itself.
            let next = index + 5 < text.count ? text[index + 5] : UInt8(ascii: "a")
            output.raw(next == UInt8(ascii: " ") ? "&" : "&amp;")
            return index + 5
        default:
            output.raw("&amp;")
            return index + 1
        }
    }

    /// Takes back the entities that ``HTMLEscaping`` writes.
    static func unescaped(_ html: Slice<UnsafeBufferPointer<UInt8>>) -> [UInt8] {
        guard html.contains(UInt8(ascii: "&")) else { return Array(html) }
        var text: [UInt8] = []
        text.reserveCapacity(html.count)
        var rest = html
        while let byte = rest.first {
            let known: [(StaticString, Character)] = [("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\"")]
            let entity =
                byte == UInt8(ascii: "&")
                ? known.first { entity, _ in entity.withUTF8Buffer { rest.starts(with: $0) } } : nil
            text.append(entity?.1.asciiValue ?? byte)
            rest = rest.dropFirst(entity?.0.utf8CodeUnitCount ?? 1)
        }
        return text
    }

    /// The longest run of a byte.
    static func longestRun(of byte: UInt8, in text: [UInt8]) -> Int {
        var (longest, current) = (0, 0)
        for other in text {
            current = other == byte ? current + 1 : 0
            longest = max(longest, current)
        }
        return longest
    }
}

extension Unicode.Scalar {
    /// Whether emphasis that begins or ends beside it would not be seen as such: it is neither space nor punctuation.
    var isOfWord: Bool {
        switch value {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        case 0..<0x80: false
        case 0xA0, 0xA1, 0xA7, 0xAB, 0xB6, 0xB7, 0xBB, 0xBF: false
        case 0x2000...0x206F, 0x3000...0x303F: false
        default: true
        }
    }
}
