import Instruments

/// Finds where a block names instruments: by the registry's names, by type nouns, by acronyms.
///
/// It goes through one sentence at a time, and no farther than it is asked: names never cross the end of a sentence.
struct MentionFinder: BlockScanning {
    let block: BlockText
    /// The instrument that a bare type noun means, where that is its own.
    let defaultOwner: OwnerMark
    /// The type noun of the default instrument, as words.
    let ownType: [Int32]
    private var list = MentionList()
    /// Where the sentence at hand begins.
    private(set) var sentence = 0
    /// Up to where it has been gone through.
    private var cursor = 0

    /// No name is longer than this, in tokens.
    static let longestName = 32

    init(_ block: BlockText, defaultOwner: OwnerMark) {
        self.block = block
        self.defaultOwner = defaultOwner
        var ownType: [Int32] = []
        if case .known(let place) = defaultOwner, let words = block.lexicon.words(of: block.pack.language) {
            ownType = words.types[Int(place)]
        }
        self.ownType = ownType
    }

    /// Begins a sentence, behind all that has been asked for.
    mutating func beginSentence(_ at: Int) {
        guard at > sentence else { return }
        sentence = at
        if cursor < at {
            cursor = at
            list.clear()
        }
    }

    /// The mention that begins at a token of the sentence.
    mutating func starting(at token: Int) -> Mention? {
        guard mayBegin(token) else { return nil }
        // What stands before it in the sentence matters only to a pointer.
        if cursor <= token {
            let found = mention(token)
            if found?.isPointer != true { return found }
        }
        goThrough(to: token + 1)
        return list.starting(at: token)
    }

    /// The mention that ends before a token of the sentence.
    mutating func ending(at token: Int) -> Mention? {
        guard mayEnd(token) else { return nil }
        goThrough(to: token)
        return list.ending(at: token).flatMap { $0.tokens.lowerBound >= sentence ? $0 : nil }
    }

    /// The last mention of the sentence that begins before a token.
    mutating func last(before token: Int) -> Mention? {
        goThrough(to: token)
        return list.last(before: token).flatMap { $0.tokens.lowerBound >= sentence ? $0 : nil }
    }

    /// The mentions of the sentence, up to a token.
    mutating func all(before token: Int) -> [Mention] {
        goThrough(to: token)
        return list.mentions
    }

    /// Whether a name may end before a token: one must begin not far before it, with no sign between but those that names hold.
    private func mayEnd(_ end: Int) -> Bool {
        guard cursor <= end else { return true }
        for at in stride(from: end - 1, through: max(sentence, end - Self.longestName), by: -1) {
            switch tokens[at].kind {
            case .word where mayBegin(at): return true
            case .semicolon, .colon, .quote, .stop, .barrier: return false
            default: continue
            }
        }
        return false
    }

    /// Whether a name may begin at a token.
    private func mayBegin(_ at: Int) -> Bool {
        let token = tokens[at]
        if token.triggers.contains(.name) { return true }
        if token.isCapitalised, pack.mayBegin(.numberedType, token) { return true }
        // Where the type noun comes first, other capitals begin nothing but an acronym.
        return modifiersFollow ? token.isAllCapitals && token.letters > 2 : token.isCapitalised
    }

    /// Whether the sentence may hold a name not far before a token.
    func mayName(before end: Int) -> Bool {
        for at in stride(from: end - 1, through: max(sentence, end - 2 * Self.longestName), by: -1)
        where mayBegin(at) { return true }
        return false
    }

    private mutating func goThrough(to end: Int) {
        while cursor < min(end, tokens.count) {
            guard mayBegin(cursor), let mention = mention(cursor) else {
                cursor += 1
                continue
            }
            list.append(mention)
            cursor = max(mention.tokens.upperBound, cursor + 1)
        }
    }

    private func mention(_ at: Int) -> Mention? {
        if let known = known(at) { return known }
        return modifiersFollow ? nameAfterType(at) : nameAroundType(at)
    }

    // MARK: Names of the registry

    private func registered(_ at: Int) -> (instrument: Int32?, end: Int)? {
        guard let first = tokens.at(at), first.triggers.contains(.name),
            let (name, count) = lexicon.names.longest(
                tokens, at: at, where: { !$0.isAcronym || first.isAllCapitals })
        else { return nil }
        return (name.instrument, at + count)
    }

    func isRegistered(_ at: Int) -> Bool {
        guard let first = tokens.at(at), first.triggers.contains(.name) else { return false }
        return lexicon.names.longest(tokens, at: at) { !$0.isAcronym } != nil
    }

    private func known(_ at: Int) -> Mention? {
        guard var (instrument, end) = registered(at) else { return nil }
        // `the UN Convention` is a name, but `the UN Convention against Corruption` another.
        if let (other, longer) = registered(at + 1), longer > end { (instrument, end) = (other, longer) }
        guard let instrument else { return mention(at..<end, .unknown(at..<end), isFixed: true) }
        let owner = OwnerMark.known(instrument)
        if owner == defaultOwner, !endsInType(at..<end) { return mention(at..<end, owner, isFixed: true) }
        // The name of one instrument may be the beginning of another's: `… Convention on …`, `Bộ luật … năm 1999`.
        if let longer = continuation(of: at..<end, owner) {
            return mention(at..<longer, .unknown(at..<longer), isFixed: true)
        }
        return mention(at..<end, owner, isFixed: true)
    }

    private func endsInType(_ range: Range<Int>) -> Bool {
        isPhrase(.type, (range.upperBound - 1)..<range.upperBound)
    }

    private func continuation(of range: Range<Int>, _ owner: OwnerMark) -> Int? {
        let end = range.upperBound
        guard end < tokens.count else { return nil }
        if endsInType(range) {
            guard let count = length(.nameLink, end) else { return nil }
            var at = end + count
            if let filler = length(.filler, at) { at += filler }
            guard let token = tokens.at(at), token.kind == .word, token.isCapitalised else { return nil }
            return max(nameEnd(at), at + 1)
        }
        return owner == defaultOwner ? nil : identifierEnd(end)
    }

    // MARK: Type nouns

    func mention(
        _ range: Range<Int>, _ owner: OwnerMark, isAfterOnly: Bool = false, isFixed: Bool = false
    ) -> Mention {
        Mention(
            tokens: range, owner: owner, isAfterOnly: isAfterOnly, isFixed: isFixed, isPointer: false,
            type: typeNoun(range))
    }

    /// A mention that means the last one before it with the same type noun, if there is one.
    func pointer(_ range: Range<Int>, _ noun: Range<Int>) -> Mention {
        Mention(
            tokens: range, owner: antecedent(noun) ?? .unknown(range), isAfterOnly: true, isFixed: false,
            isPointer: true, type: noun)
    }

    private func typeNoun(_ range: Range<Int>) -> Range<Int> {
        for at in range {
            if let count = length(.type, at) { return at..<(at + count) }
        }
        return 0..<0
    }

    func isOwnType(_ type: Range<Int>) -> Bool { !ownType.isEmpty && block.isSame(type, as: ownType) }

    func own(_ range: Range<Int>) -> Mention { mention(range, defaultOwner, isFixed: true) }

    /// The last mention in the sentence that has a type noun: what `that Regulation` means.
    private func antecedent(_ type: Range<Int>) -> OwnerMark? {
        for mention in list.mentions.suffix(16).reversed() {
            guard mention.tokens.lowerBound >= sentence else { return nil }
            if !mention.type.isEmpty, block.isSame(mention.type, as: type) { return mention.owner }
        }
        return nil
    }
}
