import Corpus

/// Gives everything on a timeline's band its height, from the top down.
struct BandDrawing {
    /// The band.
    let band: TimelineBand

    private static let lineHeight = 16
    private static let laneHeight = BandMark.target
    private static let pendingHeight = 50

    init(_ layout: BandLayout, _ words: (Int) -> (date: String, title: String)) {
        let rows = Self.rows(layout, words)
        let lanesTop = rows.last.map { $0.upperBound + 4 } ?? 4
        let pending = Self.pendingMarks(layout)
        let eventLanes = Self.lanes(of: layout.events)
        let lanes = max(1, eventLanes + Self.lanes(of: layout.named)) * Self.laneHeight
        let scaleY = lanesTop + max(lanes, pending.count * Self.pendingHeight) + 3
        let newsTop = scaleY + 2
        let ticksY = newsTop + Self.lanes(of: layout.news) * Self.laneHeight + 16
        let asOf = layout.asOf.map { day in
            let x = layout.scale.x(day.dayNumber)
            // The words are wider than any date; they stay within the picture.
            let textX = min(max(x, 90), BandLayout.width - 90)
            return TimelineBand.AsOf(day: day, x: x, textX: textX, textY: ticksY + 20)
        }
        func above(_ mark: BandMark, _ lane: Int) -> TimelineBand.Mark {
            Self.mark(mark, at: scaleY - 3 - lane * Self.laneHeight - Self.laneHeight / 2, rows, words)
        }
        var marks = layout.events.map { above($0, $0.lane) } + layout.named.map { above($0, eventLanes + $0.lane) }
        marks += layout.news.map { mark in
            Self.mark(mark, at: newsTop + mark.lane * Self.laneHeight + Self.laneHeight / 2, rows, words)
        }
        marks += pending.enumerated().map { place, mark in
            let center = scaleY - 3 - place * Self.pendingHeight - Self.pendingHeight / 2
            return Self.pending(mark, at: center, words)
        }
        let height = (asOf?.textY ?? ticksY) + 8
        let start = BandLayout.width - BandLayout.pendingWidth
        band = TimelineBand(
            width: BandLayout.width, height: height, scale: layout.scale.columns, scaleY: scaleY, ticksTop: lanesTop,
            ticksY: ticksY, ticks: Self.ticks(layout), asOf: asOf,
            pending: layout.hasPending
                ? PictureBox(x: start, y: lanesTop, width: BandLayout.pendingWidth, height: ticksY - lanesTop) : nil,
            marks: marks.sorted { $0.entries[0] < $1.entries[0] })
    }

    private static func lanes(of marks: [BandMark]) -> Int { (marks.map(\.lane).max() ?? -1) + 1 }

    private static func ticks(_ layout: BandLayout) -> [BandTick] {
        let days = layout.entries.flatMap { [$0.first, $0.last] }.compactMap { $0 } + [layout.asOf].compactMap { $0 }
        guard let first = days.min(), let last = days.max() else { return [] }
        return BandTick.all(of: layout.scale, first: first, last: last)
    }

    // MARK: - Names

    /// What each row of names covers from top to bottom, the uppermost row last.
    private static func rows(
        _ layout: BandLayout, _ words: (Int) -> (date: String, title: String)
    ) -> [Range<Int>] {
        let count = (layout.labels.places.map(\.row).max() ?? -1) + 1
        var lines = [Int](repeating: 0, count: count)
        for mark in layout.named {
            guard let label = mark.label else { continue }
            lines[label.row] = max(lines[label.row], BandLayout.lines(words(mark.entries[0])).lines.count + 1)
        }
        var top = 4
        var rows: [Range<Int>] = []
        for lines in lines.reversed() {
            rows.append(top..<(top + lines * lineHeight + 8))
            top = rows.last?.upperBound ?? top
        }
        return rows
    }

    private static func mark(
        _ mark: BandMark, at center: Int, _ rows: [Range<Int>], _ words: (Int) -> (date: String, title: String)
    ) -> TimelineBand.Mark {
        let drawing = PictureBox(
            x: mark.columns.lowerBound, y: center - mark.height / 2, width: mark.columns.count, height: mark.height)
        let label = mark.label.map { place in
            // Rows are counted from the lowest, which comes last from the top.
            let row = rows[rows.count - 1 - place.row]
            let lines = BandLayout.lines(words(mark.entries[0])).lines
            let end = row.lowerBound + (lines.count + 1) * lineHeight + 2
            return TimelineBand.Label(
                date: words(mark.entries[0]).date, lines: lines,
                x: place.endsAtLine ? place.columns.upperBound : place.columns.lowerBound, endsAtX: place.endsAtLine,
                y: row.lowerBound + lineHeight - 4, lineHeight: lineHeight,
                leader: end..<max(end, drawing.y))
        }
        return TimelineBand.Mark(
            entries: mark.entries, shape: mark.shape, period: mark.period, isLandmark: mark.isLandmark,
            drawing: drawing, target: target(mark, at: center), label: label)
    }

    private static func target(_ mark: BandMark, at center: Int) -> PictureBox {
        PictureBox(
            x: mark.reach.lowerBound, y: center - BandMark.target / 2, width: mark.reach.count,
            height: BandMark.target)
    }

    // MARK: - Pending events

    private static func pendingMarks(_ layout: BandLayout) -> [BandMark] {
        let places = layout.entries.indices.filter { layout.entries[$0].first == nil && layout.entries[$0].isEvent }
        let left = BandLayout.width - BandLayout.pendingWidth + 2
        guard places.count > BandLayout.mostPending else {
            // The first stands highest.
            return places.reversed().map {
                BandMark(pending: [$0], isLandmark: layout.entries[$0].isLandmark, from: left)
            }
        }
        return [BandMark(pending: places, isLandmark: false, from: left)]
    }

    /// A pending event with its name beside it.
    private static func pending(
        _ mark: BandMark, at center: Int, _ words: (Int) -> (date: String, title: String)
    ) -> TimelineBand.Mark {
        let drawing = PictureBox(
            x: mark.columns.lowerBound, y: center - mark.height / 2, width: mark.columns.count, height: mark.height)
        let left = mark.reach.upperBound + 2
        let lines =
            mark.entries.count > 1
            ? []
            : TextMeasure.lines(
                words(mark.entries[0]).title, width: BandLayout.width - left - 2, size: BandLayout.typeSize, most: 3)
        let label = TimelineBand.Label(
            date: nil, lines: lines, x: left, endsAtX: false,
            y: center + 5 - (lines.count - 1) * lineHeight / 2, lineHeight: lineHeight, leader: nil)
        return TimelineBand.Mark(
            entries: mark.entries, shape: mark.shape, period: nil, isLandmark: mark.isLandmark, drawing: drawing,
            target: target(mark, at: center), label: lines.isEmpty ? nil : label)
    }
}
