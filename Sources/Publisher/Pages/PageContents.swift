import Instruments

/// The table of contents beside a page, with the page's own place marked in it.
struct PageContents {
    /// The chapters, the page's own with its articles; the parts of a text that is too long for one page.
    private(set) var chapters: [Chapter] = []
    /// Articles that stand in no chapter.
    private(set) var articles: [Article] = []

    /// A chapter, and its articles where they are shown.
    struct Chapter {
        let place: Destination?
        let name: String
        /// Whether it is the page itself.
        let isPage: Bool
        var articles: [Article] = []
    }

    /// An article.
    struct Article {
        let place: Destination
        let number: ProvisionNumber
        let title: String
        /// Whether it is the page itself.
        let isPage: Bool
    }

    /// The contents beside an article, or beside a chapter: of many chapters or articles the nearest ones.
    init(of instrument: Instrument, chapter: Instrument.Chapter?, article: ProvisionNumber? = nil, _ page: PageContext)
    {
        guard !instrument.chapters.isEmpty else {
            if let shelf = page.common.shelf(of: instrument.id) {
                articles = Self.articles(
                    shelf.numbers, around: article.flatMap { shelf.place(of: $0) }, of: instrument.id, page)
            }
            return
        }
        let own = chapter.flatMap { own in instrument.chapters.firstIndex { $0.number == own.number } }
        for index in ListParts.around(own ?? 0, of: instrument.chapters.count) {
            let other = instrument.chapters[index]
            var entry = Chapter(
                place: page.destination(.chapter(instrument.id, other.number)), name: page.name(other),
                isPage: index == own && article == nil)
            if index == own, let article {
                let place = other.articles.firstIndex(of: article)
                entry.articles = Self.articles(other.articles, around: place, of: instrument.id, page)
            }
            chapters.append(entry)
        }
    }

    /// The chapters on the page itself, by the ids they have there.
    init(onPage chapters: [(id: String, name: String)], _ page: PageContext) {
        self.chapters = chapters.map {
            Chapter(place: .page(page.address, .named($0.id)), name: $0.name, isPage: false)
        }
    }

    /// The parts of a text, one of which is the page.
    init(parts: [(place: Destination?, name: String)], own: Int) {
        chapters = ListParts.around(own, of: parts.count).map {
            Chapter(place: parts[$0].place, name: parts[$0].name, isPage: $0 == own)
        }
    }

    private static func articles(
        _ numbers: [ProvisionNumber], around own: Int?, of instrument: InstrumentID, _ page: PageContext
    ) -> [Article] {
        ListParts.around(own ?? 0, of: numbers.count).compactMap { index in
            guard let document = page.common.article(numbers[index], of: instrument),
                let place = page.destination(document)
            else { return nil }
            return Article(
                place: place, number: numbers[index], title: document.title, isPage: index == own)
        }
    }
}

/// Its form in a model.
extension PageContents {
    private static let articleShape: ModelShape = .fields([
        "href": .text, "number": .text, "title": .text, "isPage": .flag,
    ])

    static let shape: ModelShape = .fields([
        "chapters": .list(
            .fields([
                "href": .optional(.text), "name": .text, "isPage": .flag, "isOpen": .flag,
                "articles": .list(articleShape),
            ])),
        "articles": .list(articleShape),
    ])

    /// Adds `contents`, or nothing where there would be one entry.
    func write(_ page: PageContext, to model: inout Model) {
        guard chapters.reduce(chapters.count, { $0 + $1.articles.count }) + articles.count > 1 else {
            return model.absent("contents")
        }
        model.object("contents") { model in
            model.list("chapters", of: chapters) { model, chapter in
                model.object { model in
                    model.optional("href", chapter.place, in: page)
                    model.text("name", chapter.name)
                    model.flag("isPage", chapter.isPage)
                    model.flag("isOpen", !chapter.articles.isEmpty)
                    model.list("articles", of: chapter.articles) { $1.write(page, to: &$0) }
                }
            }
            model.list("articles", of: articles) { $1.write(page, to: &$0) }
        }
    }
}

extension PageContents.Article {
    fileprivate func write(_ page: PageContext, to model: inout Model) {
        model.object { model in
            model.optional("href", place, in: page)
            model.text("number", number.description)
            model.text("title", title)
            model.flag("isPage", isPage)
        }
    }
}
