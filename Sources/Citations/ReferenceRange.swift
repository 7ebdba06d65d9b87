import Instruments

/// Works out which members a range stands for.
enum ReferenceRange {
    /// No range has more members than this.
    static let longest = 1000

    /// Every member of an item, in order; nil for a range that runs backwards, leaves the alphabet or is too long.
    static func members(of item: ReferenceItem, alphabet: PointAlphabet) -> [ReferencePart]? {
        guard let last = item.last else { return [item.first] }
        let first = item.first
        func same(_ upper: Int) -> Bool {
            (upper < 1 || first.article == last.article) && (upper < 2 || first.paragraph == last.paragraph)
                && (upper < 3 || first.point == last.point)
        }
        if first.subpoint != nil || last.subpoint != nil {
            guard same(3), let labels = labels(first.subpoint, last.subpoint, alphabet) else { return nil }
            return labels.map { label in with(first) { $0.subpoint = label } }
        }
        if first.point != nil || last.point != nil {
            guard same(2), let labels = labels(first.point, last.point, alphabet) else { return nil }
            return labels.map { label in with(first) { $0.point = label } }
        }
        if first.paragraph != nil || last.paragraph != nil {
            guard same(1) else { return nil }
            return numbers(first.paragraph, last.paragraph)?.map { number in with(first) { $0.paragraph = number } }
        }
        if first.article != nil {
            return numbers(first.article, last.article)?.map { number in with(first) { $0.article = number } }
        }
        if first.section != nil {
            return numbers(first.section, last.section)?.map { number in with(first) { $0.section = number } }
        }
        if first.chapter != nil {
            return numbers(first.chapter, last.chapter)?.map { number in with(first) { $0.chapter = number } }
        }
        return numbers(first.annex, last.annex)?.map { number in with(first) { $0.annex = number } }
    }

    private static func with(_ part: ReferencePart, _ change: (inout ReferencePart) -> Void) -> ReferencePart {
        var changed = part
        change(&changed)
        return changed
    }

    private static func numbers(_ first: ProvisionNumber?, _ last: ProvisionNumber?) -> [ProvisionNumber]? {
        guard let first, let last else { return nil }
        if first.suffix.isEmpty, last.suffix.isEmpty {
            guard first.value < last.value, last.value - first.value < longest else { return nil }
            return (first.value...last.value).map { ProvisionNumber($0) }
        }
        guard first.value == last.value, let labels = letters(first.suffix, last.suffix, .latin) else { return nil }
        return labels.map { ProvisionNumber(first.value, suffix: $0) }
    }

    private static func labels(_ first: String?, _ last: String?, _ alphabet: PointAlphabet) -> [String]? {
        guard let first, let last else { return nil }
        if let from = Int(first), let to = Int(last) {
            guard from < to, to - from < longest else { return nil }
            return (from...to).map { String($0) }
        }
        // `(i)` to `(v)` counts; `(c)` to `(d)` spells.
        let isRoman = first.utf8.count > 1 || last.utf8.count > 1 || (first == "i" && (last == "v" || last == "x"))
        if isRoman, let from = RomanNumeral.value(of: first), let to = RomanNumeral.value(of: last) {
            guard from < to, to - from < longest else { return nil }
            return (from...to).map { RomanNumeral.text(of: $0).lowercased() }
        }
        return letters(first, last, alphabet)
    }

    private static func letters(_ first: String, _ last: String, _ alphabet: PointAlphabet) -> [String]? {
        let all = alphabet.letters
        guard let from = all.firstIndex(of: first), let to = all.firstIndex(of: last), from < to else { return nil }
        return Array(all[from...to])
    }
}
