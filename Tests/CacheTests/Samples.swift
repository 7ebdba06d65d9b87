import Cache
import Citations
import Compiler
import Corpus
import Diagnostics
import Instruments
import Markdown

/// Values with every case and no property left empty.
enum Samples {
    static let path = "Content/news/2025-04-10-tọa-đàm.vi.md"
    static let line = "Theo khoản 1 Điều 64 của Công ước Hà Nội và Điều 7."
    static let hanoi = InstrumentID(rawValue: "hanoi")

    static let span = SourceLocation.Span(column: 6, length: 15, utf8Offset: 1_234, utf8Length: 20)
    static let location = SourceLocation(path: path, line: 12, span: span, sourceLine: line)
    static let locations = [location, SourceLocation(path: path), SourceLocation(path: "", line: 3, sourceLine: "")]

    static let point = ArticlePath.Point("đ", subpoint: "ii")
    static let article = ArticlePath(ProvisionNumber(64, suffix: "bis"), paragraph: 1, point: point)
    static let provisions: [ProvisionID] = [
        .preamble, .chapter(5), .section(2, chapter: 4), .article(article), .article(7), .annex(1),
        .article(ArticlePath(2, point: .init("a"))),
    ]
    static let targets =
        provisions.map { Citation.Target(owner: .known(hanoi), provision: $0) }
        + [Citation.Target(owner: .unknown(name: "Luật An ninh mạng"), provision: .article(3))]

    static let hand = AuthorsHand(destination: location, said: targets)
    static let excerpt = Excerpt(text: line, highlight: 5..<25)
    static let citation = CompiledCitation(
        targets: targets, isSelfReference: true, hand: hand, text: "khoản 1 Điều 64", excerpt: excerpt,
        from: .article(7), location: location)
    static let reasons: [CompiledNearCitation.Reason] =
        NearCitation.Reason.allCases.map { .unread($0) } + [.forbidden, .malformed("hanoi/art_x"), .divided]
    static let day = CalendarDate(iso: "2024-12-24")
    static let dates = [day, CalendarDate(iso: "0001-01-01"), CalendarDate(iso: "9999-12-31")].compactMap { $0 }
    static let eventDates: [EventDate] = [
        .day(dates[0]), .range(dates[1], dates[2]), .month(year: 2024, month: 11), .pending,
    ]
    static let destinations: [CompiledLink.Destination] = [
        .external("https://example.org/a?b=c"), .file(path: "news/a.vi.md", fragment: "muc-1"),
        .file(path: "b.pdf", fragment: nil), .fragment("x"), .citation(0), .malformedCitation("hanoi/71", hand), .none,
    ]
    static let contents: [Fragment.Content] =
        [.open(0), .close(0), .linkOpen(0), .linkClose(0), .image(0), .permalink(0)]
        + Fragment.Word.allCases.map { .word($0) }
    static let fragment = Fragment(
        html: Array("<p>Điều 64 <b>x</b></p>".utf8),
        slots: contents.enumerated().map { .init(offset: $0.offset * 2, content: $0.element) })
    static let note = Diagnostic.Note("the nearest article is Điều 68", at: location)
    static let fixIt = Diagnostic.FixIt("write ‘68’", at: location, replacement: "68", isCertain: false)
    static let diagnostics: [Diagnostic] = DiagnosticCode.allCases.flatMap { code in
        Severity.allCases.map { severity in
            var finding = Diagnostic(code, at: location, "fact", notes: [note, .init("plain")], fixIts: [fixIt])
            finding.severity = severity
            return finding
        }
    }

