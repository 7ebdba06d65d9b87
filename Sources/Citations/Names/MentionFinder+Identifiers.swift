import Instruments

extension MentionFinder {
    /// Where `(EU)`, `(EC, Euratom)`, `(No. 87)` ends.
    private func capitalsEnd(_ start: Int) -> Int? {
        guard kind(start) == .open else { return nil }
        if let count = length(.numberWord, start + 1) {
            let at = kind(start + 1 + count) == .dot ? start + 2 + count : start + 1 + count
            return kind(at) == .number && kind(at + 1) == .close ? at + 2 : nil
        }
        guard tokens[start + 1].isAllCapitals, kind(start + 1) == .word else { return nil }
        for at in (start + 2)..<(start + 7) {
            switch kind(at) {
            case .close: return at + 1
            case .comma: continue
            case .word where isCapitalised(at): continue
            default: return nil
            }
        }
        return nil
    }

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
            if let close = capitalsEnd(next) {
                next = close
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
            guard kind(next) == .number else {
                // `Convention (No. 87)`
                if next > at, kind(next - 1) == .close, kind(next - 2) == .number { found = next }
                break
            }
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
