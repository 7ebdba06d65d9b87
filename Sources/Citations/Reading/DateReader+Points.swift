/// A day, as far as some words name it: `8`, `24/12`, `2 October 2025`.
struct DatePoint {
    var day: Int
    var month: Int?
    var year: Int?
    /// The token behind it.
    var end: Int
    /// Whether its month is named or has a word before it: `24 tháng 12`.
    var isNamed = false
    /// Whether its month stands first: `December 24`.
    var isMonthFirst = false
    /// Whether its month, if named, is written as names are: `may` is also a verb.
    var isCapitalised = true
}

extension DateReader {
    func kind(_ at: Int) -> Token.Kind? { tokens.kind(at) }

    func isGlued(_ at: Int) -> Bool { tokens.isGlued(at) }

    /// The day that is named from a token on.
    /// - Parameter isDayFirst: whether `9/10` can only be the ninth: behind another day.
    func point(_ at: Int, isDayFirst: Bool = false) -> DatePoint? {
        let token = tokens[at]
        if token.kind == .word { return monthFirst(at) }
        guard token.kind == .number, token.letters <= 4 else { return nil }
        if let sign = kind(at + 1), kind(at + 2) == .number {
            if kind(at + 3) == sign, kind(at + 4) == .number, let point = threeNumbers(at, sign, isDayFirst) {
                return point.month == nil ? nil : point
            }
            if sign == .slash || (sign == .dot && isGlued(at + 1) && isGlued(at + 2)) {
                return twoNumbers(at, sign, isDayFirst)
            }
        }
        guard token.letters <= 2 else { return nil }
        let day = Int(token.value)
        var end = at + 1
        if isGlued(end), let count = pack?.length(.dayEnding, tokens, end) { end += count }
        guard var point = month(end) else { return DatePoint(day: day, end: end) }
        point.day = day
        return point
    }

    /// `24/12/2024`, `24-12-2024`, `24.12.2024`, `2024-12-24`: nil where three numbers are no such thing, without a month
    /// where they may be either of two days.
    private func threeNumbers(_ at: Int, _ sign: Token.Kind, _ isDayFirst: Bool) -> DatePoint? {
        let (first, second, third) = (tokens[at], tokens[at + 2], tokens[at + 4])
        guard second.letters <= 2 else { return nil }
        let glued = (1...4).count { isGlued(at + $0) }
        if first.letters == 4, third.letters <= 2, glued == 4, sign == .slash || sign == .dash || sign == .dot {
            return DatePoint(
                day: Int(third.value), month: Int(second.value), year: Int(first.value), end: at + 5)
        }
        guard first.letters <= 2, third.letters == 4 else { return nil }
        switch sign {
        case .slash: break
        case .dash where glued == 4 || glued == 0: break
        case .dot where glued == 4: break
        default: return nil
        }
        var point = DatePoint(day: 0, year: Int(third.value), end: at + 5)
        if let (day, month) = order(first, second, isDayFirst) { (point.day, point.month) = (day, month) }
        return point
    }

    /// `24/12`, `24/12 năm 2024`.
    private func twoNumbers(_ at: Int, _ sign: Token.Kind, _ isDayFirst: Bool) -> DatePoint? {
        let (first, second) = (tokens[at], tokens[at + 2])
        guard sign == .slash, isGlued(at + 1), isGlued(at + 2), first.letters <= 2, second.letters <= 2,
            let (day, month) = order(first, second, isDayFirst), (1...12).contains(month)
        else { return nil }
        var point = DatePoint(day: day, month: month, end: at + 3)
        (point.year, point.end) = year(at + 3, needsWord: true)
        return point
    }

    /// Day and month in the order of the language; nil for what could be either: `5/6/2024` in English.
    private func order(_ first: Token, _ second: Token, _ isDayFirst: Bool) -> (day: Int, month: Int)? {
        let (first, second) = (Int(first.value), Int(second.value))
        if isDayFirst || pack?.dayComesFirst != false || first > 12 || first == second { return (first, second) }
        return second > 12 ? (second, first) : nil
    }

    /// `December 24, 2024`, `Dec. 24`.
    private func monthFirst(_ at: Int) -> DatePoint? {
        guard let month = pack?.month(tokens[at]), month > 0, tokens[at].isCapitalised else { return nil }
        var next = at + 1
        if kind(next) == .dot, tokens[at].letters <= 4 { next += 1 }
        guard kind(next) == .number, tokens[next].letters <= 2 else { return nil }
        var end = next + 1
        if isGlued(end), let count = pack?.length(.dayEnding, tokens, end) { end += count }
        var point = DatePoint(day: Int(tokens[next].value), month: month, end: end, isNamed: true, isMonthFirst: true)
        (point.year, point.end) = year(end)
        return point
    }

    /// `tháng 12 năm 2024`, `December 2024`, `day of December`, `-Dec-2024`, behind a day.
    private func month(_ start: Int) -> DatePoint? {
        guard let pack else { return nil }
        if let count = pack.length(.monthWord, tokens, start) {
            let number = tokens[start + count]
            guard number.kind == .number, number.letters <= 2 else { return nil }
            var point = DatePoint(day: 0, month: Int(number.value), end: start + count + 1, isNamed: true)
            (point.year, point.end) = year(point.end)
            return point
        }
        var at = start
        if let count = pack.length(.monthLink, tokens, at) {
            at += count
        } else if kind(at) == .dash, isGlued(at), isGlued(at + 1) {
            at += 1
        } else if isGlued(at) {
            return nil
        }
        guard let name = tokens.at(at), pack.month(name) > 0 else { return nil }
        var point = DatePoint(
            day: 0, month: pack.month(name), end: at + 1, isNamed: true, isCapitalised: name.isCapitalised)
        // The dot of `24 Dec. 2024`, not the one that ends a sentence.
        if kind(at + 1) == .dot, isGlued(at + 1), name.letters <= 4, kind(at + 2) != nil, !tokens[at + 2].isCapitalised
        {
            point.end += 1
        }
        (point.year, point.end) = year(point.end)
        return point
    }

    /// `năm 2024`, `, 2024`, `/2024`, `-2024`; where there is none, nothing is taken.
    func year(_ start: Int, needsWord: Bool = false) -> (Int?, end: Int) {
        var at = start
        if kind(at) == .comma || ((kind(at) == .slash || kind(at) == .dash) && isGlued(at) && isGlued(at + 1)) {
            at += 1
        }
        let isListed = kind(start) == .comma
        let count = pack?.length(.yearWord, tokens, at)
        at += count ?? 0
        guard count != nil || !needsWord, kind(at) == .number, tokens[at].letters == 4,
            (1000...2999).contains(tokens[at].value)
        else { return (nil, start) }
        // `24 December, 2024 delegates`.
        if isListed, count == nil, pack?.length([.counted, .money], tokens, at + 1) != nil { return (nil, start) }
        return (Int(tokens[at].value), at + 1)
    }
}
