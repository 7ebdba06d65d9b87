import Compiler
import Corpus
import Instruments
import Linker

/// The body of an article's document by its parts.
final class ArticleParts {
    /// The provisions that have a block of their own.
    let topLevel: [ProvisionID]

    /// What the document cites.
    let citations: ArticleCitations

    private let document: LinkedDocument
    private let article: FrontMatter.Article
    private let page: PageContext

    init(_ document: LinkedDocument, _ article: FrontMatter.Article, _ page: PageContext) {
        self.document = document
        self.article = article
        self.page = page
        topLevel = document.compiled.blocks.compactMap { Self.provision(of: $0, in: document) }
        citations = ArticleCitations(
            document, of: ProvisionReference(article.instrument, .article(article.number)), topLevel: topLevel)
    }

    private static func provision(of block: CompiledBlock, in document: LinkedDocument) -> ProvisionID? {
        guard case .provision(let number) = block.kind, document.compiled.provisions.indices.contains(number) else {
            return nil
        }
        return document.compiled.provisions[number].id
    }

    /// Adds the provisions with who cites each, whether there are any, the commentary and the footnotes.
    func write(allMentions: Destination?, to model: inout Model) {
        var filler = FragmentFiller(page: page, document: document, isOwnPage: true)
        let others = translations()
        let blocks = document.compiled.blocks
        var isEmpty = true
        model.list("provisions") { model in
            for block in blocks where block.kind.isBeforeHeadings {
                isEmpty = false
                model.object { write(block, others, allMentions: allMentions, &filler, to: &$0) }
            }
        }
        model.flag("hasProvisions", !isEmpty)
        model.optionalHTML("commentary") { writer in
            for block in blocks where block.kind == .commentary { filler.fill(block.fragment, into: &writer) }
        }
        model.optionalHTML("footnotes") { writer in
            for block in blocks where block.kind == .footnotes { filler.fill(block.fragment, into: &writer) }
        }
    }

    private func write(
        _ block: CompiledBlock, _ others: [Translation], allMentions: Destination?, _ filler: inout FragmentFiller,
        to model: inout Model
    ) {
        model.html("html") { writer in
            if case .provision(let number) = block.kind {
                filler.fill(block.fragment, asProvision: number, into: &writer)
            } else {
                filler.fill(block.fragment, into: &writer)
            }
        }
        guard let provision = Self.provision(of: block, in: document) else { return model.absent("notes") }
        let mentions = page.mentions(of: ProvisionReference(article.instrument, provision))
        model.object("notes") { model in
            model.text("name") { writer in
                writer.raw { provision.appendWording(in: page.language, to: &$0) }
            }
            model.list("translations", of: others) { model, other in
                guard other.defines(provision) else { return }
                model.object { model in
                    model.text("href") { writer in
                        page.write(other.page, to: &writer)
                        writer.raw { PageFragment.provision(provision).append(to: &$0) }
                    }
                    model.text("language", other.language.rawValue)
                    model.text("languageName", other.name)
                }
            }
            model.cite(ProvisionReference(article.instrument, provision), in: page)
            citations.write(of: provision, page, to: &model)
            model.mentions(
                "citedBy", mentions, MentionGroups(mentions, kinds: page.edition.kinds), all: allMentions, .citedByAll,
                in: page)
        }
    }

    /// What another language's text of the article defines.
    private struct Translation {
        let language: Language
        let name: String
        let page: Destination
        let shelf: ArticleShelf
        /// The article's place on the shelf.
        let place: Int

        func defines(_ provision: ProvisionID) -> Bool {
            guard case .article(let path) = provision else { return false }
            return shelf.defines(path, at: place)
        }
    }

    /// The texts in other languages, looked up once for the page and not once a paragraph.
    private func translations() -> [Translation] {
        page.configuration.languages.compactMap { language in
            guard language != page.language, let place = page.destination(page.key.inLanguage(language)),
                let shelf = page.edition.language(language).shelf(of: article.instrument),
                let number = shelf.place(of: article.number)
            else { return nil }
            return Translation(
                language: language, name: page.edition.templates.words(language)[.languageName], page: place,
                shelf: shelf, place: number)
        }
    }
}

extension CompiledBlock.Kind {
    /// Whether it stands before the first heading.
    fileprivate var isBeforeHeadings: Bool {
        switch self {
        case .provision, .prose: true
        case .commentary, .footnotes: false
        }
    }
}
