/// Reads the dates of a block: days (``DatePoint``) one by one, and what joins two of them.
///
/// A year that is not there is that of the document only where the words say by themselves that they are a date: for two
/// days (`8-10/4`, `8 to 10 April`) and behind a word for day (`ngày 24/12`). `24/7` is no date without a year.
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
            guard at >= end, !tokens[at].triggers.isDisjoint(with: [.number, .month]),
                let date = date(at, behind: found.isEmpty ? -1 : end)
            else { continue }
            found.append(date.mention)
            end = date.end
        }
        return found
    }

    /// The date that begins at a token.
    /// - Parameter last: where the date before it ends, for one that a dash sticks to that: `29/12/2024-3/1/2025`.
    private func date(_ at: Int, behind last: Int) -> Found? {
        guard mayBegin(at), begins(at) || (kind(at - 1) == .dash && at - 1 == last), let first = point(at) else {
            return nil
        }
        if first.month == nil || (first.isMonthFirst && first.year == nil), let days = days(at, first) { return days }
        guard first.month != nil else { return nil }
        if let year = first.year { return single(at, first, year) }
        if let join = join(first.end), let last = point(behindDayWord(join.end) ?? join.end), last.month != nil {
            if join.isRange { return months(at, first, last) }
            // The year of `ngày 24/12 và 25/10/2025` may be said of the second alone.
            if last.year != nil { return nil }
        }
        // `24/7` is round the clock.
        guard followsDayWord(at), first.day != 24 || first.month != 7 else { return nil }
        return inferredYear(first, isSure: true).flatMap { single(at, first, $0) }
    }

    /// A range over two months, whose year stands behind the second: `30/9-2/10/2025`, `30 September to 2 October`.
    private func months(_ at: Int, _ first: DatePoint, _ last: DatePoint) -> Found? {
        guard last.year != nil || first.isNamed || followsDayWord(at),
            let year = last.year ?? inferredYear(last, isSure: followsDayWord(at))
        else { return nil }
        return span(at, first, last, year)
    }

    /// Whether a date may begin with a token, by that and the next one alone.
    private func mayBegin(_ at: Int) -> Bool {
        let token = tokens[at]
        if token.kind == .word { return token.isCapitalised }
        guard token.letters <= 4, let next = tokens.at(at + 1) else { return false }
        switch next.kind {
        case .slash, .dot, .dash: return true
        case .comma, .ampersand: return token.letters <= 2 && kind(at + 2) == .number && tokens[at + 2].letters <= 2
        case .word:
            guard let pack, token.letters <= 2 else { return false }
            return !next.isSpaced || pack.month(next) > 0
                || pack.mayBegin([.monthWord, .monthLink, .dayJoin, .rangeTo], next)
        default: return false
        }
    }

    /// Several days of one month: `25-26/10/2025`, `8 đến ngày 10 tháng 4`, `24, 25 and 26 December 2024`,
    /// `October 25 and 26, 2025`. What is listed follows day by day, or the days would be none of one event.
    private func days(_ at: Int, _ first: DatePoint) -> Found? {
        var last = first
        var hasComma = false
        var isRange = false
        while !isRange, let join = join(last.end) {
            isRange = join.isRange
            hasComma = hasComma || join.isComma
            if isRange, last.day != first.day { return nil }
            guard let next = point(behindDayWord(join.end) ?? join.end, isDayFirst: true),
                isRange ? next.day > last.day : next.day == last.day + 1, !next.isMonthFirst
            else { return nil }
            last = next
            if next.month != nil { break }
            if first.isMonthFirst {
                (last.year, last.end) = year(next.end)
                if last.year != nil || isRange {
                    last.month = first.month
                    break
                }
            }
        }
        guard last.day > first.day, last.month != nil else { return nil }
        // `có 24, 25/10` may list other things than days.
        if hasComma, last.year == nil || pack?.dayComesFirst == true, !followsDayWord(at) { return nil }
        if first.isMonthFirst, !isRange, last.year == nil { return nil }
        guard let year = last.year ?? inferredYear(last, isSure: followsDayWord(at)) else { return nil }
        return span(at, first, last, year)
    }

    /// What may stand between two days, and where it ends.
    private func join(_ at: Int) -> (isRange: Bool, isComma: Bool, end: Int)? {
        switch kind(at) {
        case .dash: return isGlued(at) == isGlued(at + 1) ? (true, false, at + 1) : nil
        case .ampersand: return (false, false, at + 1)
        case .comma:
            let next = at + 1
            return (false, true, next + (pack?.length(.dayJoin, tokens, next) ?? 0))
        case .word:
            if let count = pack?.length(.rangeTo, tokens, at) { return (true, false, at + count) }
            if let count = pack?.length(.dayJoin, tokens, at) { return (false, false, at + count) }
            return nil
        default: return nil
        }
    }

    /// Behind `ngày`, `ngày mùng`; nil where there is no such word.
    private func behindDayWord(_ start: Int) -> Int? {
        var at = start
        while let count = pack?.length(.dayWord, tokens, at), at - start < 4 { at += count }
        return at > start ? at : nil
    }

    /// Whether `ngày` stands before a number, and is no `mỗi ngày`.
    private func followsDayWord(_ at: Int) -> Bool {
        guard let pack, let word = tokens.at(at - 1), pack.mayEnd(.dayWord, word) else { return false }
        guard let before = tokens.at(at - 2), before.kind == .word else { return true }
        return !pack.mayEnd(.noDay, before)
    }

    /// The document's year, for words without one that nothing behind them puts in another year or calendar.
    /// - Parameter isSure: whether they are a date even before what may be counted: `8-9/10 điểm`.
    private func inferredYear(_ point: DatePoint, isSure: Bool) -> Int? {
        guard let year, point.isCapitalised else { return nil }
        guard let pack, let next = tokens.at(point.end) else { return year }
        let behind = next.kind == .comma ? point.end + 1 : point.end
        if pack.length(.thisYear, tokens, behind) != nil { return year }
        if pack.length([.otherYear, .yearWord], tokens, behind) != nil { return nil }
        // `ngày 24 tháng 12, 2024 người`: a year or not, it is no sign of another.
        if next.kind == .comma, kind(behind) == .number, tokens[behind].letters == 4 { return nil }
        return isSure || pack.length([.counted, .money], tokens, point.end) == nil ? year : nil
    }

    private func single(_ at: Int, _ point: DatePoint, _ year: Int) -> Found? {
        guard let month = point.month, let day = day(year, month, point.day) else { return nil }
        return found(at..<point.end, day, day)
    }

    /// Two days, the first one's month being the last one's where it has none.
    private func span(_ at: Int, _ first: DatePoint, _ last: DatePoint, _ year: Int) -> Found? {
        guard let month = last.month, let from = day(year, first.month ?? month, first.day),
            let to = day(year, month, last.day), (from.month, from.day) < (to.month, to.day)
        else { return nil }
        return found(at..<last.end, from, to)
    }

    private func found(_ range: Range<Int>, _ first: DateMention.Day, _ last: DateMention.Day) -> Found? {
        guard ends(range.upperBound) else { return nil }
        let bytes = Int(tokens[range.lowerBound].start)..<Int(tokens[range.upperBound - 1].end)
        return (DateMention(range: bytes, first: first, last: last), range.upperBound)
    }

    // MARK: What stands around it

    /// Whether a number is no tail of something longer.
    private func begins(_ at: Int) -> Bool {
        guard at > 0 else { return true }
        if pack?.length(.monthWord, tokens, at - 1) == 1 { return false }
        guard !tokens[at].isSpaced else { return true }
        switch tokens[at - 1].kind {
        case .slash, .dash, .dot, .number, .word: return false
        case .comma, .colon: return kind(at - 2) != .number
        default: return true
        }
    }

    /// Whether nothing goes on behind a date that makes something else of it: a longer number, another calendar.
    private func ends(_ at: Int) -> Bool {
        let behind = kind(at) == .open ? at + 1 : at
        if pack?.length(.otherCalendar, tokens, behind) != nil { return false }
        guard isGlued(at), let next = kind(at) else { return true }
        switch next {
        case .slash, .percent, .number, .word: return false
        case .dash, .dot:
            guard isGlued(at + 1), let behind = kind(at + 1), behind == .number || behind == .word else { return true }
            return next == .dash && point(at + 1)?.year != nil
        default: return true
        }
    }

    /// A day that the calendar has.
    private func day(_ year: Int, _ month: Int, _ day: Int) -> DateMention.Day? {
        guard (1000...2999).contains(year), (1...12).contains(month), day >= 1 else { return nil }
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        return day <= lengths[month - 1] ? DateMention.Day(year: year, month: month, day: day) : nil
    }
}
