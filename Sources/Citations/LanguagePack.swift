import Instruments

/// The words of a language that citations are made of: data that a lawyer can read.
///
/// Phrases are matched word by word, in any case, with composed or decomposed marks and either place of a tone mark.
struct LanguagePack: Sendable {
    /// The words for one level of an instrument's numbering.
    struct UnitWords: Sendable {
        let level: Level
        /// Words for one: `article`.
        let singular: [String]
        /// Words for several: `articles`. Where a language has no plural they stand under `singular`.
        let plural: [String]
        /// Short forms, with or without a dot: `art`.
        let abbreviations: [String]

        init(_ level: Level, _ singular: [String], plural: [String] = [], abbreviations: [String] = []) {
            self.level = level
            self.singular = singular
            self.plural = plural
            self.abbreviations = abbreviations
        }
    }

    let language: Language
    /// The units of numbering.
    let units: [UnitWords]
    /// Words that join the members of a list.
    let connectors: [String]
    /// Words between the two ends of a range.
    let rangeTo: [String]
    /// Words before the first end of a range.
    let rangeFrom: [String]
    /// Words between a part and its whole, and between a citation and the name of its instrument.
    let of: [String]
    /// Those of them that mean nothing but the whole.
    let genitives: [String]
    /// Words that make several of the noun behind them: `các`.
    let plurals: [String]
    /// Definite articles.
    let definites: [String]
    /// Words that may stand before a unit within a list: `các`, `the`.
    let fillers: [String]
    /// Words between a name and a citation that make the name its owner: `quy định tại`.
    let ownerLinks: [String]
    /// Words that mean the thing at hand: `này`, `this`.
    let selfWords: [String]
    /// Words that mean the thing just named: `đó`, `that`.
    let anaphors: [String]
    /// Whether a self word stands after its noun.
    let selfWordFollows: Bool
    /// Whether a part is usually named before its whole, without a word between them: `khoản 1 Điều 7`.
    let partPrecedesWhole: Bool
    /// Words between a number and its owner that only say where it stands in the text: `nói trên`, `above`.
    let positions: [String]
    /// Words before `this article` that make it a reference rather than a subject.
    let prepositions: [String]
    /// Words after `this article` as the subject of a rule.
    let normativeVerbs: [String]
    /// Whether `this article` needs a preposition or a normative verb beside it.
    let selfReferenceNeedsRule: Bool
    /// Type nouns: what an instrument can call itself. Capitalised in names.
    let types: [String]
    /// What only begins like a type noun: `luật sư`.
    let notTypes: [String]
    /// Words behind a citation that mean the instrument named last: `thereof`.
    let backReferences: [String]
    /// Texts with articles that are no instruments, in small letters: `hợp đồng`, `contract`.
    let otherTexts: [String]
    /// Words that end a name in running text.
    let nameStops: [String]
    /// Words that go on with a name after its type noun: `on`, `against`.
    let nameLinks: [String]
    /// What makes any number before it a sum: `tỷ đồng`.
    let money: [String]
    /// What is counted: a number without a unit word of its own before one of these is no provision.
    let counted: [String]
    /// What follows the verb to dispatch: people, cars.
    let dispatched: [String]
    /// What only begins like that: `tổ chức`.
    let undispatched: [String]
    /// Words before a unit word that make another word of it: `thời` in `thời điểm`.
    let compoundsBefore: [String]
    /// Words before a unit word that make it one of many: `một` in `một khoản`.
    let determiners: [String]
    /// Words after a chapter's number that give it another sense: `bankruptcy`.
    let chapterStops: [String]
    /// Ordinals and what they count, skipped inside a citation: `first subparagraph`.
    let ordinals: [String]
    let ordinalUnits: [String]
    /// The months by name, January first, with their short forms.
    let months: [[String]]
    /// Words between the parts of a date: `tháng`, `năm`.
    let dayWords: [String]
    let monthWords: [String]
    let yearWords: [String]
    /// Words before a number that make it an identifier: `số`, `No`.
    let numberWords: [String]
    /// Words that introduce how many articles an instrument has, and words that do so only where the sentence is about it.
    let countCues: [String]
    let weakCountCues: [String]
    /// What follows a citation in an instruction to amend: the text that is amended is another one than this.
    let amendments: [String]
    /// Words that make a number no exact one.
    let approximations: [String]

    /// The packs that there are.
    static let all: [LanguagePack] = [.vietnamese, .english]
}

/// A level of numbering, from the whole to its parts.
enum Level: UInt8, Sendable, Comparable {
    case annex, chapter, section, article, paragraph, point

    static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }
}
