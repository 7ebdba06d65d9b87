import Citations
import Compiler
import Corpus
import Diagnostics
import Foundation
import Instruments
import Linker
import Markdown
import Publisher

/// A small site made by hand: what the compiler would give for a few short documents.
struct SampleSite {
    var languages: [Language] = [.vietnamese, .english]
    var baseURL: String?
    var reportURL: String?
    var asOf = CalendarDate(year: 2026, month: 11, day: 22)
    var instruments = [SampleSite.demo]
    var concepts: [ConceptSource] = []
    var documents: [CompiledDocument] = []
    var sources: SourceCatalogue?
    var status: TreatyStatus?
    var attachments: Set<String> = []

    static let demo = Instrument(
        id: InstrumentID(rawValue: "demo"),
        type: .byLanguage([.vietnamese: "Công ước", .english: "Convention"]),
        name: .byLanguage([.vietnamese: "Công ước mẫu về thử nghiệm", .english: "Model Convention on Testing"]),
        short: .byLanguage([.vietnamese: "Công ước mẫu", .english: "Model Convention"]),
        url: "https://example.org/certified?a=1&b=2",
        outline: Outline(articles: [1, 2, 3, 4], chapters: [1, 2]),
        chapters: [
            Instrument.Chapter(
                number: 1, articles: [1, 2],
                title: .byLanguage([.vietnamese: "Quy định chung", .english: "General provisions"])),
            Instrument.Chapter(
                number: 2, articles: [3, 4],
                title: .byLanguage([.vietnamese: "Điều khoản cuối cùng", .english: "Final provisions"])),
        ])

    static let other = Instrument(
        id: InstrumentID(rawValue: "other"), type: .uniform("Treaty"), name: .uniform("Other Treaty"),
        short: .uniform("Other Treaty"), articleURL: "https://example.org/other/{n}",
        outline: Outline(articles: [1, 5]))

    func linked() -> LinkedSite {
        let configuration = SiteConfiguration(
            id: "demo", title: .byLanguage([.vietnamese: "Trang mẫu", .english: "Model site"]), languages: languages,
            primary: Self.demo.id, baseURL: baseURL,
            publisher: .byLanguage([.vietnamese: "Nhóm thử nghiệm", .english: "Test group"]), asOf: asOf,
            reportURL: reportURL)
        let registry = Registry(
            primary: Self.demo.id, instruments: instruments, concepts: concepts.map(\.concept))
        return Linker(
            configuration: configuration, registry: registry, concepts: concepts, sources: sources, status: status,
            attachments: attachments
        ).link(documents.map { Shared($0) })
    }

    func plan(
        templates: TemplateSet? = nil, attachments: [SiteSource.Attachment] = []
    ) throws -> PublishPlan {
        Publisher.plan(
            site: linked(), templates: try templates ?? Self.templates(languages), attachments: attachments)
    }

    /// The repository's own templates.
    static func templates(_ languages: [Language] = [.vietnamese, .english]) throws -> TemplateSet {
        TemplateSet.load(try templateFiles(), languages: languages)
    }

    static func templateFiles() throws -> [String: [UInt8]] {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Templates")
        var files: [String: [UInt8]] = [:]
        for path in try FileManager.default.subpathsOfDirectory(atPath: root.path) {
            let url = root.appending(path: path)
            guard try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else { continue }
            files[path] = Array(try Data(contentsOf: url))
        }
        return files
    }
}

