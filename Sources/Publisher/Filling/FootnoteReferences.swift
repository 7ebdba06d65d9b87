/// References to footnotes in compiled HTML.
enum FootnoteReferences {
    private static let reference = Array("<sup class=\"footnote-ref\"><a href=\"#".utf8)

    /// Writes what a body makes of a document for a page that does not show its footnotes: every reference to them leads to
    /// the document's own page.
    ///
    /// - Parameter isCounterpart: whether it stands beside the same in another language, which has the ids.
    static func write(
        of document: PublishedDocument, in page: PageContext, isCounterpart: Bool = false, to writer: inout HTMLWriter,
        _ fill: (inout FragmentFiller, inout HTMLWriter) -> Void
    ) {
        let linked = page.linked(document)
        var filler = FragmentFiller(page: page, document: linked, isOwnPage: false, isCounterpart: isCounterpart)
        // They are the last block, and this is asked for every row of a page of two languages.
        guard linked.compiled.blocks.last?.kind == .footnotes, let own = page.destination(document) else {
            return fill(&filler, &writer)
        }
        var text = HTMLWriter(capacity: 4_096)
        fill(&filler, &text)
        text.trimLines(from: 0)
        write(text.bytes, leadingTo: { page.write(own, to: &$0) }, to: &writer)
    }

    /// Writes HTML with every reference leading to the footnotes of another page. Linear.
    static func write(
        _ bytes: [UInt8], leadingTo page: (inout HTMLWriter) -> Void, to writer: inout HTMLWriter
    ) {
        var (start, index) = (0, 0)
        while let opening = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
            index = opening + 1
            guard index < bytes.count, bytes[index] == reference[1], bytes[opening...].starts(with: reference) else {
                continue
            }
            index = opening + reference.count
            writer.raw(bytes, start..<(index - 1))
            let target = writer.count
            page(&writer)
            writer.escape(from: target)
            start = index - 1
        }
        writer.raw(bytes, start..<bytes.count)
    }
}
