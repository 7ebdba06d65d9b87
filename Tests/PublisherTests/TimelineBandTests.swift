import Corpus
import Testing

@testable import Publisher

/// What stands on a timeline's band, and that nothing of it hides anything else.
@Suite struct TimelineBandTests {
    /// How many entries of how many years.
    static let sizes = [
        (2, 1), (9, 1), (30, 8), (60, 2), (200, 3), (600, 40), (3_000, 30), (3_000, 2_000), (900, 9_999),
    ]

    private func bands() throws -> [(name: String, band: TimelineBand, entries: [BandEntry])] {
        var bands: [(name: String, band: TimelineBand, entries: [BandEntry])] = []
        for (count, years) in Self.sizes {
            for seed in 1...6 as ClosedRange<UInt64> {
                let entries = BandSamples.ordered(BandSamples.entries(count, years: years, seed: seed))
                guard let band = BandSamples.band(entries, asOf: seed % 2 == 0 ? "0002-06-01" : nil) else { continue }
                bands.append(("\(count) entries, \(years) years, seed \(seed)", band, entries))
            }
        }
        try #require(bands.count > 40)
        return bands
    }

    @Test func noMarkLiesOverAnother() throws {
        for (name, band, _) in try bands() {
            for (place, mark) in band.marks.enumerated() {
                let other = band.marks[(place + 1)...].first {
                    $0.target.columns.overlaps(mark.target.columns) && $0.target.rows.overlaps(mark.target.rows)
                }
                #expect(other?.target == nil, "\(name): \(mark.target)")
                #expect(mark.target.width >= 24 && mark.target.height >= 24, "\(name)")
                #expect(mark.target.x >= 0 && mark.target.columns.upperBound <= band.width, "\(name)")
                #expect(mark.target.y >= 0 && mark.target.rows.upperBound <= band.height, "\(name)")
            }
        }
    }

    @Test func everyEntryHasExactlyOneMarkInTheTimelinesOrder() throws {
        for (name, band, entries) in try bands() {
            let shown = band.marks.flatMap(\.entries)
            let meant = entries.indices.filter { entries[$0].isEvent || entries[$0].first != nil }
            #expect(shown.sorted() == meant, "\(name)")
            #expect(band.marks.map { $0.entries[0] } == band.marks.map { $0.entries[0] }.sorted(), "\(name)")
        }
    }

    @Test func thePictureIsBoundedHoweverMuchThereIs() throws {
        for (name, band, _) in try bands() {
            #expect(band.marks.count <= 340, "\(name): \(band.marks.count)")
            #expect(band.ticks.count <= 24, "\(name): \(band.ticks.count)")
            #expect(band.width == 960 && band.height < 560, "\(name): \(band.height)")
        }
    }

    @Test func noNameLiesOverAnotherAndNoLineGoesThroughOne() throws {
        var count = 0
        for (name, band, _) in try bands() {
            let labels = band.marks.compactMap { mark in
                mark.label.flatMap { $0.leader == nil ? nil : (mark: mark, label: $0, box: box(of: $0)) }
            }
            count += labels.count
            for (place, one) in labels.enumerated() {
                #expect(one.box.x >= 0 && one.box.columns.upperBound <= band.width && one.box.y >= 0, "\(name)")
                for (otherPlace, other) in labels.enumerated() where otherPlace != place {
                    let overlaps = one.box.columns.overlaps(other.box.columns) && one.box.rows.overlaps(other.box.rows)
                    #expect(!overlaps, "\(name): \(one.mark.entries) and \(other.mark.entries)")
                    let line = other.mark.drawing.centerX
                    let crosses =
                        one.box.columns.contains(line) && other.label.leader?.overlaps(one.box.rows) == true
                    #expect(!crosses, "\(name): the line of \(other.mark.entries) through \(one.mark.entries)")
                }
                for other in band.marks where other.entries != one.mark.entries {
                    let line = one.mark.drawing.centerX..<(one.mark.drawing.centerX + 1)
                    let crosses =
                        other.drawing.columns.overlaps(line)
                        && one.label.leader?.overlaps(other.drawing.rows) == true
                    #expect(!crosses, "\(name): the line of \(one.mark.entries) through \(other.entries)")
                }
            }
        }
        #expect(count > 100)
    }

    private func box(of label: TimelineBand.Label) -> PictureBox {
        let texts = [label.date].compactMap { $0 } + label.lines
        let width = texts.map { TextMeasure.width($0, size: BandLayout.typeSize) }.max() ?? 0
        return PictureBox(
            x: label.endsAtX ? label.x - width : label.x, y: label.y - 12, width: width,
            height: texts.count * label.lineHeight)
    }

