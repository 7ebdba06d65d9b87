/// A piece of HTML that is ready to stand in a page: everything that came from outside is escaped in it.
///
/// Only this room makes one, so that a page model cannot carry text as markup by mistake.
public struct HTML: Sendable, Hashable {
    /// The markup.
    public let markup: String

    init(markup: String) { self.markup = markup }

    /// The markup without line breaks at its end, for a template that brings its own.
    var trimmed: HTML {
        var rest = Substring(markup)
        while rest.utf8.last == UInt8(ascii: "\n") { rest.removeLast() }
        return rest.utf8.count == markup.utf8.count ? self : HTML(markup: String(rest))
    }

    /// Nothing.
    static let empty = HTML(markup: "")
}

/// Writes HTML as UTF-8 bytes.
struct HTMLWriter {
    /// What was written.
    private(set) var bytes: [UInt8] = []

    /// What was written, as a value.
    ///
    /// Line breaks at the end are left to the template.
    var html: HTML {
        let end = bytes.lastIndex { $0 != UInt8(ascii: "\n") }.map { $0 + 1 } ?? 0
        return HTML(markup: String(decoding: bytes[..<end], as: UTF8.self))
    }

    /// Appends markup as it is.
    mutating func raw(_ markup: String) { bytes.append(contentsOf: markup.utf8) }

    /// Appends markup as it is.
    mutating func raw(_ markup: ArraySlice<UInt8>) { bytes.append(contentsOf: markup) }

    /// Appends text, escaped so that it may stand between tags and in a quoted attribute.
    mutating func text(_ text: some StringProtocol) {
        for byte in text.utf8 { append(byte) }
    }

    /// Appends UTF-8 text, escaped.
    mutating func text(_ text: ArraySlice<UInt8>) {
        for byte in text { append(byte) }
    }

    /// Appends ` name="value"` with the value escaped.
    mutating func attribute(_ name: String, _ value: String) {
        raw(" ")
        raw(name)
        raw("=\"")
        text(value)
        raw("\"")
    }

    private mutating func append(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "&"): raw("&amp;")
        case UInt8(ascii: "<"): raw("&lt;")
        case UInt8(ascii: ">"): raw("&gt;")
        case UInt8(ascii: "\""): raw("&quot;")
        case UInt8(ascii: "'"): raw("&#39;")
        default: bytes.append(byte)
        }
    }

    private static func isSpecial(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"): true
        default: false
        }
    }

    /// A text, escaped.
    static func escaped(_ text: String) -> String {
        if !text.utf8.contains(where: isSpecial) { return text }
        var writer = HTMLWriter()
        writer.text(text)
        return String(decoding: writer.bytes, as: UTF8.self)
    }
}
