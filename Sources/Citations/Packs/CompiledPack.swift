import Instruments

/// A language pack whose phrases are numbered words: immutable, and a class so that readers share it uncopied.
final class CompiledPack: Sendable {
    /// A word for a level of numbering.
    struct Unit: Sendable {
        let level: Level
        let isPlural: Bool
        let isAbbreviation: Bool
        let numbers: LanguagePack.NumberForms
    }

    /// What a word is by itself.
    struct Word: Sendable {
        /// Everything that a phrase beginning with it may be used as.
        var roles: Roles = []
        /// Everything that a phrase ending with it may be used as.
        var lastRoles: Roles = []
        /// How many words the phrases ending with it have: bit n for n.
        var lengths: UInt8 = 0
        /// The month that it names; 0 for none.
        var month: UInt8 = 0
    }

    let language: Language
    /// Whether what describes a noun stands behind it.
    let modifiersFollow: Bool
    /// Whether units have plurals.
    let unitsHavePlurals: Bool
    /// Whether an ordinal counts only with a word for what it counts.
    let hasOrdinalUnits: Bool
    /// Whether a part is usually named before its whole.
    let partComesFirst: Bool
    /// Whether `this article` needs a preposition or a normative verb beside it.
    let pointersNeedRule: Bool
    /// Whether `số` may stand between a unit and its number.
    let numberWordMayFollowUnit: Bool
    /// Whether a date in digits can only begin with its day.
    let dayComesFirst: Bool
    /// The alphabet of the points of an instrument that the registry does not know.
    let points: PointAlphabet
    let units: PhraseTrie<Unit>
    let roles: PhraseTrie<Roles>
    /// Proper names that look like citations, in UTF-8.
    let properNames: [[UInt8]]
    /// By word.
    let words: [Word]
    /// By word: what may begin with it.
    let triggers: [Triggers]

    /// Numbers a pack's words.
    /// - Parameters:
    ///   - types: type nouns beyond the pack's own: what the registry's instruments call themselves.
    ///   - names: what instruments are called.
    ///   - terms: the terms of the glossary in this language.
    init(
        _ pack: LanguagePack, types: [String], names: borrowing PhraseTrie<Lexicon.Name>, terms: TermList?,
        lexer: Lexer,
        vocabulary: inout Vocabulary
    ) {
        var units = PhraseTrie<Unit>()
        for unit in pack.units {
            for (list, isPlural, isAbbreviation) in [
                (unit.one, false, false), (unit.several, true, false), (unit.short, false, true),
                (unit.shortSeveral, true, true),
            ] {
                for phrase in list.phrases {
                    let value = Unit(
                        level: unit.level, isPlural: isPlural, isAbbreviation: isAbbreviation, numbers: unit.numbers)
                    units.insert(lexer.tokens(of: phrase, addingTo: &vocabulary), value) { first, _ in first }
                }
            }
        }
        var roles = PhraseTrie<Roles>()
        var words: [Word] = []
        func change(_ word: Int32, _ change: (inout Word) -> Void) {
            while words.count <= Int(word) { words.append(Word()) }
            change(&words[Int(word)])
        }
        for (phrases, role) in Self.roles(of: pack) + [(types, .type)] {
            for phrase in phrases {
                let tokens = lexer.tokens(of: phrase, addingTo: &vocabulary)
                roles.insert(tokens, role) { $0.union($1) }
                if let first = tokens.first, first.kind == .word { change(first.value) { $0.roles.formUnion(role) } }
                guard let last = tokens.last, last.kind == .word else { continue }
                change(last.value) {
                    $0.lastRoles.formUnion(role)
                    $0.lengths |= 1 << UInt8(min(tokens.count, Self.longestPhrase))
                }
            }
        }
        for (index, names) in pack.dates.months.enumerated() {
            for token in names.phrases.flatMap({ lexer.tokens(of: $0, addingTo: &vocabulary) }) {
                change(token.value) { $0.month = UInt8(index + 1) }
            }
        }
        language = pack.language
        modifiersFollow = pack.modifiersFollow
        unitsHavePlurals = pack.units.contains { !$0.several.phrases.isEmpty }
        hasOrdinalUnits = !pack.lists.ordinalUnits.phrases.isEmpty
        partComesFirst = pack.wholes.partComesFirst
        pointersNeedRule = pack.pointers.needRule
        numberWordMayFollowUnit = pack.numbering.numberWordMayFollowUnit
        dayComesFirst = pack.dates.dayComesFirst
        points = pack.numbering.points
        properNames = pack.senses.properNames.phrases.map { Array($0.utf8) }
        self.words = words
        let named: Roles =
            pack.modifiersFollow
            ? [.type, .otherText] : [.type, .otherText, .selfWord, .anaphor, .definite]
        triggers = (0..<Int32(vocabulary.count)).map { word in
            let known = Int(word) < words.count ? words[Int(word)] : Word()
            var triggers: Triggers = []
            if units.mayBegin(word) { triggers.insert(.unit) }
            if !pack.modifiersFollow, !known.roles.isDisjoint(with: [.selfWord, .anaphor]) {
                triggers.insert(.pointer)
            }
            if known.month > 0 { triggers.insert(.month) }
            if terms?.trie.mayBegin(word) == true { triggers.insert(.term) }
            if names.mayBegin(word) || !known.roles.isDisjoint(with: named) { triggers.insert(.name) }
            return triggers
        }
        self.units = units
        self.roles = roles
    }

    /// No phrase that is looked for backwards is longer, in tokens.
    static let longestPhrase = 7

