import Instruments

/// The rule by which an instrument enters into force: so many days after so many States have deposited theirs.
public struct EntryIntoForce: Sendable, Hashable {
    /// How many instruments of ratification, acceptance, approval or accession are needed.
    public let threshold: Int
    /// Which day after the deposit of the last of them it is: 90 for “on the ninetieth day after the date of deposit”.
    public let days: Int
    /// The provision that says so.
    public let provision: ProvisionReference?
    /// The rule in the site's own words.
    public let rule: LocalizedText?

    /// A day on which the last instrument may be deposited, and what follows from it.
    public struct Forecast: Sendable, Hashable {
        /// The day of the deposit.
        public let deposit: CalendarDate
        /// The earliest day of entry into force.
        public let entry: CalendarDate
    }

    /// Creates a rule; see the properties.
    public init(threshold: Int, days: Int, provision: ProvisionReference? = nil, rule: LocalizedText? = nil) {
        self.threshold = threshold
        self.days = days
        self.provision = provision
        self.rule = rule
    }

    /// The day of entry into force if the last instrument is deposited on a day: that day and ``days`` more.
    public func entry(afterDepositOn day: CalendarDate) -> CalendarDate? { day.adding(days: days) }

    /// What follows from a deposit on the first day of each of the months that begin after a day.
    public func forecasts(after day: CalendarDate, months: Int) -> [Forecast] {
        guard months > 0 else { return [] }
        return (1...months).compactMap { month in
            guard let deposit = day.firstOfMonth(later: month), let entry = entry(afterDepositOn: deposit) else {
                return nil
            }
            return Forecast(deposit: deposit, entry: entry)
        }
    }
}
