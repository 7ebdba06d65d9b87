import Corpus
import Instruments
import Linker

/// Which places of a map the news cites: a column on each, and a table that says the same.
enum MapNewsPart {
    static let shape: ModelShape = .fields([
        "width": .text,
        "height": .text,
        "foot": .fields(["left": .text, "right": .text, "y": .text]),
        "bands": .list(MapPage.bandShape),
        "chapters": .list(.fields(["box": .box, "title": .text])),
        "places": .list(
            .fields([
                "href": .optional(.text), "title": .text, "column": .box, "number": MapPlaces.numberShape,
                "count": .optional(MapPage.textShape),
            ])),
        "rows": .list(.fields(["href": .optional(.text), "name": .text, "isChapter": .flag, "count": .text])),
    ])

    /// The room above the columns for their numbers, and the least distance at which they are shown.
    private static let numberHeight = 18
    private static let numberWidth = 12

    /// Adds the columns as `news`; an absent value where the news cites nothing.
    static func write(_ places: MapPlaces, to model: inout Model) {
        guard places.map.news.contains(where: { $0 > 0 }) else { return model.absent("news") }
        model.object("news") { model in
            picture(places, to: &model)
            table(places, to: &model)
        }
    }

    private static func picture(_ places: MapPlaces, to model: inout Model) {
        let (map, layout) = (places.map, places.layout)
        let foot = layout.bandRows * MapLayout.rowHeight + numberHeight + layout.columnHeight
        let height = foot + layout.rowCount * MapLayout.rowHeight + 6
        model.number("width", MapLayout.width)
        model.number("height", height)
        model.object("foot") { model in
            model.number("left", layout.bands.first?.columns.lowerBound ?? 0)
            model.number("right", layout.bands.last?.columns.upperBound ?? 0)
            model.number("y", foot)
        }
        MapPage.bands(places, height: height, to: &model)
        let chapters = map.isByArticle ? layout.bands.filter { isCited($0, map) } : []
        model.list("chapters", of: chapters) { model, band in
            guard let chapter = band.chapter else { return }
            let height = layout.chapterColumns[chapter]
            model.object { model in
                model.box(
                    "box",
                    PictureBox(
                        x: band.columns.lowerBound + 1, y: foot - height, width: band.columns.count - 2, height: height)
                )
                model.text(
                    "title", title(places.name(ofChapter: chapter), map.chapterNews[chapter], places))
            }
        }
        let cited = map.nodes.indices.filter { layout.columns[$0] > 0 }
        model.list("places", of: cited) { model, node in
            let width = max(2, min(24, layout.step - 3))
            let box = PictureBox(
                x: layout.centers[node] - width / 2, y: foot - layout.columns[node], width: width,
                height: layout.columns[node])
            model.object { model in
                model.optional("href", places.destination(of: node), in: places.page)
                model.text("title", title(places.fullName(of: node), map.news[node], places))
                model.box("column", box)
                places.number(of: node, from: foot + 3, to: &model)
                if layout.step >= numberWidth {
                    model.object("count") {
                        MapPage.text(String(map.news[node]), layout.centers[node], box.y - 4, to: &$0)
                    }
                } else {
                    model.absent("count")
                }
            }
        }
    }

    private static func isCited(_ band: MapLayout.Band, _ map: CitationMap) -> Bool {
        band.chapter.map { map.chapterNews[$0] > 0 } ?? false
    }

    private static func title(_ name: String, _ count: Int, _ places: MapPlaces) -> String {
        places.page.words.filled(.mapNewsPlace, ["place": name, "count": places.times(count)])
    }

    // MARK: - The table

    /// Adds the chapters that are cited as such, each before its places, and the places that are cited.
    private static func table(_ places: MapPlaces, to model: inout Model) {
        let map = places.map
        var lastChapter: Int?
        model.list("rows") { model in
            for (node, value) in map.nodes.enumerated() {
                if let chapter = value.chapter, chapter != lastChapter, map.chapterNews[chapter] > 0 {
                    model.object { model in
                        model.optional("href", places.destination(ofChapter: chapter), in: places.page)
                        model.text("name", places.name(ofChapter: chapter))
                        model.flag("isChapter", true)
                        model.number("count", map.chapterNews[chapter])
                    }
                }
                lastChapter = value.chapter
                guard map.news[node] > 0 else { continue }
                model.object { model in
                    model.optional("href", places.destination(of: node), in: places.page)
                    model.text("name", places.fullName(of: node))
                    model.flag("isChapter", false)
                    model.number("count", map.news[node])
                }
            }
        }
    }
}
