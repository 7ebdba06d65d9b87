import Instruments

/// Finds where a block names instruments: by the registry's names, by type nouns, by acronyms.
struct MentionFinder {
    let reader: BlockReader
    private(set) var index = MentionIndex()
    /// Where the sentence at hand begins.
    private var sentence = 0

    /// No name is longer than this, in tokens.
    static let longestName = 32

    var tokens: [Token] { reader.tokens }

    init(reader: BlockReader) { self.reader = reader }

    /// Finds every mention. Linear in the block.
    mutating func find() -> MentionIndex {
        var at = 0
        while at < reader.tokens.count {
            if at > 0, reader.beginsSentence(at) { sentence = at }
            guard reader.tokens[at].kind == .word, let mention = mention(at) else {
                at += 1
                continue
            }
            index.append(mention)
            at = max(mention.tokens.upperBound, at + 1)
        }
        return index
    }

    private func mention(_ at: Int) -> Mention? {
        if let known = known(at) { return known }
        return reader.selfWordFollows ? nameAfterType(at) : nameAroundType(at)
    }

    // MARK: Names of the registry

    private func registered(_ at: Int) -> (ids: [InstrumentID], end: Int)? {
        let first = reader.tokens[at]
        guard
            let (name, count) = reader.lexicon.names.longest(
                reader.tokens, at: at, where: { !$0.isAcronym || first.isAllCapitals })
        else { return nil }
        return (name.instruments, at + count)
    }

    private func known(_ at: Int) -> Mention? {
        guard var (ids, end) = registered(at) else { return nil }
        // `the UN Convention` is a name, but `the UN Convention against Corruption` another.
        if at + 1 < reader.tokens.count, let (others, longer) = registered(at + 1), longer > end {
            (ids, end) = (others, longer)
        }
        guard let id = ids.count == 1 ? ids.first : nil else {
            return mention(at..<end, .unknown(name: reader.words(at..<end)), isFixed: true)
        }
        if id == reader.context.instrument, endsInType(at..<end) == false {
            return mention(at..<end, .known(id), isFixed: true)
        }
        // The name of one instrument may be the beginning of another's: `… Convention on …`, `Bộ luật … năm 1999`.
        if let longer = continuation(of: at..<end, id) {
            return mention(at..<longer, .unknown(name: reader.words(at..<longer)), isFixed: true)
        }
        return mention(at..<end, .known(id), isFixed: true)
    }

    private func endsInType(_ range: Range<Int>) -> Bool {
        reader.isPhrase(.type, (range.upperBound - 1)..<range.upperBound)
    }

    private func continuation(of range: Range<Int>, _ id: InstrumentID) -> Int? {
        let end = range.upperBound
        guard end < tokens.count else { return nil }
        if endsInType(range) {
            guard let count = reader.length(.nameLink, end) else { return nil }
            var at = end + count
            if let filler = reader.length(.filler, at) { at += filler }
            guard at < tokens.count, tokens[at].kind == .word, tokens[at].isCapitalised else { return nil }
            return max(nameEnd(at), at + 1)
        }
        guard id != reader.context.instrument else { return nil }
        if let next = identifierEnd(end) { return next }
        return nil
    }

    // MARK: Type nouns

    func mention(
        _ range: Range<Int>, _ owner: Citation.Owner, isAfterOnly: Bool = false, isFixed: Bool = false
    ) -> Mention {
        Mention(tokens: range, owner: owner, isAfterOnly: isAfterOnly, isFixed: isFixed, type: typeWords(range))
    }

    private func typeWords(_ range: Range<Int>) -> [Int32] {
        for at in range {
            if let count = reader.length(.type, at) { return reader.tokens[at..<(at + count)].map(\.value) }
        }
        return []
    }

    /// The type noun of the default instrument.
    var ownType: [Int32] {
        let key = Lexicon.TypeKey(instrument: reader.context.instrument, language: reader.pack.language)
        return reader.lexicon.types[key] ?? []
    }

    func own(_ range: Range<Int>) -> Mention {
        mention(range, .known(reader.context.instrument), isFixed: true)
    }

    /// The last mention in the sentence that has a type noun: what `that Regulation` means.
    func antecedent(_ type: [Int32], before at: Int) -> Citation.Owner? {
        var looked = 0
        for mention in index.mentions.reversed() {
            looked += 1
            guard mention.tokens.lowerBound >= sentence, looked <= 16 else { return nil }
            if mention.type == type { return mention.owner }
        }
        return nil
    }

    // MARK: Identifiers

    /// Where the number in `Convention 108` ends; nil for a number that counts something.
    func plainNumberEnd(_ start: Int) -> Int? {
        guard reader.kind(start) == .number, tokens[start].isSpaced, reader.unitWord(at: start + 1) == nil,
            reader.length([.counted, .money], start + 1) == nil
        else { return nil }
        return start + 1
    }

    /// Where `số 53/2022/NĐ-CP`, `năm 2015`, `(EU) 2016/680`, `No 45/2001` ends; nil where there is none.
    func identifierEnd(_ start: Int) -> Int? {
        var at = start
        var found: Int?
        for _ in 0..<4 {
            var next = at
            if reader.kind(next) == .open, reader.kind(next + 2) == .close, reader.kind(next + 1) == .word,
                tokens[next + 1].isAllCapitals
            {
                next += 3
            } else if reader.kind(next) == .open, reader.kind(next + 2) == .close, reader.kind(next + 1) == .number,
                tokens[next + 1].letters == 4
            {
                found = next + 3
                at = next + 3
                continue
            }
            if let count = reader.length([.numberWord, .yearWord], next) {
                next += count
                if reader.kind(next) == .dot { next += 1 }
                if reader.kind(next) == .colon { next += 1 }
            }
            guard reader.kind(next) == .number else { break }
            let isLabelled = next > at
            let isCompound = reader.kind(next + 1) == .slash && reader.isGlued(next + 1)
            guard isLabelled || isCompound || tokens[next].letters == 4 else { break }
            next += 1
            while next < tokens.count, reader.isGlued(next), next - start < Self.longestName {
                let kind = tokens[next].kind
                guard kind == .slash || kind == .dash || kind == .word || kind == .number else { break }
                if kind == .slash || kind == .dash, !reader.isGlued(next + 1) { break }
                next += 1
            }
            found = next
            at = next
        }
        return found
    }
}
