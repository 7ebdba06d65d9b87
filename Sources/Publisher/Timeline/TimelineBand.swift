import Corpus

/// A timeline as a picture, measured: what stands where. It is drawn by a template.
///
/// From top to bottom: names with lines to their marks, rows of events, the scale's line, rows of news, the scale's years,
/// the day that the content describes. Pending events stand at the right, behind the scale's end. No two marks overlap.
struct TimelineBand: Sendable {
    /// The picture's size.
    let width: Int
    let height: Int
    /// The scale's line from left to right, and how high it is.
    let scale: ClosedRange<Int>
    let scaleY: Int
    /// The upper end of the lines through the scale, and how high its words stand.
    let ticksTop: Int
    let ticksY: Int
    let ticks: [BandTick]
    /// The day that the content describes.
    let asOf: AsOf?
    /// Where pending events stand; nil where there are none.
    let pending: PictureBox?
    /// The marks in the order of the timeline.
    let marks: [Mark]

    /// The day that the content describes.
    struct AsOf: Sendable, Hashable {
        let day: CalendarDate
        /// Where its line is.
        let x: Int
        /// The middle of its words, and how high they stand.
        let textX: Int
        let textY: Int
    }

    /// The mark of an entry, or of several for which there is no room one by one.
    struct Mark: Sendable, Hashable {
        /// The entries by their places, in order; never none. The mark leads to the first.
        let entries: [Int]
        let shape: Shape
        /// What it is the mark of, where it stands for several with a date.
        let period: BandPeriod?
        /// Whether the entry is one of the few by which the whole is remembered.
        let isLandmark: Bool
        /// What is drawn.
        let drawing: PictureBox
        /// What answers to a pointer: no smaller than a finger needs.
        let target: PictureBox
        /// Its name, where it has room for one.
        let label: Label?
    }

    /// What a mark looks like.
    enum Shape: Sendable, Hashable {
        /// An event of a day.
        case dot
        /// An event of several days.
        case bar
        /// An event of which only the month is known.
        case month
        /// News.
        case square
        /// Several, with their number.
        case many
    }

    /// A name in lines.
    struct Label: Sendable, Hashable {
        /// When it is; nil where that is said elsewhere.
        let date: String?
        /// What it is.
        let lines: [String]
        /// Where the lines begin, or end.
        let x: Int
        let endsAtX: Bool
        /// How high the first line stands, and the lines one below the other.
        let y: Int
        let lineHeight: Int
        /// From where to where a line leads down to the mark; nil where the name stands beside it.
        let leader: Range<Int>?
    }
}
