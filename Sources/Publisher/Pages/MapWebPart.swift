import Corpus
import Instruments
import Linker

/// Which places of a map cite which: arcs between them, and a table that says the same.
enum MapWebPart {
    /// How many places a cell of the table names.
    private static let namedPlaces = 20

    static let shape: ModelShape = .fields([
        "summary": .text,
        "strongest": .optional(.text),
        "width": .text,
        "height": .text,
        "bands": .list(MapPage.bandShape),
        "places": .list(
            .fields([
                "href": .optional(.text), "title": .text, "number": MapPlaces.numberShape,
                "arcs": .list(
                    .fields([
                        "fromX": .text, "toX": .text, "y": .text, "radiusX": .text, "radiusY": .text,
                        "strength": .text, "title": .text,
                    ])),
            ])),
        "rows": .list(
            .fields(["href": .optional(.text), "name": .text, "cites": citedShape, "citedBy": citedShape])),
    ])

    private static let citedShape: ModelShape = .fields([
        "places": .list(.fields(["href": .optional(.text), "text": .text, "count": .optional(.text)])),
        "more": .optional(.text),
    ])

    /// Adds the web as `web`; an absent value where no place cites another.
    static func write(_ places: MapPlaces, to model: inout Model) {
        let map = places.map
        guard !map.links.isEmpty else { return model.absent("web") }
        model.object("web") { model in
            let (words, layout) = (places.page.words, places.layout)
            let total = map.links.reduce(0) { $0 + $1.count }
            model.text(
                "summary", words.filled(.mapSummary, ["count": String(total), "pairs": String(map.links.count)]))
            let isCut = layout.arcs.count < map.links.count { $0.from != $0.to }
            model.optional(
                "strongest", isCut ? words.filled(.mapStrongest, ["count": String(layout.arcs.count)]) : nil)
            picture(places, to: &model)
            table(places, to: &model)
        }
    }

    private static func picture(_ places: MapPlaces, to model: inout Model) {
        let layout = places.layout
        let (above, below) = layout.arcHeights
        let head = layout.bandRows * MapLayout.rowHeight
        let numbersTop = head + above + 6
        let numbersBottom = numbersTop + layout.rowCount * MapLayout.rowHeight
        let height = numbersBottom + (below == 0 ? 0 : below + 8)
        let arcs = Dictionary(grouping: layout.arcs, by: \.link.from)
        model.number("width", MapLayout.width)
        model.number("height", height)
        MapPage.bands(places, height: height, to: &model)
        model.list("places", of: places.map.nodes.indices) { model, node in
            model.object { model in
                model.optional("href", places.destination(of: node), in: places.page)
                model.text("title", places.fullName(of: node))
                places.number(of: node, from: numbersTop, to: &model)
                model.list("arcs", of: arcs[node] ?? []) { model, arc in
                    model.object { write(arc, numbersTop..<numbersBottom, places, to: &$0) }
                }
            }
        }
    }

    private static func write(
        _ arc: MapLayout.Arc, _ numbers: Range<Int>, _ places: MapPlaces, to model: inout Model
    ) {
        model.number("fromX", arc.from)
        model.number("toX", arc.to)
        // Both turn clockwise: above the numbers from left to right, below them from right to left.
        model.number("y", arc.from < arc.to ? numbers.lowerBound - 2 : numbers.upperBound + 2)
        model.number("radiusX", arc.radiusX)
        model.number("radiusY", arc.radiusY)
        model.number("strength", arc.strength)
        model.text(
            "title",
            places.page.words.filled(
                .mapArc,
                [
                    "from": places.name(of: arc.link.from), "to": places.name(of: arc.link.to),
                    "count": places.times(arc.link.count),
                ]))
    }

    // MARK: - The table

    private static func table(_ places: MapPlaces, to model: inout Model) {
        let cites = Dictionary(grouping: places.map.links, by: \.from)
        let citedBy = Dictionary(grouping: places.map.links, by: \.to)
        let shown = places.map.nodes.indices.filter { cites[$0] != nil || citedBy[$0] != nil }
        model.list("rows", of: shown) { model, node in
            model.object { model in
                model.optional("href", places.destination(of: node), in: places.page)
                model.text("name", places.fullName(of: node))
                cell("cites", (cites[node] ?? []).map { ($0.to, $0.count) }, places, to: &model)
                cell("citedBy", (citedBy[node] ?? []).map { ($0.from, $0.count) }, places, to: &model)
            }
        }
    }

    private static func cell(
        _ name: StaticString, _ others: [(node: Int, count: Int)], _ places: MapPlaces, to model: inout Model
    ) {
        model.object(name) { model in
            model.list("places", of: others.prefix(namedPlaces)) { model, other in
                model.object { model in
                    model.optional("href", places.destination(of: other.node), in: places.page)
                    model.text("text", places.name(of: other.node))
                    model.optional("count", other.count > 1 ? String(other.count) : nil)
                }
            }
            let more = others.count - namedPlaces
            model.optional("more", more > 0 ? places.page.words.filled(.mapMore, ["count": String(more)]) : nil)
        }
    }
}