extension SampleSite {
    /// An article with two paragraphs, the first with a point.
    static func article(
        _ number: Int, _ language: Language, title: String, instrument: InstrumentID = demo.id,
        review: FrontMatter.Article.Review = .unchecked, copy: String? = nil, aliases: [String] = []
    ) -> CompiledDocument {
        let article = ProvisionNumber(number)
        var document = document(
            "\(instrument)/article-\(number)", language, title,
            .article(
                .init(
                    instrument: instrument, number: article, summary: "Tóm tắt / Summary \(number) <&>", review: review,
                    copy: copy)),
            aliases: aliases)
        let location = SourceLocation(path: document.path, line: 6)
        let first = ArticlePath(article, paragraph: 1)
        document.provisions = [
            CompiledProvision(id: .article(first), label: "1.", location: location),
            CompiledProvision(
                id: .article(ArticlePath(article, paragraph: 1, point: .init("a"))), label: "(a)", location: location),
            CompiledProvision(
                id: .article(ArticlePath(article, paragraph: 2)), label: "2.", location: location),
        ]
        let id = "art_\(number)__para_1"
        document.blocks = [
            CompiledBlock(
                kind: .provision(0),
                fragment: Fragment(pieces: [
                    .html("<p>One.</p>\n<ul>\n<li id=\"\(id)__point_a\"><span class=\"label\">(a)</span>"),
                    .slot(.permalink(1)), .html(" Point.</li>\n</ul>\n"),
                ]), text: "One."),
            CompiledBlock(
                kind: .provision(2),
                fragment: Fragment(pieces: [.html("<p>Two.</p>\n")]), text: "Two."),
            CompiledBlock(
                kind: .commentary,
                fragment: Fragment(pieces: [.html("<h3 id=\"h-\(number)-note\">Note</h3>\n")]), text: "Note"),
        ]
        document.headings = [CompiledHeading(level: 2, id: "h-\(number)-note", slug: "note", text: "Note")]
        return document
    }

    /// The introduction to a chapter, which cites an article.
    static func introduction(
        to chapter: ProvisionNumber, _ language: Language, heading: String? = nil
    ) -> CompiledDocument {
        var document = document(
            "demo/chapter-\(chapter)", language, heading ?? ProvisionID.chapter(chapter).wording(in: language),
            .chapter(.init(instrument: demo.id, number: chapter, heading: heading)))
        let words = ProvisionID.article(1).wording(in: language)
        let sentence = "\(words) < 2."
        document.citations = [
            CompiledCitation(
                targets: [Citation.Target(owner: .known(demo.id), provision: .article(1))], text: words,
                excerpt: Excerpt(text: sentence, highlight: 0..<words.utf8.count),
                location: SourceLocation(path: document.path, line: 4))
        ]
        document.annotations = [.citation(0)]
        document.blocks = [
            CompiledBlock(
                kind: .commentary,
                fragment: Fragment(pieces: [
                    .html("<p>"), .slot(.open(0)), .html(words), .slot(.close(0)), .html(" &lt; 2.</p>\n"),
                ]), text: sentence)
        ]
        return document
    }

    /// A news item that cites provisions, one sentence each.
    static func news(
        _ stem: String, _ language: Language, title: String, cites: [ProvisionID], published: CalendarDate?,
        kind: FrontMatter.News.Kind = .news, slug: String? = nil, publisher: String? = "Báo <Mẫu>",
        summary: String? = nil
    ) -> CompiledDocument {
        var document = document(
            "news/\(stem)", language, title,
            .news(
                .init(
                    publisher: publisher, published: published,
                    source: .init(
                        title: "Original & more", url: "https://example.com/a?b=1&c=2",
                        retrieved: CalendarDate(year: 2026, month: 11, day: 1)),
                    kind: kind, summary: summary)),
            slug: slug)
        var pieces: [Fragment.Piece] = [.html("<p>")]
        for (index, provision) in cites.enumerated() {
            let words = provision.wording(in: language)
            let sentence = "Theo \(words), “a < b & c”."
            let start = "Theo ".utf8.count
            document.citations.append(
                CompiledCitation(
                    targets: [Citation.Target(owner: .known(demo.id), provision: provision)], text: words,
                    excerpt: Excerpt(text: sentence, highlight: start..<(start + words.utf8.count)),
                    location: SourceLocation(path: document.path, line: 8 + index)))
            document.annotations.append(.citation(index))
            pieces += [
                .html("Theo "), .slot(.open(index)), .html(words), .slot(.close(index)),
                .html(", “a &lt; b &amp; c”. "),
            ]
        }
        pieces.append(.html("</p>\n"))
        document.blocks = [CompiledBlock(kind: .prose, fragment: Fragment(pieces: pieces), text: "Theo …")]
        return document
    }