    /// How many tokens the longest phrase with a role has that ends before a place.
    @inline(__always)
    func length(_ role: Roles, _ tokens: TokenView, endingAt end: Int) -> Int? {
        guard let last = tokens.at(end - 1), mayEnd(role, last) else { return nil }
        return length(role, tokens, endingWith: last, at: end)
    }

    private func length(_ role: Roles, _ tokens: TokenView, endingWith last: Token, at end: Int) -> Int? {
        let lengths = words[Int(last.value)].lengths
        for count in stride(from: Self.longestPhrase, through: 1, by: -1)
        where lengths & (1 << UInt8(count)) != 0 && end >= count {
            if roles.exact(tokens, (end - count)..<end).map({ !$0.isDisjoint(with: role) }) == true { return count }
        }
        return nil
    }

    /// How many tokens the longest phrase with one of some roles has that begins at a token.
    ///
    /// Most often none may, which is found out where it is asked.
    @inline(__always)
    func length(_ wanted: Roles, _ tokens: TokenView, _ at: Int) -> Int? {
        guard let first = tokens.at(at), mayBegin(wanted, first) else { return nil }
        return longest(wanted, tokens, at)
    }

    @inline(never)
    private func longest(_ wanted: Roles, _ tokens: TokenView, _ at: Int) -> Int? {
        roles.longest(tokens, at: at) { !$0.isDisjoint(with: wanted) }?.count
    }

    /// Whether a phrase with one of some roles may begin with a token.
    @inline(__always)
    func mayBegin(_ wanted: Roles, _ token: Token) -> Bool {
        guard token.kind == .word, token.value >= 0, Int(token.value) < words.count else { return false }
        return !words[Int(token.value)].roles.isDisjoint(with: wanted)
    }

    /// Whether a phrase with one of some roles may end with a token.
    @inline(__always)
    func mayEnd(_ wanted: Roles, _ token: Token) -> Bool {
        guard token.kind == .word, token.value >= 0, Int(token.value) < words.count else { return false }
        return !words[Int(token.value)].lastRoles.isDisjoint(with: wanted)
    }

    /// The month that a token names; 0 for none.
    func month(_ token: Token) -> Int {
        guard token.kind == .word, token.value >= 0, Int(token.value) < words.count else { return 0 }
        return Int(words[Int(token.value)].month)
    }

    /// What every list of a pack is used as.
    private static func roles(of pack: LanguagePack) -> [([String], Roles)] {
        let lists: [(WordList, Roles)] = [
            (pack.numbering.suffixes, .suffix), (pack.numbering.numberWords, [.numberWord, .abbreviation]),
            (pack.numbering.money, .money),
            (pack.lists.connectors, .connector), (pack.lists.rangeTo, .rangeTo), (pack.lists.rangeFrom, .rangeFrom),
            (pack.lists.plurals, .plural), (pack.lists.abbreviations, .abbreviation), (pack.lists.fillers, .filler),
            (pack.lists.ordinals, .ordinal),
            (pack.lists.ordinalUnits, .ordinalUnit),
            (pack.wholes.of, .of), (pack.wholes.genitives, .genitive),
            (pack.wholes.annexedTo, .annexedTo), (pack.wholes.issuedWith, .issuedWith),
            (pack.wholes.possessives, .possessive), (pack.wholes.others, .otherWhole),
            (pack.pointers.here, .selfWord), (pack.pointers.before, .anaphor), (pack.pointers.positions, .position),
            (pack.pointers.backReferences, .backReference), (pack.pointers.prepositions, .preposition),
            (pack.pointers.normativeVerbs, .normativeVerb),
            (pack.owners.links, .ownerLink), (pack.owners.verbs, .ownerVerb), (pack.owners.subjects, .subject),
            (pack.owners.otherVersions, .otherVersion), (pack.owners.amendments, .amendment),
            (pack.owners.leadIns, .leadIn),
            (pack.owners.tails, .tail), (pack.owners.sameSources, .sameSource),
            (pack.names.types, .type), (pack.names.pluralTypes, [.type, .pluralType]),
            (pack.names.openTypes, [.type, .openType]), (pack.names.numberedTypes, .numberedType),
            (pack.names.notTypes, .notType), (pack.names.otherTexts, .otherText),
            (pack.names.definites, .definite), (pack.names.links, .nameLink),
            (pack.names.openLinks, [.nameLink, .openNameLink]), (pack.names.stops, .nameStop),
            (pack.senses.compounds, .compound), (pack.senses.determiners, .determiner),
            (pack.senses.ordinalMarks, .ordinalMark),
            (pack.senses.counted, .counted), (pack.senses.dispatched, .dispatched),
            (pack.senses.undispatched, .undispatched), (pack.senses.chapterStops, .chapterStop),
            (pack.dates.dayWords, .dayWord), (pack.dates.monthWords, .monthWord), (pack.dates.yearWords, .yearWord),
            (pack.dates.monthLinks, .monthLink), (pack.dates.dayEndings, .dayEnding), (pack.dates.joins, .dayJoin),
            (pack.dates.noDays, .noDay), (pack.dates.thisYears, .thisYear), (pack.dates.otherYears, .otherYear),
            (pack.dates.otherCalendars, .otherCalendar),
            (pack.counts.cues, .countCue), (pack.counts.weakCues, .weakCountCue),
            (pack.counts.wholeCues, .wholeCue), (pack.counts.parts, .countPart), (pack.counts.tails, .countTail),
            (pack.counts.approximations, .approximation),
        ]
        return lists.map { ($0.phrases, $1) }
            + pack.units.map { ($0.short.phrases + $0.shortSeveral.phrases, .abbreviation) }
    }
}
