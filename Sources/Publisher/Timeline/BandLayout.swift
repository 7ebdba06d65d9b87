import Corpus

/// Measures a timeline's band: which entries have marks of their own, and where everything stands.
///
/// Where there is no room for a mark each, marks stand for a month, a year, a decade or longer, the shortest period for which
/// there is room. So the picture is bounded, however many entries there are. What is named: the landmarks, then
/// what comes after the day that the content describes, as far as there is room for the names.
struct BandLayout {
    /// The size of the type, as the style sheet has it.
    static let typeSize = 13

    static let width = 960
    /// The room of pending events, and how many of them have marks of their own.
    static let pendingWidth = 136
    static let mostPending = 3
    private static let margin = 14
    private static let namedLanes = 2
    private static let eventLanes = 6
    private static let newsLanes = 2
    private static let mostLabels = 12
    private static let labelRows = 4
    private static let labelWidth = 190

    let entries: [BandEntry]
    let asOf: CalendarDate?
    let scale: BandScale
    let hasPending: Bool
    /// The marks with names, which stand above the others, so that no line to a name goes through a mark.
    private(set) var named: [BandMark] = []
    /// The other marks that have a place.
    private(set) var events: [BandMark] = []
    private(set) var news: [BandMark] = []
    private(set) var labels: PictureLabels

    /// The band of the entries of a timeline; nil where there are not two events to show.
    ///
    /// - Parameters:
    ///   - entries: the entries in the timeline's order, pending events last.
    ///   - asOf: the day that the content describes.
    ///   - words: when an entry is and what it is, in words.
    static func band(
        _ entries: [BandEntry], asOf: CalendarDate?, words: (Int) -> (date: String, title: String)
    ) -> TimelineBand? {
        guard var layout = BandLayout(entries, asOf: asOf) else { return nil }
        layout.placeLabelled(words)
        layout.placeRest()
        return BandDrawing(layout, words).band
    }

    private init?(_ entries: [BandEntry], asOf: CalendarDate?) {
        let dated = entries.filter { $0.first != nil }
        guard dated.contains(where: \.isEvent), entries.count(where: \.isEvent) > 1 else { return nil }
        let firsts = dated.compactMap(\.first?.dayNumber) + [asOf?.dayNumber].compactMap { $0 }
        let lasts = dated.compactMap(\.last?.dayNumber) + [asOf?.dayNumber].compactMap { $0 }
        guard let first = firsts.min(), let last = lasts.max() else { return nil }
        self.entries = entries
        self.asOf = asOf
        hasPending = entries.contains { $0.first == nil }
        let end = Self.width - (hasPending ? Self.pendingWidth : 0)
        scale = BandScale(first...(last + 1), columns: Self.margin...(end - Self.margin))
        labels = PictureLabels(mostRows: Self.labelRows, bounds: 0..<end)
    }

    // MARK: - Marks with names

    private mutating func placeLabelled(_ words: (Int) -> (date: String, title: String)) {
        var lanes = PictureLanes(count: Self.namedLanes)
        var candidates = entries.indices.filter { entries[$0].isEvent && entries[$0].isLandmark }
        candidates += entries.indices.filter { entries[$0].isEvent && !entries[$0].isLandmark && isAhead(entries[$0]) }
        for place in candidates.prefix(Self.mostLabels) {
            guard var mark = mark(of: place),
                let label = labels.place(at: mark.center, width: Self.lines(words(place)).width),
                let lane = lanes.place(mark.reach, withLine: (mark.center - 4)..<(mark.center + 4))
            else { continue }
            mark.lane = lane
            mark.label = label
            labels.take(label)
            named.append(mark)
        }
    }

    /// A name in lines, and how wide they are.
    static func lines(_ words: (date: String, title: String)) -> (lines: [String], width: Int) {
        let lines = TextMeasure.lines(words.title, width: labelWidth, size: typeSize, most: 3)
        let widths = ([words.date] + lines).map { TextMeasure.width($0, size: typeSize) }
        return (lines, widths.max() ?? 0)
    }

    private func isAhead(_ entry: BandEntry) -> Bool {
        guard let asOf, let first = entry.first else { return false }
        return first > asOf
    }

    private func mark(of place: Int) -> BandMark? {
        let entry = entries[place]
        guard let first = entry.first, let last = entry.last else { return nil }
        return BandMark(place, entry, first, last, on: scale)
    }

    // MARK: - The rest

    private mutating func placeRest() {
        let places = Set(named.flatMap(\.entries))
        let dated = entries.indices.filter { entries[$0].first != nil && !places.contains($0) }
        events = marks(of: dated.filter { entries[$0].isEvent }, inLanes: Self.eventLanes)
        news = marks(of: dated.filter { !entries[$0].isEvent }, inLanes: Self.newsLanes)
    }

    /// The marks of entries in rows: one each, or one for each of the shortest periods for which there is room. There is
    /// always room for the millennia of the calendar.
    private func marks(of places: [Int], inLanes count: Int) -> [BandMark] {
        for unit in [nil] + BandPeriod.Unit.allCases.map(Optional.some) {
            if let marks = placed(candidates(of: places, by: unit), inLanes: count) { return marks }
        }
        return []
    }

    private func placed(_ candidates: [BandMark], inLanes count: Int) -> [BandMark]? {
        var lanes = PictureLanes(count: count)
        var marks: [BandMark] = []
        for var mark in candidates {
            guard let lane = lanes.place(mark.reach) else { return nil }
            mark.lane = lane
            marks.append(mark)
        }
        return marks
    }

    /// A mark for each entry, or for each period that has several.
    private func candidates(of places: [Int], by unit: BandPeriod.Unit?) -> [BandMark] {
        guard let unit else { return places.compactMap { mark(of: $0) } }
        let dated = places.compactMap { place in
            entries[place].first.map { (period: BandPeriod(unit, of: $0), place: place) }
        }
        return Dictionary(grouping: dated, by: \.period).sorted { $0.key < $1.key }.compactMap { period, members in
            members.count == 1
                ? mark(of: members[0].place) : BandMark(members.map(\.place), of: period, on: scale)
        }
    }
}
