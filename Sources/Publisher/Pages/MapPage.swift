import Corpus
import Instruments
import Linker

/// The map of citations: which articles of the primary instrument cite which, and which of them the news cites, each as a
/// picture and as a table.
enum MapPage {
    static let shape: ModelShape = .fields([
        "title": .text,
        "instrument": .text,
        "isByArticle": .flag,
        "web": .optional(MapWebPart.shape),
        "news": .optional(MapNewsPart.shape),
        "citations": .optional(.text),
    ])

    /// A band of a picture behind the places of a chapter, with the chapter's number above it.
    static let bandShape: ModelShape = .fields([
        "box": .box, "isSecond": .flag,
        "name": .optional(.fields(["href": .optional(.text), "title": .text, "target": .box, "at": textShape])),
    ])

    /// Words in the middle of a place.
    static let textShape: ModelShape = .fields(["x": .text, "y": .text, "text": .text])

    static func write(_ page: PageContext, to model: inout Model) -> PageFrame.Description? {
        guard let places = MapPlaces(page) else { return nil }
        model.text("title", page.words[.mapTitle])
        model.text("instrument", page.name(places.instrument))
        model.flag("isByArticle", places.map.isByArticle)
        MapWebPart.write(places, to: &model)
        MapNewsPart.write(places, to: &model)
        model.optional("citations", page.destination(.citations(part: 1)), in: page)
        var description = PageFrame.Description(
            title: page.words[.mapTitle], summary: page.words[.mapDescription])
        description.breadcrumb = [(to: page.destination(.home), text: page.words[.navHome])]
        return description
    }

    /// Adds the bands of a picture as `bands`: from the names of the chapters down to the picture's foot.
    static func bands(_ places: MapPlaces, height: Int, to model: inout Model) {
        let layout = places.layout
        model.list("bands", of: layout.bands.enumerated()) { model, entry in
            let (number, band) = entry
            model.object { model in
                model.box(
                    "box", PictureBox(x: band.columns.lowerBound, y: 0, width: band.columns.count, height: height))
                model.flag("isSecond", number % 2 == 1)
                guard let chapter = band.chapter, let row = band.row else { return model.absent("name") }
                let center = (band.columns.lowerBound + band.columns.upperBound) / 2
                let reach = MapLayout.reach(of: places.chapterNumbers[chapter], at: center)
                let top = row * MapLayout.rowHeight
                model.object("name") { model in
                    model.optional("href", places.destination(ofChapter: chapter), in: places.page)
                    model.text("title", places.name(ofChapter: chapter))
                    model.box(
                        "target",
                        PictureBox(x: reach.lowerBound, y: top, width: reach.count, height: MapLayout.rowHeight))
                    model.object("at") { text(places.chapterNumbers[chapter], center, top + 17, to: &$0) }
                }
            }
        }
    }

    /// Adds words in the middle of a place.
    static func text(_ text: String, _ x: Int, _ y: Int, to model: inout Model) {
        model.number("x", x)
        model.number("y", y)
        model.text("text", text)
    }
}
