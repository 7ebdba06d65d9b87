import Bytes

/// Writes JSON as UTF-8 bytes (RFC 8259), without spaces. `<` is written `\u003c`, so that no text of it is markup.
struct JSONWriter: ~Copyable {
    private var buffer: ByteBuffer
    /// Whether a value stands before what comes next in the same array or object.
    private var needsComma = false

    /// - Parameter capacity: for how many bytes there is room from the start.
    init(capacity: Int = 4_096) { buffer = ByteBuffer(capacity: capacity) }

    /// What was written.
    var bytes: [UInt8] { buffer.withBytes { Array($0) } }

    /// Writes an object, whose keys and values a body writes.
    mutating func object(_ write: (inout JSONWriter) -> Void) { nested("{", "}", write) }

    /// Writes an array, whose values a body writes.
    mutating func array(_ write: (inout JSONWriter) -> Void) { nested("[", "]", write) }

    /// Writes an array of texts.
    mutating func array(_ texts: some Sequence<String>) {
        array { writer in
            for text in texts { writer.value(text) }
        }
    }

    /// Writes a key; its value must follow.
    mutating func key(_ key: String) {
        value(key)
        raw(":")
        needsComma = false
    }

    /// Writes a key and a text.
    mutating func pair(_ key: String, _ text: String) {
        self.key(key)
        value(text)
    }

    /// Writes a number.
    mutating func value(_ number: Int) {
        separate()
        raw(String(number))
        needsComma = true
    }

    /// Writes a text.
    mutating func value(_ text: String) {
        let isDone: Void? = text.utf8.withContiguousStorageIfAvailable { value($0) }
        if isDone == nil { Array(text.utf8).withUnsafeBufferPointer { value($0) } }
    }

    /// Writes a text in UTF-8.
    mutating func value(_ text: UnsafeBufferPointer<UInt8>) {
        separate()
        raw("\"")
        var start = 0
        while let at = Self.special(in: text, from: start) {
            buffer.append(UnsafeBufferPointer(rebasing: text[start..<at]))
            escape(text[at])
            start = at + 1
        }
        buffer.append(UnsafeBufferPointer(rebasing: text[start...]))
        raw("\"")
        needsComma = true
    }

    /// Writes the values that another writer wrote one behind the other.
    mutating func values(of other: borrowing JSONWriter) {
        guard other.needsComma else { return }
        separate()
        other.buffer.withBytes { buffer.append($0) }
        needsComma = true
    }

    private mutating func nested(
        _ opening: StaticString, _ closing: StaticString, _ write: (inout JSONWriter) -> Void
    ) {
        separate()
        raw(opening)
        needsComma = false
        write(&self)
        raw(closing)
        needsComma = true
    }

    private mutating func separate() {
        if needsComma { raw(",") }
        needsComma = false
    }

    private mutating func raw(_ text: StaticString) { text.withUTF8Buffer { buffer.append($0) } }

    private mutating func raw(_ text: String) {
        for byte in text.utf8 { buffer.append(byte) }
    }

    private mutating func escape(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\""): raw("\\\"")
        case UInt8(ascii: "\\"): raw("\\\\")
        case UInt8(ascii: "\n"): raw("\\n")
        default:
            raw("\\u00")
            for digit in [byte >> 4, byte & 15] {
                buffer.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
            }
        }
    }

    /// The first byte from an index on that cannot stand as it is.
    private static func special(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        var at = start
        while let eight = EightBytes(text, at: at), !eight.hold(0x22), !eight.hold(0x5C), !eight.hold(0x3C),
            !eight.holdLess(than: 0x20)
        {
            at += 8
        }
        while at < text.count {
            let byte = text[at]
            if byte == 0x22 || byte == 0x5C || byte == 0x3C || byte < 0x20 { return at }
            at += 1
        }
        return nil
    }
}
