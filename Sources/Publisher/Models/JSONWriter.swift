import Bytes

/// Writes JSON (RFC 8259) as UTF-8: values in objects and lists, each text escaped.
///
/// `<` is written `\u003c`, so that what is written may stand in a data block of a page, whatever its texts hold.
struct JSONWriter: ~Copyable {
    private var output: HTMLWriter
    /// Whether the open object or list has no value yet.
    private var isFirst = true
    /// Whether the next value begins a line.
    private var beginsLine = false

    /// - Parameter capacity: for how many bytes there is room from the start.
    init(capacity: Int = 2_048) { output = HTMLWriter(capacity: capacity) }

    /// What was written.
    var bytes: [UInt8] { output.bytes }

    /// Calls a body with what was written.
    func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result { output.withBytes(body) }

    /// Lets the next value begin a line, so that a list of many is read and compared line by line.
    mutating func line() { beginsLine = true }

    // MARK: - Values of an object

    /// Adds an object, whose values a body adds.
    mutating func object(_ name: StaticString, _ add: (inout JSONWriter) -> Void) {
        begin(name, "\":{")
        fill("}", add)
    }

    /// Adds a list, whose values a body adds.
    mutating func list(_ name: StaticString, _ add: (inout JSONWriter) -> Void) {
        begin(name, "\":[")
        fill("]", add)
    }

    /// Adds a text.
    mutating func text(_ name: StaticString, _ text: String) { self.text(name) { $0.raw(text) } }

    /// Adds a text that a body writes as it is.
    mutating func text(_ name: StaticString, _ write: (inout HTMLWriter) -> Void) {
        begin(name, "\":\"")
        quote(write)
    }

    /// Adds a text, where there is any.
    mutating func optional(_ name: StaticString, _ text: String?) {
        if let text { self.text(name, text) }
    }

    /// Adds a whole number.
    mutating func number(_ name: StaticString, _ number: Int) {
        begin(name, "\":")
        output.raw(String(number))
    }

    // MARK: - Values of a list, and whole texts

    /// Adds an object, whose values a body adds.
    mutating func object(_ add: (inout JSONWriter) -> Void) {
        begin("{")
        fill("}", add)
    }

    /// Adds a text.
    mutating func text(_ text: String) {
        begin("\"")
        quote { $0.raw(text) }
    }

    // MARK: - Writing

    /// Ends a file.
    mutating func finish() { output.raw("\n") }

    private mutating func begin(_ opening: StaticString) {
        if beginsLine { output.raw(isFirst ? "\n" : ",\n") } else if !isFirst { output.raw(",") }
        (isFirst, beginsLine) = (false, false)
        output.raw(opening)
    }

    private mutating func begin(_ name: StaticString, _ opening: StaticString) {
        begin("\"")
        output.raw(name)
        output.raw(opening)
    }

    /// Adds the values of what has been opened, and closes it.
    private mutating func fill(_ closing: StaticString, _ add: (inout JSONWriter) -> Void) {
        isFirst = true
        add(&self)
        if beginsLine { output.raw("\n") }
        (isFirst, beginsLine) = (false, false)
        output.raw(closing)
    }

    /// Writes a text behind the quotation mark that has been opened.
    private mutating func quote(_ write: (inout HTMLWriter) -> Void) {
        let start = output.count
        write(&output)
        escape(from: start)
        output.raw("\"")
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
            let digits: StaticString = "0123456789abcdef"
            output.raw("\\u00")
            digits.withUTF8Buffer { digits in
                output.raw { $0 += [digits[Int(byte >> 4)], digits[Int(byte & 15)]] }
            }
        }
    }

    /// The first byte from an index on that must be escaped.
    private static func special(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        var index = start
        while let eight = EightBytes(bytes, at: index), !eight.holdLess(than: 0x20), !eight.hold(UInt8(ascii: "\"")),
            !eight.hold(UInt8(ascii: "\\")), !eight.hold(UInt8(ascii: "<"))
        {
            index += 8
        }
        while index < bytes.count {
            let byte = bytes[index]
            if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "<") {
                return index
            }
            index += 1
        }
        return nil
    }
}
