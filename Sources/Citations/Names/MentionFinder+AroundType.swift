import Instruments

extension MentionFinder {
    /// Names with a type noun in them: `Data Protection Act`, `Directive (EU) 2016/680`, `this Convention`.
    func nameAroundType(_ at: Int) -> Mention? {
        let token = tokens[at]
        // `this Convention`, `that Regulation`, `the Directive`.
        if let count = length([.selfWord, .anaphor, .definite], at),
            let type = length(.type, at + count), tokens[at + count].isCapitalised
        {
            let end = at + count + type
            let isHere = length(.selfWord, at) == count
            let noun = (at + count)..<end
            if isHere || nameContinuation(end) == nil {
                if isOwnType(noun), length(.anaphor, at) != count { return own(at..<end) }
                return pointer(at..<end, noun)
            }
            return nil
        }
        if !token.isCapitalised {
            guard let count = length(.otherText, at) else { return nil }
            // `resolution 79/243`
            if let last = identifierEnd(at + count) { return mention(at..<last, .unknown(at..<last), isFixed: true) }
            return mention(at..<(at + count), .unknown(at..<(at + count)), isAfterOnly: true)
        }
        return capitalisedName(at)
    }

    private func capitalisedName(_ start: Int) -> Mention? {
        if length([.of, .filler, .connector, .selfWord, .anaphor, .rangeFrom], start) != nil { return nil }
        // The number in `Chapter V of the Convention` is no word of the name.
        if unitWord(at: start) != nil || lexicon.roman(tokens[start]) > 0 { return nil }
        var at = start
        var end = start
        var type: Range<Int>?
        while at < tokens.count, at - start < Self.longestName {
            let token = tokens[at]
            if token.kind == .word, token.isCapitalised {
                if unitWord(at: at) != nil { break }
                if at > start, isRegistered(at) {
                    if type != nil { break }
                    // `Unlike the Budapest Convention`: the first word has its capital from the sentence.
                    if beginsSentence(start), (start + 1..<at).allSatisfy({ !isCapitalised($0) }) { return nil }
                }
                if let count = length(.type, at) {
                    type = at..<(at + count)
                    at += count
                    end = at
                    if let last = nameContinuation(at) {
                        at = last
                        end = last
                        break
                    }
                    guard kind(at) == .word, tokens[at].isCapitalised else { break }
                    continue
                }
                at += 1
                end = at
                continue
            }
            if token.kind == .dash, isGlued(at), isGlued(at + 1) {
                at += 1
                continue
            }
            guard type == nil, token.kind == .word, token.letters <= 7, at > start,
                length([.nameLink, .of, .filler, .connector, .definite], at) != nil, at + 1 < tokens.count
            else { break }
            let next = tokens[at + 1]
            guard next.kind == .word, next.isCapitalised || length(.filler, at + 1) != nil else { break }
            at += 1
        }
        guard let type else { return acronym(start) }
        if type == start..<end {
            if isOwnType(type) { return own(start..<end) }
            return pointer(start..<end, type)
        }
        return mention(start..<end, .unknown(start..<end), isFixed: true)
    }

    /// Where a name goes on behind its type noun: `(EU) 2016/680`, `on the Rights of the Child`; nil where it does not.
    private func nameContinuation(_ start: Int) -> Int? {
        if let last = identifierEnd(start) ?? plainNumberEnd(start) { return last }
        guard let count = length(.nameLink, start) else { return nil }
        var at = start + count
        // `the Convention of 10 December 1984`.
        if length(.genitive, start) == count, kind(at) == .number {
            at += 1
            if kind(at) == .word, pack.month(tokens[at]) > 0 { at += 1 }
            return kind(at) == .number ? at + 1 : at
        }
        let isOpen = length(.openNameLink, start) == count
        if let filler = length(.filler, at) { at += filler }
        guard at < tokens.count, tokens[at].kind == .word, pack.month(tokens[at]) == 0,
            unitWord(at: at) == nil,
            tokens[at].isCapitalised || isOpen
        else { return nil }
        var end = at + 1
        at = end
        while at < tokens.count, at - start < Self.longestName {
            let token = tokens[at]
            if token.kind == .word, token.isCapitalised {
                if unitWord(at: at) != nil { break }
                at += 1
                end = at
                continue
            }
            guard token.kind == .word, token.letters <= 7, at + 1 < tokens.count,
                length([.nameLink, .of, .filler, .connector], at) != nil
            else { break }
            let next = tokens[at + 1]
            guard next.kind == .word, next.isCapitalised || length(.filler, at + 1) != nil,
                length(.type, at + 1) == nil || length(.pluralType, at + 1) != nil
            else { break }
            at += 1
        }
        return identifierEnd(end) ?? end
    }
}
