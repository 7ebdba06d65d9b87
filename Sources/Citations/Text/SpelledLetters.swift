/// The letters of a word, for writing it in all the ways that mean the same.
struct SpelledLetters {
    private struct Part {
        let base: UInt8
        let shape: UInt8
    }

    private var parts: [Part] = []
    /// The tones and the places of the letters that they stand on.
    private var tones: [(tone: UInt8, place: Int)] = []

    /// Takes a word apart; nil where it holds more than plain letters.
    init?(_ word: some Sequence<Unicode.Scalar>, _ letters: LetterTable) {
        for scalar in word {
            let letter = letters.letter(scalar.value)
            if letter.isMark, letter.shape == 0, !parts.isEmpty {
                tones.append((letter.tone, parts.count - 1))
                continue
            }
            guard letter.base != 0 else { return nil }
            parts.append(Part(base: letter.base, shape: letter.shape))
            if letter.tone != 0 { tones.append((letter.tone, parts.count - 1)) }
        }
    }

    var count: Int { parts.count }

    /// Every spelling in composed letters: with its tone on any letter that can bear it, `i` or `y` where either is
    /// written, and a capital in the beginning where that is beyond ASCII.
    func spellings(_ letters: LetterTable) -> [(spelling: Spelling, startsCapital: Bool)] {
        var found: [(Spelling, Bool)] = []
        let places = tones.count == 1 ? Array(parts.indices) : [-1]
        for last in lastLetters {
            for place in places {
                for startsCapital in [false, true] {
                    guard let bytes = bytes(letters, place, last, startsCapital), let spelling = Spelling(bytes) else {
                        continue
                    }
                    if startsCapital, bytes.first ?? 0 < 0x80 { continue }
                    found.append((spelling, startsCapital))
                }
            }
        }
        return found
    }

    /// The letters that may stand in the end.
    private var lastLetters: [UInt8] {
        guard let last = parts.last else { return [] }
        let isPair = parts.count == 2 && parts[0].shape == 0 && last.shape == 0
        guard isPair, last.base == 0x69 || last.base == 0x79, WordKey.takesEitherI(parts[0].base) else {
            return [last.base]
        }
        return [0x69, 0x79]
    }

    private func bytes(_ letters: LetterTable, _ place: Int, _ last: UInt8, _ startsCapital: Bool) -> [UInt8]? {
        var bytes: [UInt8] = []
        for (at, part) in parts.enumerated() {
            let tone = tones.count == 1 ? (at == place ? tones[0].tone : 0) : tones.first { $0.place == at }?.tone ?? 0
            let base = at == parts.count - 1 ? last : part.base
            guard
                let scalar = letters.composed(
                    .init(base: base, shape: part.shape, tone: tone, isCapital: at == 0 && startsCapital))
            else { return nil }
            // An ASCII capital is folded in a spelling.
            let small = scalar.isASCII ? Unicode.Scalar(UInt8(scalar.value) | 0x20) : scalar
            bytes += Array(String(small).utf8)
        }
        return bytes
    }
}
