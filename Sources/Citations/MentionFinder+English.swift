import Instruments

extension MentionFinder {
    /// Names with a type noun in them: `Data Protection Act`, `Directive (EU) 2016/680`, `this Convention`.
    func nameAroundType(_ at: Int) -> Mention? {
        let token = tokens[at]
        // `this Convention`, `that Regulation`, `the Directive`.
        if let count = reader.length([.selfWord, .anaphor, .definite], at),
            let type = reader.length(.type, at + count), tokens[at + count].isCapitalised
        {
            let end = at + count + type
            let isHere = reader.length(.selfWord, at) == count
            let words = tokens[(at + count)..<end].map(\.value)
            if isHere || nameContinuation(end) == nil {
                if words == ownType, reader.length(.anaphor, at) != count { return own(at..<end) }
                let name = Citation.Owner.unknown(name: reader.words(at..<end))
                return mention(at..<end, antecedent(words, before: at) ?? name, isAfterOnly: true)
            }
            return nil
        }
        if !token.isCapitalised {
            guard let count = reader.length(.otherText, at) else { return nil }
            return mention(at..<(at + count), .unknown(name: reader.words(at..<(at + count))), isAfterOnly: true)
        }
        return capitalisedName(at)
    }

    private func capitalisedName(_ start: Int) -> Mention? {
        if reader.length([.of, .filler, .connector, .selfWord, .anaphor, .rangeFrom], start) != nil { return nil }
        // The number in `Chapter V of the Convention` is no word of the name.
        if reader.unitWord(at: start) != nil || reader.lexicon.romans[tokens[start].value] != nil { return nil }
        var at = start
        var end = start
        var type: Range<Int>?
        while at < tokens.count, at - start < Self.longestName {
            let token = tokens[at]
            if token.kind == .word, token.isCapitalised {
                if reader.unitWord(at: at) != nil { break }
                if at > start, registeredStart(at), type != nil { break }
                if let count = reader.length(.type, at) {
                    type = at..<(at + count)
                    at += count
                    end = at
                    if let last = nameContinuation(at) {
                        at = last
                        end = last
                        break
                    }
                    guard reader.kind(at) == .word, tokens[at].isCapitalised else { break }
                    continue
                }
                at += 1
                end = at
                continue
            }
            if token.kind == .dash, reader.isGlued(at), reader.isGlued(at + 1) {
                at += 1
                continue
            }
            guard type == nil, token.kind == .word, token.letters <= 7, at > start,
                reader.length([.nameLink, .of, .filler], at) != nil || token.letters == 3, at + 1 < tokens.count
            else { break }
            let next = tokens[at + 1]
            guard next.kind == .word, next.isCapitalised || reader.length(.filler, at + 1) != nil else { break }
            at += 1
        }
        guard let type else { return acronym(start) }
        let name = reader.words(start..<end)
        if type == start..<end {
            let words = tokens[type].map(\.value)
            if words == ownType { return own(start..<end) }
            return mention(start..<end, antecedent(words, before: start) ?? .unknown(name: name), isAfterOnly: true)
        }
        return mention(start..<end, .unknown(name: name), isFixed: true)
    }

    private func registeredStart(_ at: Int) -> Bool {
        reader.lexicon.names.longest(tokens, at: at) { !$0.isAcronym } != nil
    }

    /// Where a name goes on behind its type noun: `(EU) 2016/680`, `on the Rights of the Child`; nil where it does not.
    private func nameContinuation(_ start: Int) -> Int? {
        if let last = identifierEnd(start) ?? plainNumberEnd(start) { return last }
        guard let count = reader.length(.nameLink, start) else { return nil }
        var at = start + count
        // `the Convention of 10 December 1984`.
        if reader.length(.genitive, start) == count, reader.kind(at) == .number {
            at += 1
            if reader.kind(at) == .word, reader.pack.months[tokens[at].value] != nil { at += 1 }
            return reader.kind(at) == .number ? at + 1 : at
        }
        let isAgainst = tokens[start].letters == 7
        if let filler = reader.length(.filler, at) { at += filler }
        guard at < tokens.count, tokens[at].kind == .word, reader.pack.months[tokens[at].value] == nil,
            reader.unitWord(at: at) == nil,
            tokens[at].isCapitalised || isAgainst
        else { return nil }
        var end = at + 1
        at = end
        while at < tokens.count, at - start < Self.longestName {
            let token = tokens[at]
            if token.kind == .word, token.isCapitalised {
                if reader.unitWord(at: at) != nil { break }
                at += 1
                end = at
                continue
            }
            guard token.kind == .word, token.letters <= 7, at + 1 < tokens.count,
                reader.length([.nameLink, .of, .filler, .connector], at) != nil
            else { break }
            let next = tokens[at + 1]
            guard next.kind == .word, next.isCapitalised || reader.length(.filler, at + 1) != nil,
                reader.length(.type, at + 1) == nil
            else { break }
            at += 1
        }
        return identifierEnd(end) ?? end
    }
}
