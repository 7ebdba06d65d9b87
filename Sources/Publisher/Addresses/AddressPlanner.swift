import Compiler
import Corpus
import Diagnostics
import Instruments
import Linker

/// Gives every page its address and finds the ones that two claim.
struct AddressPlanner {
    /// The lists that pages are parts of, put in order once.
    struct Lists {
        var fullTextParts: [PageKey: [FullTextPart]] = [:]
        var textParts: [PageKey: [ProvisionNumber: Int]] = [:]
        var timeline: [Language: [Int]] = [:]
        var eventPlaces: [DocumentKey: (part: Int, fragment: String)] = [:]
        var claimPlaces: [DocumentKey: (part: Int, fragment: String)] = [:]
        var timelineParts: [DocumentKey: Int] = [:]
        var newsGroups: [Language: [NewsGroup]] = [:]
        var citations: [Language: [(document: Int, citation: Int)]] = [:]
        var citationParts: [CitationPart] = []
        var glossary: [Language: [Int]] = [:]
    }

    let site: LinkedSite
    private var pages: [PageKey: PageAddress] = [:]
    private var redirects: [(from: PageAddress, to: PageKey)] = []
    var lists = Lists()
    private var diagnostics: [Diagnostic] = []
    /// Who holds an address, by its file in lower case: some file systems do not tell cases apart.
    private var holders: [String: SourceLocation] = [:]
    /// What was said of addresses that some systems cannot have, by place and reason.
    private var unportable: Set<String> = []

    init(_ site: LinkedSite) { self.site = site }

    mutating func plan() -> AddressPlan {
        let root = SourceLocation(path: "Content/site.yml")
        add(PageKey(.chooser, in: nil), PageAddress(""), root)
        add(PageKey(.notFound, in: nil), PageAddress("404.html"), root)
        // Two languages with one subtag would claim every address twice.
        for language in site.configuration.languages { planLanguage(language, root) }
        planCitationData()
        planRedirects()
        return AddressPlan(
            site: site, pages: pages, redirects: redirects.sorted { $0.from < $1.from }, diagnostics: diagnostics,
            lists: lists)
    }

    // MARK: - One language

    private mutating func planLanguage(_ language: Language, _ root: SourceLocation) {
        let words = AddressWords.of(language)
        let home = PageAddress(language.rawValue + "/")
        add(PageKey(.home, in: language), home, root)
        for instrument in site.registry.instruments {
            planInstrument(instrument, language, words, home)
            planSideBySide(instrument, language, words, base(of: instrument, home))
        }
        planNews(language, words, home.appending(words.news))
        planTimeline(language, home.appending(words.timeline))
        planClaims(language, home.appending(words.claims))
        planGlossary(language, words, home.appending(words.glossary))
        planCitations(language, home.appending(words.citations))
        planSources(language, home.appending(words.sources))
        if site.status != nil {
            let file = SourceLocation(path: TreatyStatus.path)
            add(PageKey(.status, in: language), home.appending(words.status), file)
        }
        if CitationMap.hasEntries(site, in: language) {
            add(PageKey(.map, in: language), home.appending(words.map), SourceLocation(path: "Content"))
        }
        for document in site.documents where document.key.language == language {
            guard case .page = document.frontMatter.kind else { continue }
            let slug = Slug.of(stem: document.key.stem, chosen: document.frontMatter.slug)
            add(PageKey(.free(document.key.stem), in: language), home.appending(slug), location(of: document))
        }
    }

    private mutating func planInstrument(
        _ instrument: Instrument, _ language: Language, _ words: AddressWords, _ home: PageAddress
    ) {
        let articles = site.articles[language]?[instrument.id] ?? [:]
        let introductions = site.introductions[language]?[instrument.id] ?? [:]
        guard !articles.isEmpty || !introductions.isEmpty else { return }
        let base = base(of: instrument, home)
        let file = SourceLocation(path: "Content/instruments/\(instrument.id).yml")

        if !articles.isEmpty {
            planText(FullTextPart.divide(instrument, written: Set(articles.keys)), base.appending(words.fullText), file)
            {
                PageKey(.fullText(instrument.id, part: $0), in: language)
            }
        }
        for chapter in instrument.chapters {
            let address = base.appending("\(words.chapter)-\(Slug.folded(chapter.number.description))")
            add(PageKey(.chapter(instrument.id, chapter.number), in: language), address, file)
        }
        for (number, place) in articles.sorted(by: { $0.key < $1.key }) {
            let document = site.documents[place]
            let address = base.appending("\(words.article)-\(Slug.folded(number.description))")
            add(PageKey(.article(instrument.id, number), in: language), address, location(of: document))
            let mentions = site.mentions[language]?[ProvisionReference(instrument.id, .article(number))] ?? []
            if MentionGroups.overflow(mentions, in: site) {
                let count = ListParts.count(of: mentions.count, per: ListParts.citedBy)
                addParts(count, at: address.appending(words.citedBy), location(of: document)) {
                    PageKey(.citedBy(instrument.id, number, part: $0), in: language)
                }
            }
        }
    }

