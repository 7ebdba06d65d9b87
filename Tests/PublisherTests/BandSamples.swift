import Corpus
import GeneratedTexts

@testable import Publisher

/// Timelines for the band to measure.
enum BandSamples {
    /// The band of some entries, named by their places.
    static func band(_ entries: [BandEntry], asOf: String? = nil) -> TimelineBand? {
        BandLayout.band(ordered(entries), asOf: asOf.flatMap { CalendarDate(iso: $0) }) { place in
            ("24/12/2024", "Sự kiện thứ \(place) của dòng thời gian")
        }
    }

    static func event(_ date: String, isLandmark: Bool = false) -> BandEntry {
        BandEntry(isEvent: true, date: EventDate(date) ?? .pending, isLandmark: isLandmark)
    }

    static func news(_ date: String) -> BandEntry { BandEntry(isEvent: false, date: EventDate(date) ?? .pending) }

    /// Some entries of a number of years, the same for the same seed.
    static func entries(_ count: Int, years: Int, seed: UInt64) -> [BandEntry] {
        var dice = Dice(seed: seed)
        func day() -> CalendarDate? {
            CalendarDate(year: 1 + dice.roll(years), month: 1 + dice.roll(12), day: 1 + dice.roll(28))
        }
        return (0..<count).compactMap { _ -> BandEntry? in
            guard let first = day(), let second = day() else { return nil }
            switch dice.roll(8) {
            case 0...2: return BandEntry(isEvent: false, date: .day(first))
            case 3: return BandEntry(isEvent: true, date: .pending, isLandmark: dice.roll(4) == 0)
            case 4 where first != second:
                return BandEntry(
                    isEvent: true, date: .range(min(first, second), max(first, second)), isLandmark: dice.roll(4) == 0)
            case 5: return BandEntry(isEvent: true, date: .month(year: first.year, month: first.month))
            default: return BandEntry(isEvent: true, date: .day(first), isLandmark: dice.roll(6) == 0)
            }
        }
    }

    /// The entries in a timeline's order.
    static func ordered(_ entries: [BandEntry]) -> [BandEntry] {
        let dated = entries.enumerated().filter { $0.element.first != nil }.sorted {
            ($0.element.first?.dayNumber ?? 0, $0.offset) < ($1.element.first?.dayNumber ?? 0, $1.offset)
        }
        return dated.map(\.element) + entries.filter { $0.first == nil }
    }
}
