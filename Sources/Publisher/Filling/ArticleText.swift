import Compiler

/// What an article says, before its headings, on a page that is not its own.
enum ArticleText {
    /// Writes some blocks, by their places; references to footnotes lead to the article's own page.
    ///
    /// - Parameter isCounterpart: whether it stands beside the same in another language, which has the ids.
    static func write(
        _ places: some Sequence<Int>, of document: PublishedDocument, _ page: PageContext, isCounterpart: Bool = false,
        to writer: inout HTMLWriter
    ) {
        let linked = page.linked(document)
        FootnoteReferences.write(of: document, in: page, isCounterpart: isCounterpart, to: &writer) { filler, writer in
            for place in places {
                let block = linked.compiled.blocks[place]
                switch block.kind {
                case .provision(let number): filler.fill(block.fragment, asProvision: number, into: &writer)
                case .prose: filler.fill(block.fragment, into: &writer)
                case .footnotes, .commentary: continue
                }
            }
        }
    }
}
