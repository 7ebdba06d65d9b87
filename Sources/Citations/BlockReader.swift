import Instruments

/// Reads the citations of one block of text.
struct BlockReader {
    let tokens: [Token]
    let text: UnsafeBufferPointer<UInt8>
    let lexicon: Lexicon
    let pack: CompiledPack
    let registry: Registry
    let context: CitationContext
    /// Whether a self word stands after its noun in this language.
    let selfWordFollows: Bool
    /// Where instruments are named; found when the first citation needs it.
    var mentions: MentionIndex?
    var reading = Reading()
    /// The article cited last, for a bare paragraph.
    var antecedent: (owner: Citation.Owner, path: ArticlePath)?
    /// Why the last attempt at a reference failed.
    var failure: (range: Range<Int>, reason: NearCitation.Reason)?

    init(
        tokens: [Token], text: UnsafeBufferPointer<UInt8>, lexicon: Lexicon, pack: CompiledPack, registry: Registry,
        context: CitationContext
    ) {
        self.tokens = tokens
        self.text = text
        self.lexicon = lexicon
        self.pack = pack
        self.registry = registry
        self.context = context
        selfWordFollows = pack.selfWordFollows
    }

    /// How many groups one chain may have, and how many members one group: far beyond any text, and a bound on work.
    static let longestChain = 64

    mutating func readCitations() {
        var at = 0
        while at < tokens.count {
            guard mayBeginReference(at) else {
                at += 1
                continue
            }
            failure = nil
            if let chain = parseChain(at) {
                at = max(chain.end, at + 1)
                resolve(chain)
            } else {
                if let failure { reading.near.append(NearCitation(range: failure.range, reason: failure.reason)) }
                at += 1
            }
        }
    }

    private func mayBeginReference(_ at: Int) -> Bool {
        if pack.units.mayBegin(tokens[at]) { return true }
        guard !selfWordFollows, tokens[at].kind == .word else { return false }
        guard let count = length([.selfWord, .anaphor], at), at + count < tokens.count else { return false }
        return pack.units.mayBegin(tokens[at + count])
    }

    /// How many tokens the longest phrase with one of some roles has that begins here.
    func length(_ roles: Roles, _ at: Int) -> Int? {
        pack.length(roles, tokens, at)
    }

    /// The unit word that begins here, and how many tokens it has.
    func unitWord(at start: Int) -> (unit: CompiledPack.Unit, count: Int)? {
        pack.units.longest(tokens, at: start) { _ in true }.map { ($0.payload, $0.count) }
    }

    /// Whether exactly the tokens of a range are a phrase with one of some roles.
    func isPhrase(_ roles: Roles, _ range: Range<Int>) -> Bool {
        pack.roles.exact(tokens, range).map { !$0.isDisjoint(with: roles) } ?? false
    }

    func kind(_ at: Int) -> Token.Kind? { tokens.indices.contains(at) ? tokens[at].kind : nil }

    func isGlued(_ at: Int) -> Bool { tokens.indices.contains(at) && !tokens[at].isSpaced }

    func bytes(_ range: Range<Int>) -> Range<Int> {
        guard let first = tokens[range].first, let last = tokens[range].last else { return 0..<0 }
        return Int(first.start)..<Int(last.end)
    }

    func words(_ range: Range<Int>) -> String { String(decoding: text[bytes(range)], as: UTF8.self) }

    mutating func fail(_ range: Range<Int>, _ reason: NearCitation.Reason) {
        guard failure == nil, !range.isEmpty else { return }
        failure = (bytes(range), reason)
    }

    /// Whether a token begins a sentence.
    func beginsSentence(_ at: Int) -> Bool {
        guard at > 0 else { return true }
        let before = tokens[at - 1]
        switch before.kind {
        case .stop, .barrier: return true
        case .dot:
            guard tokens[at].isSpaced else { return false }
            guard at > 1, tokens[at - 2].kind == .word, !before.isSpaced else { return true }
            let word = tokens[at - 2]
            if word.letters == 1, word.isCapitalised { return false }
            return !isPhrase(.abbreviation, (at - 2)..<(at - 1))
        default: return false
        }
    }
}
