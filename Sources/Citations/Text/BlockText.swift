import Instruments

/// One block of text, cut into tokens, with the words of its language: what every reader of a block looks at.
///
/// It borrows the tokens, the bytes and the lexicon, and must not outlive the call that they were lent to.
struct BlockText: BlockScanning {
    let tokens: TokenView
    let text: UnsafeBufferPointer<UInt8>
    /// The places of the tokens that have one of ``Triggers/all``, in order.
    let places: UnsafeBufferPointer<Int32>
    let lexicon: Lexicon
    let pack: CompiledPack

    var block: BlockText { self }

    /// How many tokens the longest phrase with one of some roles has that begins here.
    @inline(__always)
    func length(_ roles: Roles, _ at: Int) -> Int? { pack.length(roles, tokens, at) }

    /// The unit word that begins here, and how many tokens it has.
    @inline(__always)
    func unitWord(at start: Int) -> (unit: CompiledPack.Unit, count: Int)? {
        guard tokens[start].triggers.contains(.unit) else { return nil }
        return longestUnitWord(at: start)
    }

    @inline(never)
    private func longestUnitWord(at start: Int) -> (unit: CompiledPack.Unit, count: Int)? {
        pack.units.longest(tokens, at: start) { _ in true }.map { ($0.payload, $0.count) }
    }

    /// Whether exactly the tokens of a range are a phrase with one of some roles.
    @inline(__always)
    func isPhrase(_ roles: Roles, _ range: Range<Int>) -> Bool {
        guard let last = tokens.at(range.upperBound - 1), pack.mayEnd(roles, last) else { return false }
        return isExactPhrase(roles, range)
    }

    @inline(never)
    private func isExactPhrase(_ roles: Roles, _ range: Range<Int>) -> Bool {
        pack.roles.exact(tokens, range).map { !$0.isDisjoint(with: roles) } ?? false
    }

    func kind(_ at: Int) -> Token.Kind? { tokens.kind(at) }

    func isGlued(_ at: Int) -> Bool { tokens.isGlued(at) }

    /// The bytes from the first to the last of some tokens; empty for none.
    func bytes(_ range: Range<Int>) -> Range<Int> {
        guard !range.isEmpty, let first = tokens.at(range.lowerBound), let last = tokens.at(range.upperBound - 1) else {
            return 0..<0
        }
        return Int(first.start)..<Int(last.end)
    }

    func words(_ range: Range<Int>) -> String {
        String(decoding: UnsafeBufferPointer(rebasing: text[bytes(range)]), as: UTF8.self)
    }

    /// Whether a token begins a sentence.
    func beginsSentence(_ at: Int) -> Bool {
        guard at > 0 else { return true }
        guard let token = tokens.at(at), let before = tokens.at(at - 1) else { return false }
        guard before.triggers.contains(.sentence) else { return false }
        guard before.kind == .dot else { return true }
        guard token.isSpaced else { return false }
        guard let word = tokens.at(at - 2), word.kind == .word, !before.isSpaced else { return true }
        if word.letters == 1, word.isCapitalised { return false }
        return !isPhrase(.abbreviation, (at - 2)..<(at - 1))
    }

    /// Whether two stretches hold the same words.
    func isSame(_ one: Range<Int>, as words: [Int32]) -> Bool {
        guard one.count == words.count else { return false }
        for (offset, word) in words.enumerated() where tokens[one.lowerBound + offset].value != word { return false }
        return true
    }

    func isSame(_ one: Range<Int>, as other: Range<Int>) -> Bool {
        guard one.count == other.count else { return false }
        for offset in 0..<one.count
        where tokens[one.lowerBound + offset].value != tokens[other.lowerBound + offset].value { return false }
        return true
    }
}
