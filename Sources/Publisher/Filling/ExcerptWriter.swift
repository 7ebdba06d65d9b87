import Compiler

/// Writes the sentence around a citation, the citation marked.
enum ExcerptWriter {
    /// The excerpt as HTML. A highlight that does not fit its text marks nothing.
    static func html(_ excerpt: Excerpt) -> HTML {
        var writer = HTMLWriter()
        let bytes = Array(excerpt.text.utf8)
        let range = excerpt.highlight
        guard range.lowerBound >= 0, range.upperBound <= bytes.count, !range.isEmpty else {
            writer.text(excerpt.text)
            return writer.html
        }
        writer.text(bytes[..<range.lowerBound])
        writer.raw("<mark>")
        writer.text(bytes[range])
        writer.raw("</mark>")
        writer.text(bytes[range.upperBound...])
        return writer.html
    }
}
