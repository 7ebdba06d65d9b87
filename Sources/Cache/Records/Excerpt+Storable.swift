import Compiler

extension Excerpt: Storable {
    /// Appends the text and what matters in it.
    public func write(to writer: inout ByteWriter) {
        text.write(to: &writer)
        highlight.write(to: &writer)
    }

    /// Reads an excerpt; throws where what matters is not in the text.
    public init(from reader: inout ByteReader) throws(DamagedRecord) {
        let text = try String(from: &reader)
        let highlight = try Range<Int>(from: &reader)
        guard highlight.upperBound <= text.utf8.count else { throw DamagedRecord() }
        self.init(text: text, highlight: highlight)
    }
}
