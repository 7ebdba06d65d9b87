import Bytes

/// Writes JSON as UTF-8 bytes (RFC 8259), without spaces. `<` is written `\u003c`, so that no text of it is markup, and what
/// is written may stand in a data block of a page.
struct JSONWriter: ~Copyable {
    private var output: HTMLWriter
    /// Whether a value stands before what comes next in the same array or object.
    private var needsComma = false
    /// Whether the next value begins a line.
    private var beginsLine = false

    /// - Parameter capacity: for how many bytes there is room from the start.
    init(capacity: Int = 4_096) { output = HTMLWriter(capacity: capacity) }

    /// What was written.
    var bytes: [UInt8] { output.bytes }

    /// Calls a body with what was written.
    func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result { output.withBytes(body) }

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
        output.raw(":")
        needsComma = false
    }

    /// Writes a key that needs no escape; its value must follow.
    mutating func key(_ key: StaticString) {
        separate()
        output.raw("\"")
        output.raw(key)
        output.raw("\":")
    }

    /// Writes a key and a text.
    mutating func pair(_ key: String, _ text: String) {
        self.key(key)
        value(text)
    }

    /// Writes a number.
    mutating func value(_ number: Int) {
        separate()
        output.raw(text: String(number))
        needsComma = true
    }

    /// Writes a text.
    mutating func value(_ text: String) { value { $0.raw(text: text) } }

    /// Writes a text in UTF-8.
    mutating func value(_ text: UnsafeBufferPointer<UInt8>) { value { $0.raw(text) } }

    /// Writes a text that a body writes as it is.
    mutating func value(_ write: (inout HTMLWriter) -> Void) {
        separate()
        output.raw("\"")
        let start = output.count
        write(&output)
        escape(from: start)
        output.raw("\"")
        needsComma = true
    }

    /// Writes the values that another writer wrote one behind the other.
    mutating func values(of other: borrowing JSONWriter) {
        guard other.needsComma else { return }
        separate()
        other.withBytes { output.raw($0) }
        needsComma = true
    }

    /// Lets the next value begin a line, so that a list of many is read and compared line by line.
    mutating func line() { beginsLine = true }

    /// Ends a file.
    mutating func finish() { output.raw("\n") }

    private mutating func nested(
        _ opening: StaticString, _ closing: StaticString, _ write: (inout JSONWriter) -> Void
    ) {
        separate()
        output.raw(opening)
        write(&self)
        if beginsLine { output.raw("\n") }
        output.raw(closing)
        (needsComma, beginsLine) = (true, false)
    }

    private mutating func separate() {
        if beginsLine { output.raw(needsComma ? ",\n" : "\n") } else if needsComma { output.raw(",") }
        (needsComma, beginsLine) = (false, false)
    }

    // MARK: - Escaping

    /// Escapes what was written since an offset: run by run, since most texts need no escape.
    private mutating func escape(from start: Int) {
        let isPlain = output.withBytes { Self.special(in: $0, from: start) == nil }
        if isPlain { return }
        let text = output.withBytes { Array($0[start...]) }
        output.truncate(to: start)
        text.withUnsafeBufferPointer { text in
            var start = 0
            while let index = Self.special(in: text, from: start) {
                output.raw(UnsafeBufferPointer(rebasing: text[start..<index]))
                escape(text[index])
                start = index + 1
            }
            output.raw(UnsafeBufferPointer(rebasing: text[start...]))
        }
    }

    private mutating func escape(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\""): output.raw("\\\"")
        case UInt8(ascii: "\\"): output.raw("\\\\")
        case UInt8(ascii: "\n"): output.raw("\\n")
        default:
            output.raw("\\u00")
            for digit in [byte >> 4, byte & 15] {
                output.raw(byte: digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
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

/// Values under names that need no escape.
extension JSONWriter {
    /// Adds an object, whose values a body adds.
    mutating func object(_ name: StaticString, _ add: (inout JSONWriter) -> Void) {
        key(name)
        object(add)
    }

    /// Adds a list, whose values a body adds.
    mutating func list(_ name: StaticString, _ add: (inout JSONWriter) -> Void) {
        key(name)
        array(add)
    }

    /// Adds a text.
    mutating func text(_ name: StaticString, _ text: String) { self.text(name) { $0.raw(text: text) } }

    /// Adds a text that a body writes as it is.
    mutating func text(_ name: StaticString, _ write: (inout HTMLWriter) -> Void) {
        key(name)
        value(write)
    }

    /// Adds a text, where there is any.
    mutating func optional(_ name: StaticString, _ text: String?) {
        if let text { self.text(name, text) }
    }

    /// Adds a whole number.
    mutating func number(_ name: StaticString, _ number: Int) {
        key(name)
        value(number)
    }
}