    static let articleMatter = FrontMatter.Article(
        instrument: hanoi, number: ProvisionNumber(64, suffix: "a"), summary: "Ký kết", review: .checked, copy: "UN")
    static let chapterMatter = FrontMatter.Chapter(instrument: hanoi, number: 9, heading: "Phần cuối")
    static let source = FrontMatter.News.Source(title: "T", url: "https://example.org", retrieved: day)
    static let news = FrontMatter.News.Kind.allCases.map {
        FrontMatter.News(publisher: "TTXVN", published: day, source: source, kind: $0, summary: "Tóm tắt")
    }
    static let events = eventDates.flatMap { date in
        FrontMatter.Event.Confidence.allCases.map { confidence in
            FrontMatter.Event(
                date: date, condition: "40 phê chuẩn", place: "Hà Nội", kind: "signing", confidence: confidence,
                isLandmark: confidence == .confirmed)
        }
    }
    static let claims = FrontMatter.Claim.Verdict.allCases.map {
        FrontMatter.Claim(
            date: eventDates[2], claimants: ["báo A", "https://b.c"], verdict: $0)
    }
    static let kinds: [FrontMatter.Kind] =
        FrontMatter.Article.Review.allCases.map { .article(.init(instrument: hanoi, number: 1, review: $0)) }
        + [.article(articleMatter), .chapter(chapterMatter), .news(.init()), .page] + news.map { .news($0) }
        + events.map { .event($0) } + claims.map { .claim($0) }
    static let frontMatters = kinds.map { kind in
        FrontMatter(
            title: "Tọa đàm", slug: "toa-dam", aliases: ["cu/", "cũ/"], isDraft: true, updated: day, instrument: hanoi,
            acknowledges: DiagnosticCode.allCases, sources: ["a", "https://b.c"], kind: kind)
    }

    static let block = CompiledBlock(kind: .provision(0), fragment: fragment, text: "Điều 64 x")
    static let date = CompiledDate(first: dates[0], last: dates[2], location: location)
    static let concept = CompiledConcept(
        concept: ConceptID(rawValue: "extradition"), excerpt: excerpt, from: .article(37))
    static let count = CompiledCount(unit: .chapter, count: 9, instrument: hanoi, excerpt: excerpt, location: location)
    static let image = CompiledImage(path: "a.png", alternative: "ảnh", title: "t", location: location)
    static let provision = CompiledProvision(id: .article(article), label: "(đ)", location: location)
    static let heading = CompiledHeading(level: 2, id: "d-muc", slug: "muc", text: "Mục")

    /// A document with everything, of each kind of front matter.
    static let documents = frontMatters.map { frontMatter in
        var document = CompiledDocument(
            key: DocumentKey(stem: "news/2025-04-10-tọa-đàm", language: .vietnamese), path: path,
            frontMatter: frontMatter, keyLocations: ["title": location, "slug": SourceLocation(path: path, line: 2)])
        document.blocks = [
            block, .init(kind: .prose, fragment: .init(), text: ""),
            .init(kind: .commentary, fragment: fragment, text: "b"),
            .init(kind: .footnotes, fragment: fragment, text: ""),
        ]
        document.annotations = [.citation(0), .rangeEnd(0), .date(0), .concept(0)]
        document.citations = [
            citation, .init(targets: [], text: "", excerpt: .init(text: "", highlight: 0..<0), location: location),
        ]
        document.nearCitations = reasons.map { .init(text: "Điều 5", reason: $0, location: location) }
        document.omittedAnnotations = [1, 3]
        document.dates = [date]
        document.concepts = [concept]
        document.counts = [
            count, .init(unit: .article, count: 71, instrument: hanoi, excerpt: excerpt, location: location),
        ]
        document.links = destinations.map { .init(destination: $0, title: "t", location: location) }
        document.images = [image]
        document.provisions = [provision]
        document.headings = [heading]
        document.diagnostics = diagnostics
        return document
    }

    /// A small record.
    static func record(_ text: String) -> DocumentRecord {
        var document = CompiledDocument(
            key: DocumentKey(stem: "pages/a", language: .english), path: "Content/pages/a.en.md",
            frontMatter: FrontMatter(title: text, kind: .page))
        document.blocks = [.init(kind: .prose, fragment: .init(html: Array("<p>\(text)</p>".utf8)), text: text)]
        document.citations = [
            .init(
                targets: [targets[4]], text: text, excerpt: .init(text: text, highlight: 0..<text.utf8.count),
                location: SourceLocation(path: document.path, line: 4, span: span, sourceLine: text))
        ]
        return DocumentRecord(findings: [Diagnostic(.unknownKey, at: location, text)], document: Shared(document))
    }

    static let stamp = FileStamp(
        size: 3_412, modified: 1_790_000_000_123_456_789, changed: 1_790_000_000_123_456_790, inode: 98_765_432,
        isTrusted: true)
}
