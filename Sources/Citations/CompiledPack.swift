import Instruments

/// What a phrase of a language pack may be used as.
struct Roles: OptionSet, Sendable, Hashable {
    let rawValue: UInt64

    static let connector = Roles(rawValue: 1 << 0)
    static let rangeTo = Roles(rawValue: 1 << 1)
    static let rangeFrom = Roles(rawValue: 1 << 2)
    static let of = Roles(rawValue: 1 << 3)
    static let filler = Roles(rawValue: 1 << 4)
    static let ownerLink = Roles(rawValue: 1 << 5)
    static let selfWord = Roles(rawValue: 1 << 6)
    static let anaphor = Roles(rawValue: 1 << 7)
    static let position = Roles(rawValue: 1 << 8)
    static let preposition = Roles(rawValue: 1 << 9)
    static let normativeVerb = Roles(rawValue: 1 << 10)
    static let type = Roles(rawValue: 1 << 11)
    static let otherText = Roles(rawValue: 1 << 12)
    static let nameStop = Roles(rawValue: 1 << 13)
    static let nameLink = Roles(rawValue: 1 << 14)
    static let money = Roles(rawValue: 1 << 15)
    static let counted = Roles(rawValue: 1 << 16)
    static let dispatched = Roles(rawValue: 1 << 17)
    static let undispatched = Roles(rawValue: 1 << 18)
    static let compound = Roles(rawValue: 1 << 19)
    static let determiner = Roles(rawValue: 1 << 20)
    static let chapterStop = Roles(rawValue: 1 << 21)
    static let ordinal = Roles(rawValue: 1 << 22)
    static let ordinalUnit = Roles(rawValue: 1 << 23)
    static let monthWord = Roles(rawValue: 1 << 24)
    static let yearWord = Roles(rawValue: 1 << 25)
    static let numberWord = Roles(rawValue: 1 << 26)
    static let abbreviation = Roles(rawValue: 1 << 27)
    static let dayWord = Roles(rawValue: 1 << 28)
    static let countCue = Roles(rawValue: 1 << 29)
    static let weakCountCue = Roles(rawValue: 1 << 30)
    static let approximation = Roles(rawValue: 1 << 31)
    static let amendment = Roles(rawValue: 1 << 32)
    static let genitive = Roles(rawValue: 1 << 33)
    static let definite = Roles(rawValue: 1 << 34)
    static let plural = Roles(rawValue: 1 << 35)
    static let notType = Roles(rawValue: 1 << 36)
    static let backReference = Roles(rawValue: 1 << 37)
}

/// A language pack whose phrases are numbered words: immutable, and a class so that readers share it uncopied.
final class CompiledPack: Sendable {
    /// A word for a level of numbering.
    struct Unit: Sendable {
        let level: Level
        let isPlural: Bool
        let isAbbreviation: Bool
    }

    let language: Language
    /// Whether a self word stands after its noun.
    let selfWordFollows: Bool
    /// Whether `this article` needs a preposition or a normative verb beside it.
    let selfReferenceNeedsRule: Bool
    /// Whether an ordinal counts only with a word for what it counts.
    let hasOrdinalUnits: Bool
    /// Whether a part is usually named before its whole.
    let partPrecedesWhole: Bool
    let units: PhraseTrie<Unit>
    let roles: PhraseTrie<Roles>
    /// By word: everything that a phrase beginning with it may be used as.
    let firstRoles: [Roles]
    /// By word: the month that it names.
    let months: [Int32: Int]

    /// Numbers a pack's words.
    /// - Parameter types: type nouns beyond the pack's own: what the registry's instruments call themselves.
    init(_ pack: LanguagePack, types: [String], lexer: Lexer, vocabulary: inout Vocabulary) {
        var units = PhraseTrie<Unit>()
        var roles = PhraseTrie<Roles>()
        var months: [Int32: Int] = [:]

        var firstRoles: [Roles] = []
        func add(_ phrases: [String], _ role: Roles, _ lexer: Lexer, _ vocabulary: inout Vocabulary) {
            for phrase in phrases {
                let tokens = lexer.tokens(of: phrase, addingTo: &vocabulary)
                roles.insert(tokens, role) { $0.union($1) }
                guard let first = tokens.first, first.kind == .word, first.value >= 0 else { continue }
                while firstRoles.count <= Int(first.value) { firstRoles.append([]) }
                firstRoles[Int(first.value)].formUnion(role)
            }
        }
        for words in pack.units {
            let forms = [
                (words.singular, false, false), (words.plural, true, false), (words.abbreviations, false, true),
            ]
            for (phrases, isPlural, isAbbreviation) in forms {
                for phrase in phrases {
                    let unit = Unit(level: words.level, isPlural: isPlural, isAbbreviation: isAbbreviation)
                    units.insert(lexer.tokens(of: phrase, addingTo: &vocabulary), unit) { first, _ in first }
                }
            }
            add(words.abbreviations, .abbreviation, lexer, &vocabulary)
        }
        let all: [([String], Roles)] = [
            (pack.connectors, .connector), (pack.rangeTo, .rangeTo), (pack.rangeFrom, .rangeFrom), (pack.of, .of),
            (pack.fillers, .filler), (pack.ownerLinks, .ownerLink), (pack.selfWords, .selfWord),
            (pack.anaphors, .anaphor), (pack.positions, .position), (pack.prepositions, .preposition),
            (pack.normativeVerbs, .normativeVerb), (pack.types + types, .type), (pack.otherTexts, .otherText),
            (pack.nameStops, .nameStop), (pack.nameLinks, .nameLink), (pack.money, .money), (pack.counted, .counted),
            (pack.dispatched, .dispatched), (pack.undispatched, .undispatched), (pack.compoundsBefore, .compound),
            (pack.determiners, .determiner), (pack.chapterStops, .chapterStop), (pack.ordinals, .ordinal),
            (pack.ordinalUnits, .ordinalUnit), (pack.monthWords, .monthWord), (pack.yearWords, .yearWord),
            (pack.numberWords, .numberWord), (pack.numberWords, .abbreviation), (pack.dayWords, .dayWord),
            (pack.countCues, .countCue),
            (pack.weakCountCues, .weakCountCue), (pack.approximations, .approximation),
            (pack.amendments, .amendment), (pack.genitives, .genitive), (pack.definites, .definite),
            (pack.plurals, .plural),
            (pack.notTypes, .notType), (pack.backReferences, .backReference),
        ]
        for (phrases, role) in all { add(phrases, role, lexer, &vocabulary) }
        for (index, names) in pack.months.enumerated() {
            for name in names {
                for token in lexer.tokens(of: name, addingTo: &vocabulary) { months[token.value] = index + 1 }
            }
        }
        language = pack.language
        selfWordFollows = pack.selfWordFollows
        partPrecedesWhole = pack.partPrecedesWhole
        selfReferenceNeedsRule = pack.selfReferenceNeedsRule
        hasOrdinalUnits = !pack.ordinalUnits.isEmpty
        self.units = units
        self.roles = roles
        self.firstRoles = firstRoles
        self.months = months
    }

    /// How many tokens the longest phrase with one of some roles has that begins at a token.
    func length(_ wanted: Roles, _ tokens: [Token], _ at: Int) -> Int? {
        guard at < tokens.count, at >= 0 else { return nil }
        let first = tokens[at]
        guard first.kind == .word, first.value >= 0, Int(first.value) < firstRoles.count,
            !firstRoles[Int(first.value)].isDisjoint(with: wanted)
        else { return nil }
        return roles.longest(tokens, at: at) { !$0.isDisjoint(with: wanted) }?.count
    }
}
