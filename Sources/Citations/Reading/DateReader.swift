/// Reads the dates of a block.
struct DateReader {
    let tokens: TokenView
    /// The places where something may begin.
    let places: UnsafeBufferPointer<Int32>
    /// The pack for months and their words; nil for a language without one.
    let pack: CompiledPack?
    /// The year of a date without one.
    let year: Int?

    private typealias Found = (mention: DateMention, end: Int)

    /// Every date, in order. Linear in the block.
    func read() -> [DateMention] {
        var found: [DateMention] = []
        var end = 0
        for place in places {
            let at = Int(place)
            guard at >= end, !tokens[at].triggers.isDisjoint(with: [.number, .month]), let date = date(at) else {
                continue
            }
            found.append(date.mention)
            end = date.end
        }
        return found
    }

    private func date(_ at: Int) -> Found? {
        let token = tokens[at]
        if token.kind == .word { return monthFirst(at) }
        guard token.kind == .number, token.letters <= 4, let next = tokens.at(at + 1), begins(at) else { return nil }
        switch next.kind {
        case .slash, .dot: return digits(at)
        case .dash: return digits(at) ?? named(at)
        case .word where mayGoOn(next): return named(at)
        default: return nil
        }
    }

    /// Whether a word may go on with a date: `tháng`, `December`, `th`, `and`.
    private func mayGoOn(_ word: Token) -> Bool {
        guard let pack else { return false }
        return !word.isSpaced || pack.month(word) > 0
            || pack.mayBegin([.monthWord, .connector, .rangeTo, .of], word)
    }

    private func kind(_ at: Int) -> Token.Kind? { tokens.at(at)?.kind }

    private func isGlued(_ at: Int) -> Bool { tokens.at(at).map { !$0.isSpaced } ?? false }

    /// Whether a number is no tail of something longer.
    private func begins(_ at: Int) -> Bool {
        guard at > 0, !tokens[at].isSpaced else { return true }
        switch tokens[at - 1].kind {
        case .slash, .dash, .dot, .number, .word, .comma, .colon: return false
        default: return true
        }
    }

    /// Whether nothing longer goes on behind a number.
    private func ends(_ at: Int) -> Bool {
        guard isGlued(at), let next = kind(at) else { return true }
        switch next {
        case .slash, .percent, .number, .word, .open: return false
        case .dash, .dot: return !(isGlued(at + 1) && (kind(at + 1) == .number || kind(at + 1) == .word))
        default: return true
        }
    }

    /// `24/12/2024`, `2024-12-24`, `8-10/4`, `25-26/10/2025`, `30/9-2/10/2025`.
    private func digits(_ at: Int) -> Found? {
        var parts: [(sign: Token.Kind, value: Int, length: Int)] = [
            (.other, Int(tokens[at].value), Int(tokens[at].letters))
        ]
        var end = at + 1
        while parts.count < 6, let sign = kind(end), sign == .slash || sign == .dash || sign == .dot,
            kind(end + 1) == .number, tokens[end + 1].letters <= 4,
            (isGlued(end) && isGlued(end + 1)) || (sign == .dash && !isGlued(end) && !isGlued(end + 1))
        {
            parts.append((sign, Int(tokens[end + 1].value), Int(tokens[end + 1].letters)))
            end += 2
        }
        guard parts.count > 1, ends(end) else { return nil }
        let values = parts.map(\.value)
        let signs = parts.dropFirst().map(\.sign)
        guard
            parts.dropLast().enumerated().allSatisfy({ $0.element.length <= 2 || ($0.offset == 0 && parts.count == 3) })
        else { return nil }
        let hasYear = parts[parts.count - 1].length == 4
        switch (parts.count, hasYear) {
        case (3, true) where signs[0] == signs[1]:
            return day(at, end, values[2], values[1], values[0])
        case (3, false) where parts[0].length == 4 && signs[0] == signs[1]:
            return span(at..<end, day(values[0], values[1], values[2]), nil)
        case (3, false) where signs == [.dash, .slash]:
            guard let year else { return nil }
            return span(at..<end, day(year, values[2], values[0]), day(year, values[2], values[1]))
        case (2, false) where signs == [.slash] && followsDayWord(at):
            guard let year else { return nil }
            return span(at..<end, day(year, values[1], values[0]), nil)
        case (4, true) where signs[0] == .dash && signs[1] == signs[2] && signs[1] != .dash:
            return span(at..<end, day(values[3], values[2], values[0]), day(values[3], values[2], values[1]))
        case (5, true) where signs[0] == .slash && signs[1] == .dash && signs[2] == .slash && signs[3] == .slash:
            return span(at..<end, day(values[4], values[1], values[0]), day(values[4], values[3], values[2]))
        case (6, true) where signs[2] == .dash && signs[0] == signs[1] && signs[3] == signs[4] && parts[2].length == 4:
            return nil
        default: return nil
        }
    }

    /// Day and month in the order of the language; an English date that could be either is left alone.
    private func day(_ at: Int, _ end: Int, _ year: Int, _ second: Int, _ first: Int) -> Found? {
        let isEither = pack?.dayComesFirst == false
        if isEither, first <= 12, second <= 12, first != second { return nil }
        if isEither, first <= 12, second > 12 {
            return span(at..<end, day(year, first, second), nil)
        }
        return span(at..<end, day(year, second, first), nil)
    }

