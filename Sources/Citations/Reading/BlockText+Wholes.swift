import Instruments

extension BlockText {
    /// Where `Phần thứ nhất`, `Part III` ends.
    func otherWholeEnd(_ start: Int) -> Int? {
        guard let count = length(.otherWhole, start) else { return nil }
        let at = start + count
        guard let number = tokens.at(at), number.kind == .number || lexicon.roman(number) > 0 else {
            return count > 1 ? at : nil
        }
        return at + 1
    }

    func isSectionSign(_ at: Int) -> Bool {
        tokens.at(at).map { text[$0.range].elementsEqual([0xC2, 0xA7]) } ?? false
    }

    /// The bracket that closes the one at hand, within one sentence and not far away.
    func closing(_ open: Int) -> Int? {
        var depth = 0
        for at in open..<min(open + 24, tokens.count) {
            switch tokens[at].kind {
            case .open: depth += 1
            case .close:
                depth -= 1
                if depth == 0 { return at }
            case .stop, .barrier: return nil
            default: break
            }
        }
        return nil
    }

    /// `the transfer under article 42 of persons in custody`: without a definite article it is no text, unless a word for
    /// one follows (`of another Convention`).
    func isPlainNoun(_ start: Int) -> Bool {
        guard !modifiersFollow, let token = tokens.at(start), token.kind == .word, !token.isCapitalised,
            isPhrase(.genitive, (start - 1)..<start),
            length([.definite, .anaphor, .selfWord, .possessive], start) == nil
        else { return false }
        let at = start + (length(.determiner, start) ?? 0)
        return length([.type, .otherText], at) == nil && length([.type, .otherText], at + 1) == nil
    }

    /// The bracket that opens what the one at hand closes, not far away.
    func opening(_ close: Int) -> Int? {
        for at in stride(from: close - 1, through: max(0, close - 12), by: -1) {
            switch tokens[at].kind {
            case .open: return at
            case .close, .stop, .barrier: return nil
            default: break
            }
        }
        return nil
    }

    /// Where the longest phrase with a role begins that ends before a token.
    func phraseStart(_ role: Roles, _ end: Int) -> Int? {
        pack.length(role, tokens, endingAt: end).map { end - $0 }
    }
}
