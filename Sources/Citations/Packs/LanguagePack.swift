import Instruments

/// All that the reader knows of a language: the words that citations are made of, and what stands before what.
///
/// The engine is the same for every language; a new language is a new pack. Phrases are matched word by word, in any
/// case, with composed or decomposed marks and either place of a tone mark. Where a list names rules of CITATIONS.md,
/// they are its numbered ones.
struct LanguagePack: Sendable {
    let language: Language
    /// Whether what describes a noun stands behind it (`Điều này`, `Luật An ninh mạng`) or before it (`this article`,
    /// `Data Protection Act`).
    let modifiersFollow: Bool
    let units: [Unit]
    let numbering: Numbering
    let lists: Lists
    let wholes: Wholes
    let pointers: Pointers
    let owners: Owners
    let names: Names
    let senses: Senses
    let dates: Dates
    let counts: Counts

    /// The packs that there are.
    static let all: [LanguagePack] = [.vietnamese, .english]
}

/// A level of numbering, from the whole to its parts.
enum Level: UInt8, Sendable, Comparable {
    case annex, chapter, section, article, paragraph, point

    static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }
}

extension LanguagePack {
    /// The words for one level of numbering, and how its members are numbered (rules 1 to 3).
    ///
    /// Members of every level stand in lists (rule 4) and ranges (rule 5).
    struct Unit: Sendable {
        let level: Level
        /// The words for one: `article`. A language without plurals has no others.
        let one: WordList
        /// The words for several: `articles`.
        var several: WordList = ""
        /// Short forms of both, with or without a dot: `art`, `arts`.
        var short: WordList = ""
        var shortSeveral: WordList = ""
        /// What stands for it only where a provision is asked for, never in a text: the `k` of `đ 64 k 1`.
        var asked: WordList = ""
        /// How its members are numbered.
        let numbers: NumberForms
    }

    /// How the members of a level are numbered. In brackets all of them are read.
    struct NumberForms: OptionSet, Sendable {
        let rawValue: UInt8

        /// `64`.
        static let digits = NumberForms(rawValue: 1 << 0)
        /// `V`, in capitals.
        static let capitalRoman = NumberForms(rawValue: 1 << 1)
        /// `ii`, in small letters.
        static let smallRoman = NumberForms(rawValue: 1 << 2)
        /// `a`, `đ`, `aa`, `a1`.
        static let letters = NumberForms(rawValue: 1 << 3)
    }

    /// Numbers and what is stuck to them.
    struct Numbering: Sendable {
        /// The alphabet of the points of an instrument that the registry does not know.
        let points: PointAlphabet
        /// Words behind a number that make another number of it: `64 bis`. A letter stuck to a number does the same.
        let suffixes: WordList
        /// Words before a number that make it an identifier: `số`, `No`.
        let numberWords: WordList
        /// Whether such a word may stand between a unit and its number: `Điều số 5`.
        let numberWordMayFollowUnit: Bool
        /// What makes any number before it a sum: `tỷ đồng`, `million`.
        let money: WordList
    }

    /// Lists and ranges (rules 4 and 5).
    struct Lists: Sendable {
        /// What joins the members of a list, beside comma, semicolon and `&`.
        let connectors: WordList
        /// What stands between the two ends of a range, beside a dash.
        let rangeTo: WordList
        /// What stands before the first end of a range.
        let rangeFrom: WordList
        /// What makes several of the noun behind it: `các`.
        let plurals: WordList
        /// Words whose dot ends no sentence, beside the short forms of units: `cf`, the `g` of `e.g`.
        let abbreviations: WordList
        /// Words that may stand before a unit within a list and mean nothing to it.
        let fillers: WordList
        /// Unnumbered parts that are passed over within a citation: `first subparagraph`, `đoạn 2`; where there are units,
        /// an ordinal counts only with one of them.
        let ordinals: WordList
        let ordinalUnits: WordList
    }

    /// A part and its whole (rules 2 and 3).
    struct Wholes: Sendable {
        /// Words between a part and its whole, and between a citation and the name of its instrument.
        let of: WordList
        /// Those of them that mean nothing else.
        let genitives: WordList
        /// Words between an annex and the instrument that it is annexed to.
        let annexedTo: WordList
        /// Words between a text and the instrument that it was issued with, whatever it calls itself.
        let issuedWith: WordList
        /// Words that make what follows somebody's: `its`.
        let possessives: WordList
        /// Wholes that the reader has no provision for: `Phần thứ nhất`, `Part III`. A paragraph of one is not read.
        let others: WordList
        /// Whether a part is usually named before its whole, without a word between them: `khoản 1 Điều 7`.
        let partComesFirst: Bool
    }

