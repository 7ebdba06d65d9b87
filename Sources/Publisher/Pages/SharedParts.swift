import Corpus
import Instruments
import Linker

/// What pages have in common, rendered once for every language, depth and section of the site.
struct SharedParts: Sendable {
    static let headerShape: ModelShape = .fields([
        "home": .link,
        "mainID": .text,
        "navigation": .list(.fields(["href": .text, "text": .text, "isPage": .flag, "isSection": .flag])),
        "search": .optional(.text),
    ])

    static let footerShape: ModelShape = .fields([
        "site": .text,
        "publisher": .optional(.text),
        "asOf": .optional(.html),
        "certified": .optional(.link),
        "pages": .list(.link),
        "claims": .optional(.link),
        "feeds": .list(.link),
        "root": .link,
    ])

    /// The parts of one page.
    struct Parts: Sendable {
        let header: HTML
        let footer: HTML
        let feeds: [(href: String, text: String)]
    }

    /// Up to how many free pages every page names.
    private static let namedPages = 8

    private struct Place: Hashable {
        let language: Language
        let prefix: String
        let section: Section
    }

    /// Which entry of the navigation a page belongs to.
    private struct Section: Hashable {
        let entry: PageKey.Subject?
        let isEntryItself: Bool
    }

    private let parts: [Place: Parts]
    private let primary: InstrumentID

    init(plan: AddressPlan, templates: TemplateSet) {
        primary = plan.site.configuration.primary
        var parts: [Place: Parts] = [:]
        for language in plan.site.configuration.languages {
            let words = templates.words(language)
            let freePages = Self.freePages(plan, language) + Self.sources(plan, language, words)
            // Pages without a language have no shared parts; every other page has a depth of 1 to 5.
            for depth in 1...5 {
                let base = LinkBase(depth: depth)
                let footer = Self.footer(plan, templates, language, words, base, freePages)
                let feeds = Self.feeds(plan, language, words, base)
                let entries = Self.entries(plan, language, words)
                for section in Self.sections(entries.map(\.subject)) {
                    parts[Place(language: language, prefix: base.prefix, section: section)] = Parts(
                        header: Self.header(plan, templates, language, base, entries, section),
                        footer: footer,
                        feeds: feeds)
                }
            }
        }
        self.parts = parts
    }

    /// The parts of a page.
    func parts(of page: PageContext) -> Parts? {
        let section = section(of: page.key)
        return parts[Place(language: page.language, prefix: page.base.prefix, section: section)]
            ?? parts[
                Place(
                    language: page.language, prefix: page.base.prefix,
                    section: Section(entry: nil, isEntryItself: false))]
    }

    private func section(of key: PageKey) -> Section {
        switch key.subject {
        case .home: Section(entry: .home, isEntryItself: true)
        case .fullText(let id, let part) where id == primary:
            Section(entry: .fullText(primary, part: 0), isEntryItself: part == 0)
        case .chapter(let id, _), .article(let id, _), .citedBy(let id, _, _), .sideBySide(let id, _, _):
            id == primary
                ? Section(entry: .fullText(primary, part: 0), isEntryItself: false)
                : Section(entry: nil, isEntryItself: false)
        case .newsList(let part): Section(entry: .newsList(part: 1), isEntryItself: part == 1)
        case .news, .newsGroup, .newsGroups: Section(entry: .newsList(part: 1), isEntryItself: false)
        case .timeline(let part): Section(entry: .timeline(part: 1), isEntryItself: part == 1)
        case .status: Section(entry: .status, isEntryItself: true)
        case .glossary(let part): Section(entry: .glossary(part: 1), isEntryItself: part == 1)
        case .concept, .mentions: Section(entry: .glossary(part: 1), isEntryItself: false)
        case .citations(let part): Section(entry: .citations(part: 1), isEntryItself: part == 1)
        case .map: Section(entry: .citations(part: 1), isEntryItself: false)
        default: Section(entry: nil, isEntryItself: false)
        }
    }

    private static func sections(_ entries: [PageKey.Subject]) -> [Section] {
        [Section(entry: nil, isEntryItself: false)]
            + entries.flatMap { [Section(entry: $0, isEntryItself: true), Section(entry: $0, isEntryItself: false)] }
    }

    // MARK: - Parts

    private static func entries(
        _ plan: AddressPlan, _ language: Language, _ words: StringTable
    ) -> [(subject: PageKey.Subject, address: PageAddress, text: String)] {
        let all: [(PageKey.Subject, Word)] = [
            (.home, .navHome), (.fullText(plan.site.configuration.primary, part: 0), .navFullText),
            (.newsList(part: 1), .navNews), (.timeline(part: 1), .navTimeline), (.status, .navStatus),
            (.glossary(part: 1), .navGlossary),
            (.citations(part: 1), .navCitations),
        ]
        return all.compactMap { subject, word in
            plan.address(PageKey(subject, in: language)).map { (subject, $0, words[word]) }
        }
    }

