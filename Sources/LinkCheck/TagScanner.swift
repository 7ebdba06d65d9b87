/// Reads the tags of an HTML or SVG file, one after the other. Linear; nothing is copied.
///
/// It takes what browsers take of attributes (HTML Living Standard, section 13.2.5): quoted either way, or not at all.
/// Comments, declarations and the texts of scripts and styles are passed over.
struct TagScanner {
    /// The bytes of the file.
    let bytes: UnsafeBufferPointer<UInt8>
    /// The name of the tag that was read last.
    private(set) var name = 0..<0
    /// Its attributes, in order.
    private(set) var attributes: [Attribute] = []
    /// Where a tag, comment or quoted value begins that has no end; nil where all have.
    private(set) var unclosed: Int?
    private var position = 0

    /// An attribute, as stretches of the file.
    struct Attribute {
        let name: Range<Int>
        /// The value without quotes; empty where there is none.
        let value: Range<Int>
    }

    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    /// Goes to the next opening tag; false at the end.
    mutating func next() -> Bool {
        while let opening = find(0x3C, from: position) {
            let after = opening + 1
            guard after < bytes.count else { return false }
            switch bytes[after] {
            case UInt8(ascii: "!"):
                position = isNext("!--", at: after) ? end(of: "-->", from: after + 3, opening) : skipTag(from: after)
            case UInt8(ascii: "?"), UInt8(ascii: "/"): position = skipTag(from: after)
            case let byte where Self.isLetter(byte):
                guard readTag(from: after) else {
                    unclosed = unclosed ?? opening
                    position = bytes.count
                    return false
                }
                if isName("script") || isName("style") { position = rawTextEnd(from: position) }
                return true
            default: position = after
            }
        }
        position = bytes.count
        return false
    }

    /// Whether the tag's name is this one, which is in lower case.
    func isName(_ text: StaticString) -> Bool { isSame(name, text) }

    /// Whether a stretch of the file is a text in lower case, letters of either case being the same.
    func isSame(_ range: Range<Int>, _ text: StaticString) -> Bool {
        guard range.count == text.utf8CodeUnitCount else { return false }
        return text.withUTF8Buffer { wanted in
            zip(range, wanted).allSatisfy { bytes[$0] == $1 || (Self.isLetter(bytes[$0]) && bytes[$0] | 0x20 == $1) }
        }
    }

    private mutating func readTag(from start: Int) -> Bool {
        var index = start
        while index < bytes.count, !Self.isSpace(bytes[index]), bytes[index] != 0x3E, bytes[index] != 0x2F {
            index += 1
        }
        name = start..<index
        attributes.removeAll(keepingCapacity: true)
        while index < bytes.count {
            let byte = bytes[index]
            if byte == 0x3E {
                position = index + 1
                return true
            }
            if Self.isSpace(byte) || byte == 0x2F {
                index += 1
                continue
            }
            guard let end = readAttribute(from: index) else { return false }
            index = end
        }
        return false
    }

    /// Reads an attribute; gives where it ends, nil where its quotes have no end.
    private mutating func readAttribute(from start: Int) -> Int? {
        var index = start + 1
        while index < bytes.count, !Self.isSpace(bytes[index]), bytes[index] != 0x3E, bytes[index] != 0x2F,
            bytes[index] != 0x3D
        { index += 1 }
        let name = start..<index
        var next = index
        while next < bytes.count, Self.isSpace(bytes[next]) { next += 1 }
        guard next < bytes.count, bytes[next] == 0x3D else {
            attributes.append(Attribute(name: name, value: index..<index))
            return index
        }
        next += 1
        while next < bytes.count, Self.isSpace(bytes[next]) { next += 1 }
        guard next < bytes.count else { return nil }
        let quote = bytes[next]
        if quote == 0x22 || quote == 0x27 {
            guard let end = find(quote, from: next + 1) else { return nil }
            attributes.append(Attribute(name: name, value: (next + 1)..<end))
            return end + 1
        }
        var end = next
        while end < bytes.count, !Self.isSpace(bytes[end]), bytes[end] != 0x3E { end += 1 }
        attributes.append(Attribute(name: name, value: next..<end))
        return end
    }

    /// Where the text of a script or style ends: at its closing tag.
    private mutating func rawTextEnd(from start: Int) -> Int {
        var index = start
        while let opening = find(0x3C, from: index) {
            let after = opening + 2 + name.count
            if after <= bytes.count, bytes[opening + 1] == 0x2F,
                zip((opening + 2)..<after, name).allSatisfy({ bytes[$0] | 0x20 == bytes[$1] | 0x20 })
            {
                return opening
            }
            index = opening + 1
        }
        unclosed = unclosed ?? start
        return bytes.count
    }

    private mutating func skipTag(from start: Int) -> Int {
        if let end = find(0x3E, from: start) { return end + 1 }
        unclosed = unclosed ?? start - 1
        return bytes.count
    }

    private mutating func end(of text: StaticString, from start: Int, _ opening: Int) -> Int {
        var index = start
        while let found = find(0x2D, from: index) {
            if isNext(text, at: found) { return found + text.utf8CodeUnitCount }
            index = found + 1
        }
        unclosed = unclosed ?? opening
        return bytes.count
    }

    private func isNext(_ text: StaticString, at start: Int) -> Bool {
        start + text.utf8CodeUnitCount <= bytes.count
            && text.withUTF8Buffer { wanted in wanted.indices.allSatisfy { bytes[start + $0] == wanted[$0] } }
    }

    private func find(_ byte: UInt8, from start: Int) -> Int? {
        guard start < bytes.count else { return nil }
        return bytes[start...].firstIndex(of: byte)
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) && byte != 0x0B }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}
