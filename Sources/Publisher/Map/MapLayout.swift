/// Measures the pictures of a map: its places side by side, arcs between them, columns on them.
struct MapLayout: Sendable {
    /// An arc from one place to another: above the places where it leads forward, below where it leads back.
    struct Arc: Sendable, Hashable {
        let link: CitationMap.Link
        let from: Int
        let to: Int
        /// Half of how wide and how high it is.
        let radiusX: Int
        let radiusY: Int
        /// How strong its line is, 1 to 4.
        let strength: Int
    }

    /// What stands for a run of places on the map: those of one chapter.
    struct Band: Sendable, Hashable {
        /// The chapter's place in the instrument; nil for places that stand in none.
        let chapter: Int?
        let columns: Range<Int>
        /// The row of its name, where it has room for one.
        let row: Int?
    }

    static let width = 960
    static let typeSize = 13
    static let rowHeight = 24
    private static let margin = 14
    private static let widestStep = 44
    private static let highestArc = 170
    private static let highestColumn = 110
    private static let mostRows = 8
    /// No picture has more arcs.
    static let mostArcs = 600

    /// The middle of each place, and how far one is from the next.
    let centers: [Int]
    let step: Int
    /// The row of each place's name; nil where it has no room.
    let rows: [Int?]
    let rowCount: Int
    /// The strongest arcs, by place.
    let arcs: [Arc]
    let bands: [Band]
    let bandRows: Int
    /// How high each column of news is; 0 for none.
    let columns: [Int]
    /// How high the columns of whole chapters are, by the chapter.
    let chapterColumns: [Int]

    /// - Parameters:
    ///   - names: what stands at each place, such as `64`.
    ///   - chapters: what stands over each chapter, such as `IX`.
    init(_ map: CitationMap, names: [String], chapters: [String]) {
        let count = max(1, map.nodes.count)
        let room = Self.width - 2 * Self.margin
        let used = min(room, count * Self.widestStep)
        step = used / count
        let centers = map.nodes.indices.map { Self.margin + (2 * $0 + 1) * used / (2 * count) }
        self.centers = centers
        var lanes = PictureLanes(count: Self.mostRows)
        rows = zip(centers, names).map { center, name in
            lanes.place(Self.reach(of: name, at: center))
        }
        rowCount = (rows.compactMap { $0 }.max() ?? -1) + 1
        arcs = Self.arcs(map.links, centers)
        var bandLanes = PictureLanes(count: Self.mostRows)
        let edges = (0...count).map { Self.margin + $0 * used / count }
        bands = Self.runs(map.nodes).map { run in
            let columns = edges[run.lowerBound]..<edges[run.upperBound]
            let chapter = map.nodes[run.lowerBound].chapter
            let row = chapter.flatMap { chapter in
                bandLanes.place(Self.reach(of: chapters[chapter], at: (columns.lowerBound + columns.upperBound) / 2))
            }
            return Band(chapter: chapter, columns: columns, row: row)
        }
        bandRows = (bands.compactMap(\.row).max() ?? -1) + 1
        let most = max(1, (map.news + map.chapterNews).max() ?? 1)
        func height(_ count: Int) -> Int { count == 0 ? 0 : max(4, count * Self.highestColumn / most) }
        columns = map.news.map(height)
        chapterColumns = map.chapterNews.map(height)
    }

    /// How high the arcs reach above the places, and below them.
    var arcHeights: (above: Int, below: Int) {
        let above = arcs.filter { $0.from < $0.to }.map(\.radiusY).max() ?? 0
        let below = arcs.filter { $0.from > $0.to }.map(\.radiusY).max() ?? 0
        return (above, below)
    }

    /// How high the highest column is.
    var columnHeight: Int { (columns + chapterColumns).max() ?? 0 }

    /// What a pointer may meet of a name: no less than a finger needs.
    static func reach(of name: String, at center: Int) -> Range<Int> {
        let half = max(rowHeight, TextMeasure.width(name, size: typeSize) + 4) / 2
        return (center - half)..<(center + half)
    }

    private static func arcs(_ links: [CitationMap.Link], _ centers: [Int]) -> [Arc] {
        var drawn = links.filter { $0.from != $0.to }
        if drawn.count > mostArcs {
            drawn = Array(
                drawn.sorted { ($1.count, $0.from, $0.to) < ($0.count, $1.from, $1.to) }.prefix(mostArcs))
            drawn.sort { ($0.from, $0.to) < ($1.from, $1.to) }
        }
        let longest = max(1, (centers.last ?? 1) - (centers.first ?? 0)) / 2
        return drawn.map { link in
            let radius = abs(centers[link.to] - centers[link.from]) / 2
            return Arc(
                link: link, from: centers[link.from], to: centers[link.to], radiusX: radius,
                radiusY: min(radius, 10 + radius * (highestArc - 10) / longest),
                strength: link.count > 7 ? 4 : link.count > 3 ? 3 : link.count > 1 ? 2 : 1)
        }
    }

    /// The runs of places of one chapter.
    private static func runs(_ nodes: [CitationMap.Node]) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        for place in nodes.indices {
            if let last = runs.last, nodes[place].chapter == nodes[place - 1].chapter {
                runs[runs.count - 1] = last.lowerBound..<(place + 1)
            } else {
                runs.append(place..<(place + 1))
            }
        }
        return runs
    }
}