    /// What points at the text itself or at what it has just named (rules 6 and 9).
    struct Pointers: Sendable {
        /// The thing at hand: `này`, `this`.
        let here: WordList
        /// The thing just named: `đó`, `that`.
        let before: WordList
        /// Where a number stands in the text, nothing more: `nói trên`, `above`.
        let positions: WordList
        /// What means the instrument named last, behind a citation: `thereof`.
        let backReferences: WordList
        /// Whether `this article` is a reference only beside one of the two lists below (rule 9).
        let needRule: Bool
        /// Words before it, or the last syllable of one: `theo`, the `cứ` of `căn cứ`.
        let prepositions: WordList
        /// Words behind it, as the subject of a rule.
        let normativeVerbs: WordList
    }

    /// Whose a citation is (rule 7).
    struct Owners: Sendable {
        /// Words between a name and a citation that make the name its owner: `quy định tại`.
        let links: WordList
        /// What an instrument does in one of its provisions: `quy định` in `cũng quy định rõ tại`. A preposition stands behind it.
        let verbs: WordList
        /// Words between a citation and what it is about: `về`. The name of its instrument may stand behind that.
        let subjects: WordList
        /// What makes a provision one of another version of the text: `former`, `cũ`.
        let otherVersions: WordList
        /// Words between a name and a citation that change nothing: `see`, `in particular`.
        let leadIns: WordList
        /// Words between a citation and its owner that change nothing: `respectively`, `et seq`.
        let tails: WordList
        /// Words for the source named last in a note, whatever it was: `ibid`.
        let sameSources: WordList
        /// What follows a citation in an instruction to amend: its text is another one than this.
        let amendments: WordList
    }

    /// Names of instruments that no registry knows (rule 7).
    struct Names: Sendable {
        /// Type nouns: what an instrument can call itself. Capitalised in names.
        let types: WordList
        /// Those of several.
        let pluralTypes: WordList
        /// Those that go on with a name in small letters: `Luật đất đai`.
        let openTypes: WordList
        /// What is one only with a number behind it: `Quy định (EU) 2016/679`.
        let numberedTypes: WordList
        /// What only begins like a type noun: `luật sư`.
        let notTypes: WordList
        /// Texts with articles that are no instruments, in small letters: `hợp đồng`, `contract`.
        let otherTexts: WordList
        /// Definite articles.
        let definites: WordList
        /// Words that go on with a name behind its type noun: `về`, `on`, `against`.
        let links: WordList
        /// Those of them that take what follows in small letters too: `against`.
        let openLinks: WordList
        /// Words that end a name in running text.
        let stops: WordList
    }

    /// What looks like a citation and is none ("What is not").
    struct Senses: Sendable {
        /// Words before a unit word that make another word of it: `thời` in `thời điểm`.
        let compounds: WordList
        /// Words before a unit word that make it one of many: `một` in `một khoản`.
        let determiners: WordList
        /// What makes an ordinal of the number behind it, which then counts nothing: `thứ`.
        let ordinalMarks: WordList
        /// What is counted: a number without a unit of its own before one of these is no member of a list.
        let counted: WordList
        /// What can be dispatched: the verb `điều`, as in `điều 5 tổ công tác`.
        let dispatched: WordList
        /// What only begins like that: `tổ chức`.
        let undispatched: WordList
        /// Words behind a chapter's number that give it another sense: `bankruptcy`.
        let chapterStops: WordList
        /// Proper names, letter by letter: `ARTICLE 19`.
        let properNames: WordList
    }

    /// Dates.
    struct Dates: Sendable {
        /// The months by name, January first, with their short forms; none where they are numbered.
        let months: [WordList]
        /// Words before a day, a month and a year: `ngày`, `tháng`, `năm`.
        let dayWords: WordList
        let monthWords: WordList
        let yearWords: WordList
        /// Words between a day and its month: `of`.
        let monthLinks: WordList
        /// What is stuck to a day: `th`.
        let dayEndings: WordList
        /// What joins days that follow one another: `và`; `or` does not.
        let joins: WordList
        /// Words before a word for day that make a measure of it: `mỗi ngày`.
        let noDays: WordList
        /// Words behind a date without a year that leave it in the document's: `năm nay`.
        let thisYears: WordList
        /// Words that put it in another one: `last year`.
        let otherYears: WordList
        /// Words behind a date that put it in another calendar: `âm lịch`.
        let otherCalendars: WordList
        /// Whether `5/6/2024` can only be 5 June.
        let dayComesFirst: Bool
    }

    /// Count claims: how many articles an instrument has.
    struct Counts: Sendable {
        /// Words that introduce one.
        let cues: WordList
        /// Words that do so only in a sentence about the instrument, directly before the number.
        let weakCues: WordList
        /// Words that do so only with the instrument's name behind the number: `all 71 articles of the Convention`.
        let wholeCues: WordList
        /// Words behind it that make it a number of some articles only: `articles on …`.
        let parts: WordList
        /// Words that may go on behind a number of the whole: `71 articles divided into …`.
        let tails: WordList
        /// Words before a number that make it no exact one, or one of some articles only.
        let approximations: WordList
    }
}