    private static func header(
        _ plan: AddressPlan, _ templates: TemplateSet, _ language: Language, _ base: LinkBase,
        _ entries: [(subject: PageKey.Subject, address: PageAddress, text: String)], _ section: Section
    ) -> HTML {
        let configuration = plan.site.configuration
        return templates.render(.header, in: language) { model in
            model.object("home") { model in
                model.text("href", base.href(PageAddress(language.rawValue + "/")))
                model.text("text", configuration.title.text(in: language) ?? configuration.id)
            }
            model.text("mainID", PageFrame.mainID)
            model.list("navigation", of: entries) { model, entry in
                model.object { model in
                    model.text("href", base.href(entry.address))
                    model.text("text", entry.text)
                    model.flag("isPage", entry.subject == section.entry && section.isEntryItself)
                    model.flag("isSection", entry.subject == section.entry && !section.isEntryItself)
                }
            }
            model.optional("search", index(plan, language).map { base.href($0) })
        }
    }

    /// Where the search leads without JavaScript: to the list of all articles; in a site without any, of all terms, or of
    /// all citations.
    private static func index(_ plan: AddressPlan, _ language: Language) -> PageAddress? {
        let lists: [PageKey.Subject] = [
            .fullText(plan.site.configuration.primary, part: 0), .glossary(part: 1), .citations(part: 1),
        ]
        return lists.lazy.compactMap { plan.address(PageKey($0, in: language)) }.first
    }

    private static func footer(
        _ plan: AddressPlan, _ templates: TemplateSet, _ language: Language, _ words: StringTable, _ base: LinkBase,
        _ pages: [(address: PageAddress, title: String)]
    ) -> HTML {
        let configuration = plan.site.configuration
        let instrument = plan.site.registry.instrument(configuration.primary)
        func add(_ link: (href: String, text: String), to model: inout Model) {
            model.text("href", link.href)
            model.text("text", link.text)
        }
        return templates.render(.footer, in: language) { model in
            model.text("site", configuration.title.text(in: language) ?? configuration.id)
            model.optional("publisher", configuration.publisher?.text(in: language))
            model.optionalHTML("asOf") { writer in
                if let asOf = configuration.asOf { DateWriter(words: words).write(asOf, to: &writer) }
            }
            if let url = WebAddress.safe(instrument?.url) {
                let name = instrument?.name.text(in: language) ?? configuration.primary.rawValue
                model.object("certified") { add((url, name), to: &$0) }
            } else {
                model.absent("certified")
            }
            model.list("pages", of: pages) { model, page in
                model.object { add((base.href(page.address), page.title), to: &$0) }
            }
            if let claims = plan.address(PageKey(.claims(part: 1), in: language)) {
                model.object("claims") { add((base.href(claims), words[.claimsTitle]), to: &$0) }
            } else {
                model.absent("claims")
            }
            model.list("feeds", of: feeds(plan, language, words, base)) { model, feed in
                model.object { add(feed, to: &$0) }
            }
            model.object("root") { add((base.href(PageAddress("")), words[.chooserTitle]), to: &$0) }
        }
    }

    private static func feeds(
        _ plan: AddressPlan, _ language: Language, _ words: StringTable, _ base: LinkBase
    ) -> [(href: String, text: String)] {
        let all: [(PageKey.Subject, Word)] = [(.newsFeed, .newsFeedTitle), (.timelineFeed, .timelineFeedTitle)]
        return all.compactMap { subject, word in
            plan.address(PageKey(subject, in: language)).map { (base.href($0), words[word]) }
        }
    }

    /// The page of sources, which the footer names behind the free pages.
    private static func sources(
        _ plan: AddressPlan, _ language: Language, _ words: StringTable
    ) -> [(address: PageAddress, title: String)] {
        plan.address(PageKey(.sources, in: language)).map { [($0, words[.sourcesTitle])] } ?? []
    }

    private static func freePages(_ plan: AddressPlan, _ language: Language) -> [(address: PageAddress, title: String)]
    {
        var found: [(address: PageAddress, title: String)] = []
        for index in plan.site.documents.indices where plan.site.documents[index].compiled.key.language == language {
            guard found.count < namedPages else { break }
            guard case .page = plan.site.documents[index].compiled.frontMatter.kind else { continue }
            let document = plan.site.documents[index]
            guard let place = plan.place(of: document), let address = plan.address(place.page) else { continue }
            found.append((address, document.frontMatter.title))
        }
        return found
    }
}
