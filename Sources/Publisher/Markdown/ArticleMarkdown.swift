import Corpus
import Instruments
import Linker

/// An article as Markdown, beside its page: title, state of review, where it is from, and its text with its citations as
/// links.
enum ArticleMarkdown {
    /// The file's name in the page's folder.
    static let name = "index.md"

    /// The file beside an article's page.
    static func path(besides page: PageAddress) -> String { page.path + name }

    /// The file, made on demand.
    static func file(_ key: PageKey, besides address: PageAddress) -> FileRecipe {
        FileRecipe(path: path(besides: address)) { write(PageContext(key, at: address, in: $0)) }
    }

    private static func write(_ page: PageContext) -> [UInt8] {
        guard let document = page.document, let article = document.article else { return [] }
        let root = page.baseURL ?? page.base.prefix
        var writer = MarkdownWriter(capacity: 8_192)
        head(document, article, page, root, to: &writer)
        let linked = page.linked(document)
        var filler = MarkdownFiller(page: page, document: linked, root: root, writer: writer)
        body(linked, &filler)
        writer = filler.finish()
        writer.finish()
        return writer.output.bytes
    }

    // MARK: - What stands above the text

    private static func head(
        _ document: PublishedDocument, _ article: FrontMatter.Article, _ page: PageContext, _ root: String,
        to writer: inout MarkdownWriter
    ) {
        let instrument = page.registry.instrument(article.instrument)
        let title = "\(page.name(ProvisionReference(article.instrument, .article(article.number)))): \(document.title)"
        heading("# ", title, to: &writer)
        writer.beginBlock()
        writer.text(instrument?.name.text(in: page.language) ?? article.instrument.rawValue)
        if let chapter = instrument?.chapter(of: article.number) {
            writer.text(". \(page.name(chapter))")
        }
        writer.endBlock()
        if let summary = article.summary {
            writer.beginBlock()
            writer.text(summary)
            writer.endBlock()
        }
        review(article, page.words, to: &writer)
        item(page.words[.pageAddress], isFirst: true, to: &writer) { writer in
            link(title, .page(page.address, nil), page, root, to: &writer)
        }
        if let url = WebAddress.safe(instrument?.url) {
            item(page.words[.certifiedText], to: &writer) { writer in
                link(instrument?.name.text(in: page.language) ?? url, .web(url), page, root, to: &writer)
            }
        }
        if let publisher = page.configuration.publisher?.text(in: page.language) {
            item(page.words[.publishedBy], to: &writer) { $0.text(publisher) }
        }
        if let updated = document.frontMatter.updated {
            item(page.words[.updated], to: &writer) { $0.text(page.dates.text(updated)) }
        }
        if let asOf = page.configuration.asOf {
            item(page.words[.contentAsOf], to: &writer) { $0.text(page.dates.text(asOf)) }
        }
    }

    /// Writes whether the numbering was compared, and with what.
    private static func review(_ article: FrontMatter.Article, _ words: StringTable, to writer: inout MarkdownWriter) {
        writer.beginBlock()
        switch (article.review, article.copy) {
        case (.unchecked, _):
            let mark = writer.openEmphasis(2, within: nil, nextIsSpace: false)
            writer.text(words[.reviewUnchecked])
            writer.closeEmphasis(2, mark, nextIsOfWord: false)
            writer.text(" " + words[.reviewUncheckedNote])
        case (.checked, let copy?): writer.text(words.filled(.reviewCheckedCopy, ["copy": copy]))
        case (.checked, nil): writer.text(words[.reviewChecked])
        }
        writer.endBlock()
    }

    private static func heading(_ mark: StaticString, _ text: String, to writer: inout MarkdownWriter) {
        writer.beginBlock()
        writer.markup(mark)
        writer.isOneLine = true
        writer.text(text)
        writer.endBlock()
    }

    /// Writes a line of what is known of the text.
    private static func item(
        _ words: String, isFirst: Bool = false, to writer: inout MarkdownWriter,
        _ write: (inout MarkdownWriter) -> Void
    ) {
        writer.beginBlock(isApart: isFirst)
        writer.mark { $0.raw("- ") }
        writer.push(indentation: 2)
        writer.text(words + " ")
        write(&writer)
        writer.pop()
    }

    private static func link(
        _ words: String, _ destination: Destination, _ page: PageContext, _ root: String,
        to writer: inout MarkdownWriter
    ) {
        writer.markup("[")
        writer.text(words)
        writer.closeLink({ page.write(destination, under: root, to: &$0) }, title: nil)
    }

    // MARK: - The text

    private static func body(_ document: LinkedDocument, _ filler: inout MarkdownFiller) {
        let words = filler.page.words
        var isFirst = true
        var isCommentary = false
        for block in document.compiled.blocks {
            switch block.kind {
            case .provision, .prose:
                if isFirst { heading("## ", words[.articleProvisions], to: &filler.writer) }
                isFirst = false
            case .commentary:
                if !isCommentary { heading("## ", words[.articleCommentary], to: &filler.writer) }
                isCommentary = true
            case .footnotes: break
            }
            if case .provision(let number) = block.kind {
                filler.fill(block.fragment, asProvision: number)
            } else {
                filler.fill(block.fragment)
            }
        }
    }
}
