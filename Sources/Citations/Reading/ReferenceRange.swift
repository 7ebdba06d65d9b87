import Instruments

/// Works out which members a range stands for.
enum ReferenceRange {
    /// No range has more members than this, nor a range of parts of a range of wholes.
    static let longest = 1000

    /// Every member of an item, in order; nil for a range that runs backwards, leaves the alphabet or is too long.
    static func members(of item: ReferenceItem, alphabet: PointAlphabet) -> [ReferencePart]? {
        guard let last = item.last else { return [item.first] }
        let first = item.first
        func same(_ upper: Int) -> Bool {
            (upper < 1 || first.whole == last.whole) && (upper < 2 || first.paragraph == last.paragraph)
                && (upper < 3 || first.point == last.point)
        }
        if first.subpoint != nil || last.subpoint != nil {
            guard same(3) else { return nil }
            return labels(first.subpoint, last.subpoint, alphabet)?.map { label in with(first) { $0.subpoint = label } }
        }
        if first.point != nil || last.point != nil {
            guard same(2) else { return nil }
            return labels(first.point, last.point, alphabet)?.map { label in with(first) { $0.point = label } }
        }
        if first.paragraph != nil || last.paragraph != nil {
            guard same(1) else { return nil }
            return numbers(first.paragraph, last.paragraph)?.map { number in with(first) { $0.paragraph = number } }
        }
        return numbers(first.whole, last.whole)?.map { number in with(first) { $0.whole = number } }
    }

    private static func with(_ part: ReferencePart, _ change: (inout ReferencePart) -> Void) -> ReferencePart {
        var changed = part
        change(&changed)
        return changed
    }

    private static func numbers(_ first: ReferenceNumber?, _ last: ReferenceNumber?) -> [ReferenceNumber]? {
        guard let first, let last else { return nil }
        if first.suffix.isEmpty, last.suffix.isEmpty {
            guard first.value < last.value, Int(last.value - first.value) < longest else { return nil }
            return (first.value...last.value).map { ReferenceNumber($0) }
        }
        guard first.value == last.value, let labels = letters(first.suffix, last.suffix, .latin) else { return nil }
        return labels.map { ReferenceNumber(first.value, suffix: $0) }
    }

    private static func labels(_ first: Label?, _ last: Label?, _ alphabet: PointAlphabet) -> [Label]? {
        guard let first, let last else { return nil }
        let (from, to) = (first.text, last.text)
        if let from = Int32(from), let to = Int32(to) {
            guard from < to, Int(to - from) < longest else { return nil }
            return (from...to).compactMap { Label(String($0)) }
        }
        // `(i)` to `(v)` counts; `(c)` to `(d)` spells.
        let isRoman = first.count > 1 || last.count > 1 || (from == "i" && (to == "v" || to == "x"))
        if isRoman, let from = RomanNumeral.value(of: from), let to = RomanNumeral.value(of: to) {
            guard from < to, to - from < longest else { return nil }
            return (from...to).compactMap { Label(RomanNumeral.text(of: $0).lowercased()) }
        }
        return letters(first, last, alphabet)
    }

    private static func letters(_ first: Label, _ last: Label, _ alphabet: PointAlphabet) -> [Label]? {
        let all = alphabet.letters
        guard let from = all.firstIndex(of: first.text), let to = all.firstIndex(of: last.text), from < to else {
            return nil
        }
        return all[from...to].compactMap { Label($0) }
    }
}
