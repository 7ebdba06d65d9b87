import Instruments

/// The words of citations in a language, for those who read what somebody asks for: a language pack, as far as they need it.
public struct CitationWords: Sendable {
    /// A level of numbering.
    public struct Unit: Sendable {
        /// Which level it is: `annex`, `chapter`, `section`, `article`, `paragraph` or `point`.
        public let level: String
        /// Its words, the usual one first: `article`, `articles`, `art`, `arts`.
        public let words: [String]
        /// What stands for it only where a provision is asked for: `k`.
        public let asked: [String]
    }

    /// The levels, from the whole to its parts.
    public let units: [Unit]
    /// Words between a part and its whole, longer phrases first: `of the`, `of`.
    public let of: [String]
    /// Words between the members of a list: `and`.
    public let connectors: [String]
    /// Words between the ends of a range: `to`.
    public let rangeTo: [String]
    /// Words before a list or a range that mean nothing to it: `các`, `from`.
    public let leadIns: [String]
    /// Words behind a number that make another one of it: `bis`.
    public let suffixes: [String]
    /// Words whose dot ends no sentence: `art`, `cf`.
    public let abbreviations: [String]
    /// Whether a part is usually named before its whole: `khoản 1 Điều 7`.
    public let partComesFirst: Bool

    /// The words of a language; nil for one without a language pack.
    public static func of(_ language: Language) -> CitationWords? {
        LanguagePack.all.first { $0.language == language }.map(CitationWords.init)
    }

    init(_ pack: LanguagePack) {
        units = pack.units.map { unit in
            let words = [unit.one, unit.several, unit.short, unit.shortSeveral].flatMap(\.phrases)
            return Unit(level: Self.name(of: unit.level), words: words, asked: unit.asked.phrases)
        }
        of = Self.longestFirst(pack.wholes.of)
        connectors = Self.longestFirst(pack.lists.connectors)
        rangeTo = Self.longestFirst(pack.lists.rangeTo)
        leadIns = Self.longestFirst(pack.lists.plurals) + Self.longestFirst(pack.lists.rangeFrom)
        suffixes = pack.numbering.suffixes.phrases
        abbreviations =
            pack.lists.abbreviations.phrases + pack.numbering.numberWords.phrases
            + pack.units.flatMap { $0.short.phrases + $0.shortSeveral.phrases }
        partComesFirst = pack.wholes.partComesFirst
    }

    /// Phrases such that none stands behind one that it begins with.
    private static func longestFirst(_ list: WordList) -> [String] {
        list.phrases.enumerated().sorted {
            ($1.element.utf8.count, $0.offset) < ($0.element.utf8.count, $1.offset)
        }.map(\.element)
    }

    private static func name(of level: Level) -> String {
        switch level {
        case .annex: "annex"
        case .chapter: "chapter"
        case .section: "section"
        case .article: "article"
        case .paragraph: "paragraph"
        case .point: "point"
        }
    }
}
