import Instruments

/// The text of an instrument as pages: all of it on one, or a page for each part and one that lists them.
struct TextParts {
    /// The shape of the list of parts.
    static let listShape: ModelShape = .list(.fields(["href": .text, "name": .text, "range": .text]))

    let instrument: Instrument
    let page: PageContext
    /// The part that the page shows, counted from 1; 0 for all of them.
    let part: Int
    private let all: [FullTextPart]
    private let key: (Int) -> PageKey.Subject

    init(
        of instrument: Instrument, part: Int, on page: PageContext, _ key: @escaping (_ part: Int) -> PageKey.Subject
    ) {
        self.instrument = instrument
        self.page = page
        self.part = part
        self.key = key
        all = page.plan.fullTextParts[PageKey(key(0), in: page.language)] ?? []
    }

    private var isDivided: Bool { all.count > 1 }
    private var isList: Bool { isDivided && part == 0 }

    /// What the page shows, by chapter; a nil chapter for articles that stand in none.
    var chapters: [(chapter: Instrument.Chapter?, articles: [ProvisionNumber])] {
        let shown = isDivided ? (all.indices.contains(part - 1) ? [all[part - 1]] : []) : all
        return shown.flatMap { shown in
            var found: [(chapter: Instrument.Chapter?, articles: [ProvisionNumber])] = []
            var rest = Set(shown.articles)
            for chapter in instrument.chapters where shown.chapter == nil || shown.chapter == chapter.number {
                let articles = chapter.articles.filter { rest.remove($0) != nil }
                if !articles.isEmpty { found.append((chapter, articles)) }
            }
            let loose = shown.articles.filter(rest.contains)
            if !loose.isEmpty { found.append((nil, loose)) }
            return found
        }
    }

    /// Whether a chapter begins with some of its articles, and not on a page before this one.
    func isBeginning(_ articles: [ProvisionNumber], of chapter: Instrument.Chapter) -> Bool {
        articles.first == chapter.articles.first { page.common.article($0, of: instrument.id) != nil }
    }

    /// What the page says of itself: the title of the whole, with the part's articles where it is one of several.
    func description(title: String, summary: String) -> PageFrame.Description {
        let isPart = isDivided && all.indices.contains(part - 1)
        let own =
            isPart ? page.words.filled(.fullTextPart, ["title": title, "range": range(of: all[part - 1])]) : title
        var description = PageFrame.Description(title: own, summary: summary)
        description.breadcrumb = [(to: page.destination(.home), text: page.words[.navHome])]
        if isPart { description.breadcrumb.append((to: page.destination(key(0)), text: title)) }
        description.contents = contents
        return description
    }

    /// Adds `parts`, what the list of parts shows, and whether the page is that list.
    func writeList(to model: inout Model) {
        model.list("parts") { model in
            for index in all.indices where isList {
                guard let place = page.destination(key(index + 1)) else { continue }
                model.object { model in
                    model.optional("href", place, in: page)
                    model.text("name", name(of: all[index]))
                    model.text("range", all[index].chapter == nil ? "" : range(of: all[index]))
                }
            }
        }
        model.flag("hasParts", isList)
    }

    /// Adds `pagination`, where a part comes before or after.
    func writePagination(to model: inout Model) {
        guard isDivided, part > 0 else { return model.absent("pagination") }
        model.pagination(part: part, of: all.count, in: page, key)
    }

    /// The chapters that the page shows, or the parts of which it is one.
    private var contents: PageContents? {
        if isList { return nil }
        if isDivided {
            return PageContents(
                parts: all.indices.map { (page.destination(key($0 + 1)), name(of: all[$0])) }, own: part - 1)
        }
        return PageContents(
            onPage: chapters.compactMap { entry in
                entry.chapter.map { (ProvisionID.chapter($0.number).eId, page.name($0)) }
            }, page)
    }

    private func name(of part: FullTextPart) -> String {
        let chapter = part.chapter.flatMap { instrument.chapter($0) }
        return chapter.map(page.name) ?? range(of: part)
    }

    private func range(of part: FullTextPart) -> String {
        guard let first = part.articles.first, let last = part.articles.last else { return "" }
        return page.words.filled(.articleRange, ["first": first.description, "last": last.description])
    }
}
