import Instruments

extension MentionFinder {
    /// Where the number in `Convention 108` ends; nil for a number that counts something.
    func plainNumberEnd(_ start: Int) -> Int? {
        guard kind(start) == .number, tokens[start].isSpaced, unitWord(at: start + 1) == nil,
            length([.counted, .money], start + 1) == nil
        else { return nil }
        return start + 1
    }

    /// Where `số 53/2022/NĐ-CP`, `năm 2015`, `(EU) 2016/680`, `No 45/2001` ends; nil where there is none.
    func identifierEnd(_ start: Int) -> Int? {
        var at = start
        var found: Int?
        for _ in 0..<4 {
            var next = at
            if kind(next) == .open, kind(next + 2) == .close, kind(next + 1) == .word,
                tokens[next + 1].isAllCapitals
            {
                next += 3
            } else if kind(next) == .open, kind(next + 2) == .close, kind(next + 1) == .number,
                tokens[next + 1].letters == 4
            {
                found = next + 3
                at = next + 3
                continue
            }
            if let count = length([.numberWord, .yearWord], next) {
                next += count
                if kind(next) == .dot { next += 1 }
                if kind(next) == .colon { next += 1 }
            }
            guard kind(next) == .number else { break }
            let isLabelled = next > at
            let isCompound = kind(next + 1) == .slash && isGlued(next + 1)
            guard isLabelled || isCompound || tokens[next].letters == 4 else { break }
            next += 1
            while next < tokens.count, isGlued(next), next - start < Self.longestName {
                let kind = tokens[next].kind
                guard kind == .slash || kind == .dash || kind == .word || kind == .number else { break }
                if kind == .slash || kind == .dash, !isGlued(next + 1) { break }
                next += 1
            }
            found = next
            at = next
        }
        return found
    }
}