    private mutating func planTimeline(_ language: Language, _ base: PageAddress) {
        guard let events = site.events[language], let first = events.first else { return }
        let entries = TimelineOrder.merge(
            events: events, news: site.news[language] ?? [], documents: site.documents)
        lists.timeline[language] = entries
        let file = location(of: site.documents[first])
        addParts(ListParts.count(of: entries.count, per: ListParts.timeline), at: base, file) {
            PageKey(.timeline(part: $0), in: language)
        }
        add(PageKey(.timelineFeed, in: language), PageAddress(base.path + "atom.xml"), file)
        if EventCalendar.hasEntries(events, of: site.documents) {
            add(PageKey(.timelineCalendar, in: language), PageAddress(base.path + "events.ics"), file)
        }
        for (position, place) in entries.enumerated() {
            let document = site.documents[place]
            let part = position / ListParts.timeline + 1
            lists.timelineParts[document.key] = part
            guard case .event = document.frontMatter.kind else { continue }
            let slug = Slug.of(stem: document.key.stem, chosen: document.frontMatter.slug)
            lists.eventPlaces[document.key] = (part, slug)
            claimFragment(slug, of: "the timeline", base, by: "the event", location(of: document))
        }
    }

    private mutating func planClaims(_ language: Language, _ base: PageAddress) {
        guard let claims = site.claims[language], let first = claims.first else { return }
        let file = location(of: site.documents[first])
        addParts(ListParts.count(of: claims.count, per: ListParts.claims), at: base, file) {
            PageKey(.claims(part: $0), in: language)
        }
        for (position, place) in claims.enumerated() {
            let document = site.documents[place]
            let slug = Slug.of(stem: document.key.stem, chosen: document.frontMatter.slug)
            lists.claimPlaces[document.key] = (position / ListParts.claims + 1, slug)
            claimFragment(slug, of: "the claims", base, by: "the claim", location(of: document))
        }
    }

    private mutating func planGlossary(_ language: Language, _ words: AddressWords, _ base: PageAddress) {
        var entries: [(title: String, place: Int)] = []
        for (place, source) in site.concepts.enumerated() {
            guard let title = source.title.text(in: language) else { continue }
            entries.append((title, place))
            let file = SourceLocation(path: source.path)
            let slug = Slug.of(stem: source.concept.id.rawValue, chosen: source.slug?.text(in: language))
            let address = base.appending(slug)
            let id = source.concept.id
            add(PageKey(.concept(id), in: language), address, file)
            let mentions = site.conceptMentions[language]?[id] ?? []
            if MentionGroups.overflow(mentions, in: site) {
                let count = ListParts.count(of: mentions.count, per: ListParts.citedBy)
                addParts(count, at: address.appending(words.mentions), file) {
                    PageKey(.mentions(id, part: $0), in: language)
                }
            }
        }
        guard !entries.isEmpty else { return }
        // By the folded title, as a reader looks words up; then by the title itself, then by id: a total order.
        let keyed = entries.map { (folded: Slug.folded($0.title), title: $0.title, place: $0.place) }
        let sorted = keyed.sorted { ($0.folded, $0.title, $0.place) < ($1.folded, $1.title, $1.place) }
        lists.glossary[language] = sorted.map(\.place)
        addParts(
            ListParts.count(of: entries.count, per: ListParts.glossary), at: base,
            SourceLocation(path: "Content/concepts")
        ) { PageKey(.glossary(part: $0), in: language) }
    }

    private mutating func planCitations(_ language: Language, _ base: PageAddress) {
        var entries: [(document: Int, citation: Int)] = []
        for (place, document) in site.documents.enumerated() where document.key.language == language {
            for citation in document.compiled.citations.indices
            where !document.compiled.citations[citation].isSelfReference {
                entries.append((place, citation))
            }
        }
        guard !entries.isEmpty else { return }
        lists.citations[language] = entries
        addParts(
            ListParts.count(of: entries.count, per: ListParts.citations), at: base, SourceLocation(path: "Content")
        ) { PageKey(.citations(part: $0), in: language) }
    }

