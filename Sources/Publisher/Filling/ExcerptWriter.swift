import Compiler

/// Writes the sentence around a citation, the citation marked.
enum ExcerptWriter {
    /// Writes an excerpt. A highlight that does not fit its text marks nothing.
    static func write(_ excerpt: Excerpt, to writer: inout HTMLWriter) {
        let bytes = excerpt.text.utf8
        let range = excerpt.highlight
        guard range.lowerBound >= 0, range.upperBound <= bytes.count, !range.isEmpty else {
            return writer.text(excerpt.text)
        }
        let start = bytes.index(bytes.startIndex, offsetBy: range.lowerBound)
        let end = bytes.index(start, offsetBy: range.count)
        writer.text(bytes[..<start])
        writer.raw("<mark>")
        writer.text(bytes[start..<end])
        writer.raw("</mark>")
        writer.text(bytes[end...])
    }
}
