/// Writes HTML as UTF-8 bytes.
struct HTMLWriter {
    /// What was written.
    private(set) var bytes: [UInt8] = []

    /// Makes room for so many bytes more.
    mutating func reserve(_ count: Int) { bytes.reserveCapacity(bytes.count + count) }

    /// What was written, as a value.
    ///
    /// Line breaks at the end are left to the template.
    mutating func finish() -> HTML {
        while bytes.last == UInt8(ascii: "\n") { bytes.removeLast() }
        return HTML(bytes: bytes)
    }

    /// Appends markup as it is.
    mutating func raw(_ markup: StaticString) { markup.withUTF8Buffer { bytes.append(contentsOf: $0) } }

    /// Appends markup as it is.
    mutating func raw(_ markup: ArraySlice<UInt8>) { bytes.append(contentsOf: markup) }

    /// Appends markup as it is.
    mutating func raw(_ html: HTML) { bytes.append(contentsOf: html.bytes) }

    /// Appends text, escaped so that it may stand between tags and in a quoted attribute.
    mutating func text(_ text: String) {
        let isDone: Void? = text.utf8.withContiguousStorageIfAvailable { Self.append($0, to: &bytes) }
        if isDone == nil { Array(text.utf8).withUnsafeBufferPointer { Self.append($0, to: &bytes) } }
    }

    /// Appends UTF-8 text, escaped.
    mutating func text(_ text: Substring.UTF8View) {
        let isDone: Void? = text.withContiguousStorageIfAvailable { Self.append($0, to: &bytes) }
        if isDone == nil { Array(text).withUnsafeBufferPointer { Self.append($0, to: &bytes) } }
    }

    /// Appends UTF-8 text, escaped.
    mutating func text(_ text: [UInt8]) { text.withUnsafeBufferPointer { Self.append($0, to: &bytes) } }

    /// Appends ` name="value"` with the value escaped.
    mutating func attribute(_ name: StaticString, _ value: [UInt8]) {
        bytes.append(UInt8(ascii: " "))
        raw(name)
        raw("=\"")
        text(value)
        bytes.append(UInt8(ascii: "\""))
    }

    /// Appends ` name="value"` with the value escaped.
    mutating func attribute(_ name: StaticString, _ value: String) {
        bytes.append(UInt8(ascii: " "))
        raw(name)
        raw("=\"")
        text(value)
        bytes.append(UInt8(ascii: "\""))
    }

    /// A text, escaped.
    static func escaped(_ text: String) -> String {
        var writer = HTMLWriter()
        writer.text(text)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    /// Appends text run by run: most of it needs no escape.
    private static func append(_ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
        var start = 0
        for index in text.indices {
            guard let escape = escape(text[index]) else { continue }
            bytes.append(contentsOf: text[start..<index])
            escape.withUTF8Buffer { bytes.append(contentsOf: $0) }
            start = index + 1
        }
        bytes.append(contentsOf: text[start...])
    }

    @inline(__always)
    private static func escape(_ byte: UInt8) -> StaticString? {
        // All five are below `?`, and nearly no byte of text is.
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
}