    private mutating func planSources(_ language: Language, _ address: PageAddress) {
        guard let sources = site.sources, !sources.entries.isEmpty else { return }
        add(PageKey(.sources, in: language), address, SourceLocation(path: SourceCatalogue.path))
    }

    private mutating func planCitationData() {
        let parts = CitationPart.divide(lists.citations, in: site)
        guard !parts.isEmpty else { return }
        lists.citationParts = parts
        let content = SourceLocation(path: "Content")
        add(PageKey(.citationData(part: 0), in: nil), PageAddress("citations.json"), content)
        guard parts.count > 1 else { return }
        for part in 1...parts.count {
            add(PageKey(.citationData(part: part), in: nil), PageAddress("citations/\(part).json"), content)
        }
    }

    // MARK: - Redirects

    private mutating func planRedirects() {
        for document in site.documents {
            let location = document.compiled.keyLocations["aliases"] ?? location(of: document)
            for alias in document.frontMatter.aliases {
                guard let address = AliasPath.address(alias) else {
                    diagnostics.append(
                        Diagnostic(
                            .frontMatter, at: location,
                            "the alias ‘\(alias)’ is no address within the site: it is words with ‘/’ behind each"))
                    continue
                }
                guard let target = page(of: document) else { continue }
                if isPortable(address, location),
                    claim(address.file.lowercased(), location, { "the address ‘/\(address.path)’ is claimed twice" })
                {
                    redirects.append((address, target))
                }
            }
        }
    }

    private func page(of document: LinkedDocument) -> PageKey? {
        let language = document.key.language
        let subject: PageKey.Subject
        switch document.frontMatter.kind {
        case .article(let article): subject = .article(article.instrument, article.number)
        case .chapter(let chapter): subject = .chapter(chapter.instrument, chapter.number)
        case .news: subject = .news(document.key.stem)
        case .page: subject = .free(document.key.stem)
        case .event:
            guard let place = lists.eventPlaces[document.key] else { return nil }
            subject = .timeline(part: place.part)
        case .claim:
            guard let place = lists.claimPlaces[document.key] else { return nil }
            subject = .claims(part: place.part)
        }
        let key = PageKey(subject, in: language)
        return pages[key] == nil ? nil : key
    }

    // MARK: - Claims

    mutating func addParts(
        _ count: Int, at base: PageAddress, _ location: SourceLocation, _ key: (Int) -> PageKey
    ) {
        for part in 1...max(1, count) {
            add(key(part), part == 1 ? base : base.appending(String(part)), location)
        }
    }

    mutating func add(_ key: PageKey, _ address: PageAddress, _ location: SourceLocation) {
        if isPortable(address, location),
            claim(address.file.lowercased(), location, { "the address ‘/\(address.path)’ is claimed twice" })
        {
            pages[key] = address
        }
    }

    /// Whether every system can have the file of an address; else a finding, one for each place and reason.
    private mutating func isPortable(_ address: PageAddress, _ location: SourceLocation) -> Bool {
        guard let objection = PortableName.objection(to: address.file) else { return true }
        if unportable.insert("\(location.path)\u{0}\(objection)").inserted {
            diagnostics.append(
                Diagnostic(
                    .frontMatter, at: location, "the address ‘/\(address.path.prefix(300))’ has \(objection)",
                    notes: [.init("a document is given another address by ‘slug’")]))
        }
        return false
    }

    /// Takes an address, or reports who has it already.
    @discardableResult
    private mutating func claim(
        _ name: String, _ location: SourceLocation, _ message: () -> String
    ) -> Bool {
        guard let holder = holders[name] else {
            holders[name] = location
            return true
        }
        diagnostics.append(
            Diagnostic(
                .duplicateAddress, at: location, message(),
                notes: [Diagnostic.Note("the other claim is here", at: holder)]))
        return false
    }

    /// Takes a fragment, which is held like an address: two documents of one name would be one place of their list.
    private mutating func claimFragment(
        _ slug: String, of list: String, _ base: PageAddress, by document: String, _ location: SourceLocation
    ) {
        claim("\(base.path)#\(slug.lowercased())", location) {
            "the fragment '#\(slug)' of \(list) \(base.path) is claimed twice"
        }
        guard slug == PageFrame.mainID else { return }
        diagnostics.append(
            Diagnostic(
                .duplicateAddress, at: location,
                "the fragment '#\(slug)' is the page's own; \(document) needs another slug"))
    }

    func location(of document: LinkedDocument) -> SourceLocation {
        document.compiled.keyLocations["slug"] ?? SourceLocation(path: document.compiled.path)
    }
}
