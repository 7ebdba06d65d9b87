/// How much a word says of an entry, in three bits: what a posting holds besides the entry's number.
enum SearchWeight {
    /// The bits of a weight.
    static let bits: UInt32 = 3

    /// The weight of a word that stands in no title: once, a few times, many times or in a heading.
    static func ofText(count: Int, isInHeading: Bool) -> UInt32 {
        isInHeading || count > 3 ? 2 : count > 1 ? 1 : 0
    }

    /// The weight of a word of a title: the fewer words the title has, the more. All are above those of other words.
    static func ofTitle(wordCount: Int) -> UInt32 {
        switch wordCount {
        case ...1: 7
        case 2: 6
        case ...4: 5
        case ...8: 4
        default: 3
        }
    }
}
