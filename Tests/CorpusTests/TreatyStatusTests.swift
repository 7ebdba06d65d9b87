import Corpus
import Testing

@Suite struct TreatyStatusTests {
    private let rule = EntryIntoForce(threshold: 40, days: 90)

    private func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(iso: text)) }

    private func act(
        _ date: String, confidence: FrontMatter.Event.Confidence = .reported, isCounted: Bool = true,
        note: String = ""
    ) throws -> StatusAct {
        StatusAct(
            date: try #require(EventDate(date)), who: .uniform("A"), note: .uniform(note), confidence: confidence,
            isCounted: isCounted)
    }

    @Test func theNinetiethDayAfterADepositIsNinetyDaysLater() throws {
        #expect(try rule.entry(afterDepositOn: day("2026-12-01")) == day("2027-03-01"))
        #expect(
            try EntryIntoForce(threshold: 55, days: 30).entry(afterDepositOn: day("2016-10-05")) == day("2016-11-04"))
    }

    @Test func forecastsAreForTheFirstDaysOfTheMonthsThatBeginLater() throws {
        let forecasts = try rule.forecasts(after: day("2026-11-22"), months: 3)
        #expect(forecasts.map(\.deposit.description) == ["2026-12-01", "2027-01-01", "2027-02-01"])
        #expect(forecasts.map(\.entry.description) == ["2027-03-01", "2027-04-01", "2027-05-02"])
        #expect(try rule.forecasts(after: day("2026-12-01"), months: 1).map(\.deposit.description) == ["2027-01-01"])
        #expect(try rule.forecasts(after: day("9999-11-22"), months: 12).isEmpty)
        #expect(try rule.forecasts(after: day("2026-12-01"), months: 0).isEmpty)
    }

    @Test func whatIsKnownCountsWhatIsDepositedByTheDay() throws {
        let status = TreatyStatus(
            asOf: try day("2026-11-22"), entryIntoForce: rule,
            ratifications: [
                try act("2026-02"), try act("2026-11-22", confidence: .confirmed), try act("2026-11-23"),
                try act("2026-03-01", confidence: .scheduled), try act("2026-03-01", isCounted: false),
            ])
        #expect(status.knownCount == 2)
    }

    @Test func actsAreInOrderOfTheirDatesAndThenOfTheFile() throws {
        let dates = ["2026-03", "2026-02-28", "2026-03-01", "2026-02", "2026-03-01"]
        let acts = try dates.enumerated().map { try act($0.element, note: "\($0.offset)") }
        let status = TreatyStatus(asOf: try day("2026-11-22"), entryIntoForce: rule, signatures: acts)
        #expect(
            status.signatures.map(\.date.iso) == ["2026-02", "2026-02-28", "2026-03-01", "2026-03-01", "2026-03"])
        #expect(status.signatures.map(\.note) == [3, 1, 2, 4, 0].map { .uniform("\($0)") })
    }
}