    static func event(
        _ stem: String, _ language: Language, title: String, date: String, slug: String? = nil
    ) throws -> CompiledDocument {
        struct NoDate: Error {}
        guard let date = EventDate(date) else { throw NoDate() }
        var document = document(
            "timeline/\(stem)", language, title,
            .event(
                .init(
                    date: date, condition: date == .pending ? "Điều kiện / condition" : nil, place: "Hà Nội",
                    kind: "signature", confidence: .confirmed)),
            slug: slug, sources: ["https://example.org/s", "A book"])
        document.blocks = [
            CompiledBlock(
                kind: .prose, fragment: Fragment(pieces: [.html("<p>Body.</p>\n")]), text: "Body.")
        ]
        return document
    }

    /// A claim with everything there may be.
    static func claim(
        _ name: String, _ language: Language, title: String, verdict: FrontMatter.Claim.Verdict = .contradicted,
        date: EventDate? = nil, slug: String? = nil
    ) -> CompiledDocument {
        var document = document(
            "claims/\(name)", language, title,
            .claim(
                .init(
                    date: date, claimants: ["Báo <A>", "https://example.org/a?b=1&c=2"], verdict: verdict)),
            slug: slug, sources: ["https://example.org/s", "A book"])
        let words = ProvisionID.article(1).wording(in: language)
        document.citations = [
            CompiledCitation(
                targets: [Citation.Target(owner: .known(demo.id), provision: .article(1))], text: words,
                excerpt: Excerpt(text: "\(words) says so.", highlight: 0..<words.utf8.count),
                location: SourceLocation(path: document.path, line: 6))
        ]
        document.annotations = [.citation(0)]
        document.blocks = [
            CompiledBlock(
                kind: .commentary,
                fragment: Fragment(pieces: [
                    .html("<p>"), .slot(.open(0)), .html(words), .slot(.close(0)), .html(" says so.</p>\n"),
                ]), text: "\(words) says so.")
        ]
        return document
    }

    static func page(
        _ name: String, _ language: Language, title: String, slug: String? = nil, aliases: [String] = []
    ) -> CompiledDocument {
        var document = document("pages/\(name)", language, title, .page, slug: slug, aliases: aliases)
        document.blocks = [
            CompiledBlock(kind: .prose, fragment: Fragment(pieces: [.html("<p>Hello.</p>\n")]), text: "Hello.")
        ]
        return document
    }

    static func document(
        _ stem: String, _ language: Language, _ title: String, _ kind: FrontMatter.Kind, slug: String? = nil,
        aliases: [String] = [], sources: [String] = []
    ) -> CompiledDocument {
        let key = DocumentKey(stem: stem, language: language)
        let path = "Content/\(key)"
        return CompiledDocument(
            SourceDocument(
                key: key, path: path,
                frontMatter: FrontMatter(title: title, slug: slug, aliases: aliases, sources: sources, kind: kind),
                file: [],
                bodyOffset: 0, bodyLine: 5,
                keyLocations: [
                    "slug": SourceLocation(path: path, line: 3), "aliases": SourceLocation(path: path, line: 4),
                ]))
    }

    static func concept(
        _ id: String, vi: String?, en: String?, provisions: [ProvisionID], trap: LocalizedText? = nil
    ) -> ConceptSource {
        var titles: [Language: String] = [:]
        titles[.vietnamese] = vi
        titles[.english] = en
        return ConceptSource(
            concept: Concept(
                id: ConceptID(rawValue: id), terms: titles.mapValues { [$0, $0 + " 2"] },
                provisions: provisions.map { ProvisionReference(demo.id, $0) }),
            title: .byLanguage(titles), explanation: .uniform("Explanation <b>."), trap: trap,
            path: "Content/concepts/\(id).yml")
    }
}

extension Fragment {
    /// What a fragment is put together from.
    enum Piece {
        case html(String)
        case slot(Content)
    }

    init(pieces: [Piece]) {
        var html: [UInt8] = []
        var slots: [Slot] = []
        for piece in pieces {
            switch piece {
            case .html(let text): html += Array(text.utf8)
            case .slot(let content): slots.append(Slot(offset: html.count, content: content))
            }
        }
        self.init(html: html, slots: slots)
    }
}

extension PublishPlan {
    /// The text of a file.
    func text(_ path: String) -> String? {
        pages.first { $0.path == path }.map { String(decoding: $0.bytes(), as: UTF8.self) }
    }
}
