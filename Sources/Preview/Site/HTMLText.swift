import Markdown

/// Text in HTML.
enum HTMLText {
    /// A text as it may stand between tags and in a quoted attribute.
    static func escaped(_ text: String) -> String {
        var bytes: [UInt8] = []
        HTMLEscaping.append(text.utf8, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }
}
