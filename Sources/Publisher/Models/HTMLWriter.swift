/// Writes HTML as UTF-8 bytes.
struct HTMLWriter: ~Copyable {
    private var buffer: ByteBuffer
    /// Room for pieces that are made elsewhere, kept from one to the next.
    private var piece: [UInt8] = []

    /// - Parameter capacity: for how many bytes there is room from the start.
    init(capacity: Int = 256) { buffer = ByteBuffer(capacity: capacity) }

    /// How many bytes were written.
    var count: Int { buffer.count }

    /// What was written.
    var bytes: [UInt8] { buffer.withBytes { Array($0) } }

    /// What was written, as a value.
    ///
    /// Line breaks at the end are left to the template.
    mutating func finish() -> HTML {
        trimLines(from: 0)
        return HTML(bytes: bytes)
    }

    /// Calls a body with what was written.
    func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result { buffer.withBytes { body($0) } }

    // MARK: - Markup

    /// Appends markup as it is.
    @inline(__always)
    mutating func raw(_ markup: StaticString) {
        buffer.append(UnsafeBufferPointer(start: markup.utf8Start, count: markup.utf8CodeUnitCount))
    }

    /// Appends markup as it is.
    mutating func raw(_ html: HTML) { raw(html.bytes) }

    /// Appends markup as it is.
    mutating func raw(_ markup: [UInt8]) { markup.withUnsafeBufferPointer { buffer.append($0) } }

    /// Appends a part of a piece of markup as it is.
    mutating func raw(_ markup: [UInt8], _ range: Range<Int>) {
        markup.withUnsafeBufferPointer { buffer.append(UnsafeBufferPointer(rebasing: $0[range])) }
    }

    /// Appends markup as it is.
    mutating func raw(_ markup: UnsafeBufferPointer<UInt8>) { buffer.append(markup) }

    /// Appends what needs no escape, or is escaped later. It has a name of its own, since a literal would be taken for a
    /// string before it is taken for what costs nothing.
    mutating func raw(text: String) {
        let isDone: Void? = text.utf8.withContiguousStorageIfAvailable { buffer.append($0) }
        if isDone == nil { raw(Array(text.utf8)) }
    }

    /// Appends what a body makes.
    mutating func raw(making make: (inout [UInt8]) -> Void) {
        piece.removeAll(keepingCapacity: true)
        make(&piece)
        piece.withUnsafeBufferPointer { buffer.append($0) }
    }

    // MARK: - Text

    /// Appends text, escaped so that it may stand between tags and in a quoted attribute.
    mutating func text(_ text: String) {
        let isDone: Void? = text.utf8.withContiguousStorageIfAvailable { self.text($0) }
        if isDone == nil { Array(text.utf8).withUnsafeBufferPointer { self.text($0) } }
    }

    /// Appends UTF-8 text, escaped.
    mutating func text(_ text: Substring.UTF8View) {
        let isDone: Void? = text.withContiguousStorageIfAvailable { self.text($0) }
        if isDone == nil { Array(text).withUnsafeBufferPointer { self.text($0) } }
    }

    /// Appends UTF-8 text, escaped: run by run, since most of it needs no escape.
    mutating func text(_ text: UnsafeBufferPointer<UInt8>) {
        var start = 0
        while let index = Self.special(in: text, from: start) {
            buffer.append(UnsafeBufferPointer(rebasing: text[start..<index]))
            raw(Self.escape(text[index]) ?? "")
            start = index + 1
        }
        buffer.append(UnsafeBufferPointer(rebasing: text[start...]))
    }

    /// Appends ` name="value"` with the value escaped.
    mutating func attribute(_ name: StaticString, _ value: String) {
        attribute(name) { $0.raw(text: value) }
    }

    /// Appends ` name="value"` with the value that a body writes, escaped.
    mutating func attribute(_ name: StaticString, _ write: (inout HTMLWriter) -> Void) {
        buffer.append(UInt8(ascii: " "))
        raw(name)
        raw("=\"")
        let start = count
        write(&self)
        escape(from: start)
        buffer.append(UInt8(ascii: "\""))
    }

    /// Escapes what was written since an offset.
    mutating func escape(from start: Int) {
        let isPlain = buffer.withBytes { Self.special(in: $0, from: start) == nil }
        if isPlain { return }
        let text = buffer.withBytes { Array($0[start...]) }
        buffer.truncate(to: start)
        text.withUnsafeBufferPointer { self.text($0) }
    }

    /// Takes away the line breaks at the end, but nothing before an offset.
    mutating func trimLines(from start: Int) {
        let end = buffer.withBytes { bytes in
            var end = bytes.count
            while end > start, bytes[end - 1] == UInt8(ascii: "\n") { end -= 1 }
            return end
        }
        buffer.truncate(to: end)
    }

    /// A text, escaped.
    static func escaped(_ text: String) -> String {
        var writer = HTMLWriter()
        writer.text(text)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    /// The first byte from an index on that must be escaped.
    private static func special(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        var index = start
        // Eight at a time while there is none among them.
        while index + 8 <= bytes.count {
            let few = UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: index, as: UInt64.self)
            let found =
                zeros(few ^ 0x2626_2626_2626_2626) | zeros(few ^ 0x3C3C_3C3C_3C3C_3C3C)
                | zeros(few ^ 0x3E3E_3E3E_3E3E_3E3E) | zeros(few ^ 0x2222_2222_2222_2222)
                | zeros(few ^ 0x2727_2727_2727_2727)
            if found != 0 { break }
            index += 8
        }
        while index < bytes.count {
            if escape(bytes[index]) != nil { return index }
            index += 1
        }
        return nil
    }

    /// Not 0 if one of the eight bytes of a number is 0.
    @inline(__always)
    private static func zeros(_ bytes: UInt64) -> UInt64 {
        (bytes &- 0x0101_0101_0101_0101) & ~bytes & 0x8080_8080_8080_8080
    }

    @inline(__always)
    private static func escape(_ byte: UInt8) -> StaticString? {
        // All five are below `?`, and few bytes of text are.
        guard byte <= UInt8(ascii: ">") else { return nil }
        switch byte {
        case UInt8(ascii: "&"): return "&amp;"
        case UInt8(ascii: "<"): return "&lt;"
        case UInt8(ascii: ">"): return "&gt;"
        case UInt8(ascii: "\""): return "&quot;"
        case UInt8(ascii: "'"): return "&#39;"
        default: return nil
        }
    }

    // MARK: - What models are made of

    /// Appends a letter and a number of eight bytes.
    mutating func header(_ letter: UInt8, _ number: Int) {
        buffer.append(letter)
        buffer.append(number: number)
    }

    /// Writes another number into a header that was written before.
    mutating func replaceHeader(at offset: Int, _ number: Int) { buffer.replace(at: offset + 1, number: number) }

    /// Leaves out what comes after the first so many bytes.
    mutating func truncate(to count: Int) { buffer.truncate(to: count) }
}
