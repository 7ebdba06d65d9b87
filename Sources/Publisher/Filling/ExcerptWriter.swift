import Compiler

/// Writes the sentence around a citation, the citation marked.
enum ExcerptWriter {
    /// The excerpt as HTML. A highlight that does not fit its text marks nothing.
    static func html(_ excerpt: Excerpt) -> HTML {
        var writer = HTMLWriter()
        writer.reserve(excerpt.text.utf8.count + 32)
        let bytes = excerpt.text.utf8
        let range = excerpt.highlight
        guard range.lowerBound >= 0, range.upperBound <= bytes.count, !range.isEmpty else {
            writer.text(excerpt.text)
            return writer.finish()
        }
        let start = bytes.index(bytes.startIndex, offsetBy: range.lowerBound)
        let end = bytes.index(start, offsetBy: range.count)
        writer.text(bytes[..<start])
        writer.raw("<mark>")
        writer.text(bytes[start..<end])
        writer.raw("</mark>")
        writer.text(bytes[end...])
        return writer.finish()
    }
}
