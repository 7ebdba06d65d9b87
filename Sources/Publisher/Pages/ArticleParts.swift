import Compiler
import Corpus
import Instruments
import Linker

/// The body of an article's document by its parts, ready for a page.
struct ArticleParts {
    /// The provisions that have a block of their own.
    let topLevel: [ProvisionID]
    let commentary: HTML?
    let footnotes: HTML?

    private let blocks: [(html: HTML, provision: ProvisionID?)]
    private let page: PageContext
    private let reference: InstrumentID?
    private let document: LinkedDocument

    /// Whether there is nothing before the first heading.
    var isEmpty: Bool { blocks.isEmpty }

    init(_ document: LinkedDocument, page: PageContext) {
        var filler = FragmentFiller(page: page, document: document, isOwnPage: true)
        var blocks: [(html: HTML, provision: ProvisionID?)] = []
        var commentary = HTMLWriter()
        var footnotes = HTMLWriter()
        for block in document.compiled.blocks {
            switch block.kind {
            case .provision(let number):
                var writer = HTMLWriter()
                filler.fill(block.fragment, asProvision: number, into: &writer)
                let provisions = document.compiled.provisions
                blocks.append((writer.finish(), provisions.indices.contains(number) ? provisions[number].id : nil))
            case .prose: blocks.append((filler.html(block.fragment), nil))
            case .commentary: filler.fill(block.fragment, into: &commentary)
            case .footnotes: filler.fill(block.fragment, into: &footnotes)
            }
        }
        self.blocks = blocks
        self.page = page
        self.document = document
        topLevel = blocks.compactMap(\.provision)
        self.commentary = commentary.bytes.isEmpty ? nil : commentary.finish()
        self.footnotes = footnotes.bytes.isEmpty ? nil : footnotes.finish()
        reference = if case .article(let article) = document.frontMatter.kind { article.instrument } else { nil }
    }

    /// The provisions with who cites each.
    func provisions(mentions model: MentionModel, allMentions: [UInt8]?) -> [ModelValue] {
        // What other languages define, looked up once for the page and not once a paragraph.
        let others = page.plan.languages(of: page.key).filter { $0 != page.language }.compactMap { language in
            translation(language)
        }
        return blocks.map { block in
            guard let provision = block.provision, let reference else {
                return .fields([
                    "html": .html(block.html), "isProvision": .flag(false), "hasTools": .flag(false),
                    "name": .text(""), "citedBy": .absent,
                    "translations": .list([]),
                ])
            }
            let mentions = page.common.mentions[ProvisionReference(reference, provision)] ?? []
            let citedBy = model.groups(mentions, all: allMentions, .citedByAll)
            let translations = others.filter { $0.provisions.contains(provision) }
            return .fields([
                "html": .html(block.html),
                "isProvision": .flag(true),
                "hasTools": .flag(!citedBy.isAbsent || !translations.isEmpty),
                "name": .utf8(page.utf8Name(provision)),
                "citedBy": citedBy,
                "translations": .list(
                    translations.map { other in
                        .fields([
                            "href": .utf8(Self.href(other.href, provision)),
                            "language": .text(other.language.rawValue),
                            "name": .text(other.name),
                        ])
                    }),
            ])
        }
    }

    private static func href(_ page: [UInt8], _ provision: ProvisionID) -> [UInt8] {
        var href = page
        PageFragment.provision(provision).append(to: &href)
        return href
    }

    private func translation(
        _ language: Language
    ) -> (language: Language, name: String, href: [UInt8], provisions: Set<ProvisionID>)? {
        guard case .article(let article) = document.frontMatter.kind,
            let other = page.edition.language(language).article(article.number, of: article.instrument),
            let href = page.href(page.key.inLanguage(language))
        else { return nil }
        let name = page.edition.templates.words(language)[.languageName]
        return (language, name, href, Set(other.linked.compiled.provisions.map(\.id)))
    }
}