    /// Whether `ngày` stands before a number.
    private func followsDayWord(_ at: Int) -> Bool {
        guard let pack, at > 0 else { return false }
        return pack.roles.exact(tokens, (at - 1)..<at)?.contains(.dayWord) ?? false
    }

    /// `24 tháng 12 năm 2024`, `25 và 26 tháng 10 năm 2025`, `24 December 2024`, `24–25 December`.
    private func named(_ at: Int) -> Found? {
        guard let pack, tokens[at].letters <= 2 else { return nil }
        let first = Int(tokens[at].value)
        var last: Int?
        var end = skipOrdinalLetters(at + 1)
        var next = end
        var isList = false
        if kind(next) == .dash {
            next += 1
        } else if let (role, count) = pack.roles.longest(
            tokens, at: next, where: { !$0.isDisjoint(with: [.connector, .rangeTo]) })
        {
            isList = role.contains(.connector)
            next += count
        }
        if next > end, let (role, count) = pack.roles.longest(tokens, at: next, where: { $0.contains(.dayWord) }),
            role.contains(.dayWord)
        {
            next += count
        }
        if next > end, kind(next) == .number, tokens[next].letters <= 2 {
            let value = Int(tokens[next].value)
            guard value > first, !isList || value == first + 1 else { return nil }
            last = value
            end = skipOrdinalLetters(next + 1)
        } else if next > end {
            return nil
        }
        guard end < tokens.count, let (month, after) = month(end) else { return nil }
        let (years, close) = year(after)
        guard let year = years ?? self.year else { return nil }
        guard ends(close) else { return nil }
        return span(at..<close, day(year, month, first), last.flatMap { day(year, month, $0) }, isRange: last != nil)
    }

    /// `December 24, 2024`, `October 25-26, 2025`.
    private func monthFirst(_ at: Int) -> Found? {
        guard let month = pack?.month(tokens[at]), month > 0, tokens[at].isCapitalised else { return nil }
        var next = at + 1
        if kind(next) == .dot { next += 1 }
        guard kind(next) == .number, tokens[next].letters <= 2 else { return nil }
        let first = Int(tokens[next].value)
        var last: Int?
        var end = skipOrdinalLetters(next + 1)
        if kind(end) == .dash, kind(end + 1) == .number, tokens[end + 1].letters <= 2 {
            last = Int(tokens[end + 1].value)
            end = skipOrdinalLetters(end + 2)
        }
        let (years, close) = year(end)
        guard let year = years, ends(close) else { return nil }
        return span(at..<close, day(year, month, first), last.flatMap { day(year, month, $0) }, isRange: last != nil)
    }

    /// `24th`.
    private func skipOrdinalLetters(_ at: Int) -> Int {
        kind(at) == .word && isGlued(at) && tokens[at].letters == 2 ? at + 1 : at
    }

    /// `tháng 12`, `December`, `of December`.
    private func month(_ start: Int) -> (Int, Int)? {
        guard let pack else { return nil }
        if let (_, count) = pack.roles.longest(tokens, at: start, where: { $0.contains(.monthWord) }) {
            guard kind(start + count) == .number, tokens[start + count].letters <= 2 else { return nil }
            return (Int(tokens[start + count].value), start + count + 1)
        }
        var at = start
        if let (_, count) = pack.roles.longest(tokens, at: at, where: { $0.contains(.of) }), count == 1 { at += 1 }
        guard let token = tokens.at(at), token.isSpaced || tokens[start].isSpaced else { return nil }
        let month = pack.month(token)
        return month > 0 ? (month, at + 1) : nil
    }

    /// `năm 2024`, `, 2024`, `/2024`; where there is none, nothing is taken.
    private func year(_ start: Int) -> (Int?, Int) {
        var at = start
        if kind(at) == .comma || kind(at) == .slash || kind(at) == .dash { at += 1 }
        if let pack, let (_, count) = pack.roles.longest(tokens, at: at, where: { $0.contains(.yearWord) }) {
            at += count
        }
        guard kind(at) == .number, tokens[at].letters == 4, (1000...2999).contains(tokens[at].value) else {
            return (nil, start)
        }
        return (Int(tokens[at].value), at + 1)
    }

    private func span(
        _ range: Range<Int>, _ first: DateMention.Day?, _ last: DateMention.Day?, isRange: Bool = false
    ) -> Found? {
        guard let first, !isRange || last != nil else { return nil }
        let end = last ?? first
        guard (first.year, first.month, first.day) <= (end.year, end.month, end.day) else { return nil }
        let bytes = Int(tokens[range.lowerBound].start)..<Int(tokens[range.upperBound - 1].end)
        return (DateMention(range: bytes, first: first, last: end), range.upperBound)
    }

    /// A day that the calendar has.
    private func day(_ year: Int, _ month: Int, _ day: Int) -> DateMention.Day? {
        guard (1000...2999).contains(year), (1...12).contains(month), day >= 1 else { return nil }
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        return day <= lengths[month - 1] ? DateMention.Day(year: year, month: month, day: day) : nil
    }
}