    @Test func marksStandInTimesOrderOnTheScale() throws {
        let band = try #require(
            BandSamples.band([
                BandSamples.event("2020-01-01"), BandSamples.event("2021-03"), BandSamples.news("2022-06-01"),
                BandSamples.event("2023-01-01/2024-01-01"), BandSamples.event("2025-01-01"),
            ]))
        #expect(band.marks.map(\.shape) == [.dot, .month, .square, .bar, .dot])
        #expect(band.marks.map(\.drawing.centerX) == band.marks.map(\.drawing.centerX).sorted())
        #expect(band.marks[3].drawing.width > 100)
        #expect(band.ticks.map(\.year) == [2020, 2021, 2022, 2023, 2024])
        #expect(band.pending == nil && band.asOf == nil)
    }

    @Test func newsStandBelowTheScaleAndEventsAbove() throws {
        let band = try #require(
            BandSamples.band([
                BandSamples.event("2020-01-01"), BandSamples.news("2020-01-01"), BandSamples.event("2021-01-01"),
            ]))
        #expect(band.marks.filter { $0.shape == .square }.allSatisfy { $0.target.y > band.scaleY })
        #expect(band.marks.filter { $0.shape == .dot }.allSatisfy { $0.target.rows.upperBound < band.scaleY })
    }

    @Test func pendingEventsStandBehindTheScalesEnd() throws {
        let events = [BandSamples.event("2020-01-01"), BandSamples.event("pending")]
        let band = try #require(BandSamples.band(events, asOf: "2026-01-01"))
        let pending = try #require(band.marks.last)
        #expect(pending.target.x > band.scale.upperBound)
        #expect(pending.label?.lines.isEmpty == false && pending.label?.leader == nil)
        let asOf = try #require(band.asOf)
        #expect(band.scale.contains(asOf.x) && asOf.x > band.marks[0].drawing.centerX)
        let many = try #require(BandSamples.band(events + events + events + events, asOf: nil))
        #expect(many.marks.last?.shape == .many && many.marks.last?.entries == [4, 5, 6, 7])
    }

    @Test func landmarksAndWhatIsStillToComeAreNamed() throws {
        let band = try #require(
            BandSamples.band(
                [
                    BandSamples.event("2020-01-01"), BandSamples.event("2021-01-01", isLandmark: true),
                    BandSamples.event("2022-01-01"), BandSamples.event("2024-01-01"),
                ], asOf: "2023-01-01"))
        #expect(band.marks.filter { $0.label != nil }.map { $0.entries[0] } == [1, 3])
        #expect(band.marks.map(\.isLandmark) == [false, true, false, false])
        #expect(band.marks[1].drawing.width > band.marks[0].drawing.width)
    }

    @Test func crowdsAreCountedByTheShortestPeriodThatHasRoom() throws {
        let crowd = (0..<120).map { BandSamples.event("2020-0\(1 + $0 % 2)-1\($0 % 9)") }
        let band = try #require(BandSamples.band(crowd + [BandSamples.event("2021-01-01")]))
        #expect(band.marks.map(\.entries.count) == [60, 60, 1])
        #expect(band.marks.map(\.period?.month) == [1, 2, nil])
        #expect(band.marks.map(\.shape) == [.many, .many, .dot])
        let decades = (0..<1_500).map { BandSamples.event("\(1_000 + $0)-06-01") }
        let long = try #require(BandSamples.band(decades))
        #expect(Set(long.marks.compactMap(\.period?.unit)) == [.decade])
        #expect(long.marks.first?.period?.years == 1_000...1_009)
    }

    @Test func twoEventsMakeAPictureAndOneDoesNot() {
        #expect(BandSamples.band([]) == nil)
        #expect(BandSamples.band([BandSamples.event("2020-01-01"), BandSamples.news("2021-01-01")]) == nil)
        #expect(BandSamples.band([BandSamples.event("pending"), BandSamples.event("pending")]) == nil)
        #expect(BandSamples.band([BandSamples.event("2020-01-01"), BandSamples.event("2020-01-01")]) != nil)
        #expect(BandSamples.band([BandSamples.event("0001-01-01"), BandSamples.event("9999-12-31")]) != nil)
    }

    @Test func monthsAreMarkedWhereThereAreFewYears() throws {
        let band = try #require(
            BandSamples.band([BandSamples.event("2025-02-01"), BandSamples.event("2025-11-30")]))
        #expect(band.ticks.allSatisfy { $0.month != nil } && band.ticks.count > 3)
        #expect(band.ticks.allSatisfy { band.scale.contains($0.x) })
    }

    @Test func theBandStandsOnTheFirstPartAndLeadsIntoAll() throws {
        let plan = try SiteIntegrityTests.crowded().plan()
        let first = try #require(plan.text("vi/dong-thoi-gian/index.html"))
        #expect(first.components(separatedBy: "<svg").count == 2)
        #expect(first.contains("/3/#event-") && first.contains("/2/#news_item-"))
        #expect(try #require(plan.text("vi/dong-thoi-gian/2/index.html")).contains("<svg") == false)
        // 520 entries, and no more marks than there is room for.
        #expect(first.components(separatedBy: "<a class=\"band-mark").count < 100)
    }

}
