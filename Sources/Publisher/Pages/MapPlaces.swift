import Corpus
import Instruments
import Linker

/// The places of a map with their names and where they lead, for the page that shows it.
struct MapPlaces {
    let page: PageContext
    let instrument: Instrument
    let map: CitationMap
    let layout: MapLayout
    /// The numbers of the instrument's chapters as a picture shows them.
    let chapterNumbers: [String]
    private let shelf: ArticleShelf

    init?(_ page: PageContext) {
        let primary = page.configuration.primary
        guard let map = page.edition.citationMap(in: page.language),
            let instrument = page.registry.instrument(primary), let shelf = page.common.shelf(of: primary)
        else { return nil }
        self.page = page
        self.instrument = instrument
        self.map = map
        self.shelf = shelf
        chapterNumbers = instrument.chapters.map(\.number.roman)
        layout = MapLayout(
            map, names: map.nodes.map { Self.number(of: $0, map, shelf, instrument) }, chapters: chapterNumbers)
    }

    private static func number(
        of node: CitationMap.Node, _ map: CitationMap, _ shelf: ArticleShelf, _ instrument: Instrument
    ) -> String {
        if !map.isByArticle, let chapter = node.chapter { return instrument.chapters[chapter].number.roman }
        return shelf.numbers[node.articles.lowerBound].description
    }

    /// What a picture calls a place: its number, or that of its first article.
    func number(of node: Int) -> String { Self.number(of: map.nodes[node], map, shelf, instrument) }

    /// A place by name: an article, a chapter, a stretch of articles.
    func name(of node: Int) -> String {
        let value = map.nodes[node]
        if !map.isByArticle, let chapter = value.chapter { return name(ofChapter: chapter) }
        let first = shelf.numbers[value.articles.lowerBound]
        guard value.articles.count > 1 else { return page.name(ProvisionReference(instrument.id, .article(first))) }
        let last = shelf.numbers[value.articles.upperBound - 1]
        return page.words.filled(.articleRange, ["first": first.description, "last": last.description])
    }

    /// A place by name, an article with its title.
    func fullName(of node: Int) -> String {
        guard map.isByArticle else { return name(of: node) }
        let title = shelf.documents[map.nodes[node].articles.lowerBound].title
        return page.words.filled(.chapterName, ["chapter": name(of: node), "title": title])
    }

    /// Where a place can be read: the page of a chapter, else the one of its first article.
    func destination(of node: Int) -> Destination? {
        let value = map.nodes[node]
        if !map.isByArticle, let chapter = value.chapter, let place = destination(ofChapter: chapter) { return place }
        return page.destination(shelf, value.articles.lowerBound, nil)
    }

    /// A chapter by number and title.
    func name(ofChapter chapter: Int) -> String { page.name(instrument.chapters[chapter]) }

    /// Where a chapter can be read.
    func destination(ofChapter chapter: Int) -> Destination? {
        page.destination(.chapter(instrument.id, instrument.chapters[chapter].number))
    }

    /// The same number of times in words.
    func times(_ count: Int) -> String { MentionGroups.count(count, page.words) ?? "0" }

    /// Adds a place's number in a picture, where it has room: what a pointer may meet, and the words.
    func number(of node: Int, from top: Int, to model: inout Model) {
        guard let row = layout.rows[node] else { return model.absent("number") }
        let name = number(of: node)
        let reach = MapLayout.reach(of: name, at: layout.centers[node])
        let top = top + row * MapLayout.rowHeight
        model.object("number") { model in
            model.box(
                "target", PictureBox(x: reach.lowerBound, y: top, width: reach.count, height: MapLayout.rowHeight))
            model.object("at") { MapPage.text(name, layout.centers[node], top + 17, to: &$0) }
        }
    }

    /// The shape of what ``number(of:from:to:)`` adds.
    static let numberShape: ModelShape = .optional(.fields(["target": .box, "at": MapPage.textShape]))
}
