import Instruments

/// What one pass over a text found. Every list is in text order; entries of one list never overlap.
///
/// All ranges are UTF-8 byte offsets into the text as given, on character bounds.
public struct Reading: Sendable, Hashable {
    /// The citations.
    public var citations: [Citation] = []
    /// The dates.
    public var dates: [DateMention] = []
    /// Numbers of articles or chapters said of the default instrument.
    public var counts: [CountClaim] = []
    /// Terms of the glossary: the first occurrence of each concept, longest match first, never inside a
    /// citation, a date or a link.
    public var concepts: [ConceptMention] = []
    /// Every place that looks like a citation, a unit word beside a number, and was not read as one, with the reason.
    /// None lies in a citation or a count claim.
    public var near: [NearCitation] = []

    /// Whether nothing was found.
    public var isEmpty: Bool {
        citations.isEmpty && dates.isEmpty && counts.isEmpty && concepts.isEmpty && near.isEmpty
    }

    /// Creates an empty reading.
    public init() {}
}

/// A date in a text: one day, or a range of days.
public struct DateMention: Sendable, Hashable {
    /// The date alone: in `ngày 24 tháng 12 năm 2024` it begins at `24`.
    public let range: Range<Int>
    /// The first day.
    public let first: Day
    /// The last day; the first one for a single day.
    public let last: Day

    /// A day of the Gregorian calendar. The reader never makes one that the calendar does not have.
    public struct Day: Sendable, Hashable {
        /// The year, four digits.
        public let year: Int
        /// The month, 1 to 12.
        public let month: Int
        /// The day of the month, 1 to 31.
        public let day: Int

        /// Creates a day.
        public init(year: Int, month: Int, day: Int) {
            self.year = year
            self.month = month
            self.day = day
        }
    }

    /// Creates a date mention.
    public init(range: Range<Int>, first: Day, last: Day) {
        self.range = range
        self.first = first
        self.last = last
    }
}

/// A statement of how many articles or chapters the default instrument has.
public struct CountClaim: Sendable, Hashable {
    /// The number and its unit: `71 Điều`.
    public let range: Range<Int>
    /// What is counted.
    public let unit: Unit
    /// How many.
    public let count: Int

    /// What a count claim counts.
    public enum Unit: String, Sendable, Hashable {
        /// Articles.
        case article
        /// Chapters.
        case chapter
    }

    /// Creates a count claim.
    public init(range: Range<Int>, unit: Unit, count: Int) {
        self.range = range
        self.unit = unit
        self.count = count
    }
}

/// A term of the glossary in a text.
public struct ConceptMention: Sendable, Hashable {
    /// The term.
    public let range: Range<Int>
    /// The concept.
    public let concept: ConceptID

    /// Creates a concept mention.
    public init(range: Range<Int>, concept: ConceptID) {
        self.range = range
        self.concept = concept
    }
}

/// A unit word beside a number that was not read as a citation.
public struct NearCitation: Sendable, Hashable {
    /// The words in question.
    public let range: Range<Int>
    /// Why they are none.
    public let reason: Reason

    /// Why something that looks like a citation is none.
    public enum Reason: String, Sendable, Hashable, CaseIterable {
        /// `điều 5 tổ công tác`: the verb to dispatch.
        case dispatchVerb = "dispatch-verb"
        /// `9 chương và 71 điều`, `khoản 66 tỷ đồng`, `điểm 9`: a number of something.
        case count
        /// A bare paragraph or point, and no article before it in the block.
        case noAntecedent = "no-antecedent"
        /// `ICCPR, art. 17`: the name before may or may not own it.
        case ambiguousOwner = "ambiguous-owner"
        /// A suffix or tail that was not understood.
        case suffix
        /// A range that runs backwards, leaves the alphabet or has over 1,000 members.
        case range
        /// `điều kiện 3`, `article 3 pages`: another word or another sense.
        case otherSense = "other-sense"
        /// A year, or a number in words or out of bounds.
        case number
        /// `this article` outside an article's document.
        case selfReferenceOutside = "self-reference-outside"
        /// A unit word beside a number that the grammar has no rule for.
        case unread
        /// A paragraph, section or chapter of something that is not an instrument with such units.
        case otherText = "other-text"
    }

    /// Creates a near citation.
    public init(range: Range<Int>, reason: Reason) {
        self.range = range
        self.reason = reason
    }
}
