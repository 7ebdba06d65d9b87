import Instruments

/// A text made from one number: sentences full of citations, dirty ones, and noise.
public struct GeneratedText: Sendable, CustomStringConvertible {
    /// The document that a text stands in.
    public enum Place: String, Sendable, CaseIterable {
        /// A news item or another page.
        case news
        /// An article.
        case article = "art_7"
        /// A paragraph of an article.
        case paragraph = "art_7__para_1"
        /// A point of an article.
        case point = "art_2__point_a"

        /// The provision that the text is part of; nil in news.
        public var provision: ProvisionID? { ProvisionID(eId: rawValue) }
    }

    /// The number that it is made from.
    public let seed: UInt64
    /// The language to read it in; now and then it is written in the other one.
    public let language: Language
    /// Where it stands.
    public let place: Place
    /// The text.
    public let text: String

    init(seed: UInt64, language: Language, place: Place, text: String) {
        self.seed = seed
        self.language = language
        self.place = place
        self.text = text
    }

    /// Makes the text of a seed.
    public init(seed: UInt64) {
        var dice = Dice(seed: seed)
        let language: Language = dice.hits(oneIn: 2) ? .vietnamese : .english
        let place: Place = dice.hits(oneIn: 2) ? .news : Place.allCases[dice.roll(Place.allCases.count)]
        let grammar: CitationGrammar =
            (language == .vietnamese) != dice.hits(oneIn: 12) ? .vietnamese : .english
        var text =
            switch dice.roll(12) {
            case 0: NoiseWriter.scalars(&dice)
            case 1, 2: NoiseWriter.pieces(&dice)
            case 3: grammar.citation(&dice)
            default: grammar.sentences(&dice)
            }
        if dice.hits(oneIn: 3) { text = Dirt.soil(text, &dice) }
        self.init(seed: seed, language: language, place: place, text: text)
    }

    /// What to type to see it again, and what it is.
    public var description: String { "PINPOINT_SEED=\(seed) [\(language) \(place)] \(text.debugDescription)" }

    /// The text with some of its bytes cut out, doubled or changed: often no UTF-8.
    public var damaged: [UInt8] {
        var bytes = Array(text.utf8)
        var dice = Dice(seed: ~seed)
        for _ in 0...dice.roll(6) where !bytes.isEmpty {
            let at = dice.roll(bytes.count)
            switch dice.roll(4) {
            case 0: bytes.remove(at: at)
            case 1: bytes.insert(UInt8(dice.roll(256)), at: at)
            case 2: bytes[at] = UInt8(dice.roll(256))
            default: bytes.removeSubrange(at..<min(bytes.count, at + dice.roll(4)))
            }
        }
        return bytes
    }
}
