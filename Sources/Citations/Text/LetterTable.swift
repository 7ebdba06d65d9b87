/// Takes the letters of Latin scripts apart into a base letter, a shape and a tone, so that a text reads the same
/// whether its marks are composed, decomposed or mixed.
///
/// Source: the canonical decompositions of the Unicode Character Database, for the letters that Vietnamese and its
/// neighbours in news use.
public struct LetterTable: Sendable {
    /// A letter without its marks, or a mark without its letter.
    public struct Letter: Sendable {
        /// Its base, a small ASCII letter; 0 for none.
        public var base: UInt8 = 0
        /// Its shape: 1 circumflex, 2 breve, 3 horn, 4 stroke, 5 to 9 marks of other languages; 0 for none.
        public var shape: UInt8 = 0
        /// Its tone: 1 grave, 2 acute, 3 tilde, 4 hook above, 5 dot below; 0 for none.
        public var tone: UInt8 = 0
        /// Whether it is a capital.
        public var isCapital = false
        /// Whether it is a composed letter of Vietnamese: no other spelling of a plain word than in these.
        var isPlain = false

        /// Whether it is a combining mark: it adds its shape and tone to the letter before it.
        public var isMark: Bool { base == 0 && (shape != 0 || tone != 0) }
    }

    /// Letters and marks by code point, below ``limit``.
    private let letters: [Letter]

    /// The code points of plain letters, by what they are made of; 0 for none.
    private let plain: [UInt16]

    /// The code point after the last of Latin Extended Additional.
    static let limit: UInt32 = 0x1F00

    /// Makes the table.
    public init() {
        var letters = [Letter](repeating: Letter(), count: Int(Self.limit))
        // Capital, small, base, shape, tone.
        let rows: [(UInt32, UInt32, Unicode.Scalar, UInt8, UInt8)] = [
            (0xC0, 0xE0, "a", 0, 1), (0xC1, 0xE1, "a", 0, 2), (0xC2, 0xE2, "a", 1, 0), (0xC3, 0xE3, "a", 0, 3),
            (0xC4, 0xE4, "a", 5, 0), (0xC5, 0xE5, "a", 8, 0), (0xC7, 0xE7, "c", 6, 0), (0xC8, 0xE8, "e", 0, 1),
            (0xC9, 0xE9, "e", 0, 2), (0xCA, 0xEA, "e", 1, 0), (0xCB, 0xEB, "e", 5, 0), (0xCC, 0xEC, "i", 0, 1),
            (0xCD, 0xED, "i", 0, 2), (0xCE, 0xEE, "i", 1, 0), (0xCF, 0xEF, "i", 5, 0), (0xD0, 0xF0, "d", 4, 0),
            (0xD1, 0xF1, "n", 0, 3), (0xD2, 0xF2, "o", 0, 1), (0xD3, 0xF3, "o", 0, 2), (0xD4, 0xF4, "o", 1, 0),
            (0xD5, 0xF5, "o", 0, 3), (0xD6, 0xF6, "o", 5, 0), (0xD9, 0xF9, "u", 0, 1), (0xDA, 0xFA, "u", 0, 2),
            (0xDB, 0xFB, "u", 1, 0), (0xDC, 0xFC, "u", 5, 0), (0xDD, 0xFD, "y", 0, 2), (0x102, 0x103, "a", 2, 0),
            (0x106, 0x107, "c", 0, 2), (0x10C, 0x10D, "c", 7, 0), (0x110, 0x111, "d", 4, 0), (0x128, 0x129, "i", 0, 3),
            (0x143, 0x144, "n", 0, 2), (0x15A, 0x15B, "s", 0, 2), (0x160, 0x161, "s", 7, 0), (0x168, 0x169, "u", 0, 3),
            (0x17D, 0x17E, "z", 7, 0), (0x1A0, 0x1A1, "o", 3, 0), (0x1AF, 0x1B0, "u", 3, 0),
        ]
        for (capital, small, base, shape, tone) in rows {
            let byte = UInt8(truncatingIfNeeded: base.value)
            // `Ð` is no letter of Vietnamese, and `ć` no place of a tone.
            let isPlain = shape < 5 && base != "c" && base != "n" && base != "s" && capital != 0xD0
            letters[Int(capital)] = Letter(base: byte, shape: shape, tone: tone, isCapital: true, isPlain: isPlain)
            letters[Int(small)] = Letter(base: byte, shape: shape, tone: tone, isPlain: isPlain)
        }
        // The block of Vietnamese letters, in pairs of a capital and a small letter: base, shape, tone.
        let pairs: StaticString = """
            a05a04a12a11a14a13a15a22a21a24a23a25e05e04e03e12e11e14e13e15i04i05o05o04\
            o12o11o14o13o15o32o31o34o33o35u05u04u32u31u34u33u35y01y05y04y03
            """
        var code = 0x1EA0
        pairs.withUTF8Buffer { bytes in
            for at in stride(from: 0, to: bytes.count - 2, by: 3) {
                for isCapital in [true, false] {
                    letters[code] = Letter(
                        base: bytes[at], shape: bytes[at + 1] - 0x30, tone: bytes[at + 2] - 0x30, isCapital: isCapital,
                        isPlain: true)
                    code += 1
                }
            }
        }
        for code in 0x304..<0x370 { letters[code] = Letter(shape: 9) }
        let marks: [(code: Int, shape: UInt8, tone: UInt8)] = [
            (0x300, 0, 1), (0x340, 0, 1), (0x301, 0, 2), (0x341, 0, 2), (0x303, 0, 3), (0x309, 0, 4), (0x323, 0, 5),
            (0x302, 1, 0), (0x306, 2, 0), (0x31B, 3, 0), (0x308, 5, 0), (0x327, 6, 0), (0x30C, 7, 0), (0x30A, 8, 0),
        ]
        for mark in marks { letters[mark.code] = Letter(shape: mark.shape, tone: mark.tone) }
        var plain = [UInt16](repeating: 0, count: 26 * 5 * 6 * 2)
        for (code, letter) in letters.enumerated() where letter.isPlain {
            plain[Self.place(letter)] = UInt16(truncatingIfNeeded: code)
        }
        self.plain = plain
        self.letters = letters
    }

    /// The place of a plain letter in ``plain``.
    private static func place(_ letter: Letter) -> Int {
        ((Int(letter.base) - 0x61) * 5 + Int(letter.shape)) * 12 + Int(letter.tone) * 2 + (letter.isCapital ? 1 : 0)
    }

    /// The letter of a code point.
    public func letter(_ code: UInt32) -> Letter {
        if code < 0x80 {
            let small = UInt8(code) | 0x20
            guard (0x61...0x7A).contains(small) else { return Letter() }
            return Letter(base: small, isCapital: UInt8(code) != small, isPlain: true)
        }
        return code < Self.limit ? letters[Int(code)] : Letter()
    }

    /// The one code point of a letter with its marks; nil where there is none, or no plain one.
    public func composed(_ letter: Letter) -> Unicode.Scalar? {
        if letter.shape == 0, letter.tone == 0 {
            return Unicode.Scalar(letter.isCapital ? letter.base & ~0x20 : letter.base)
        }
        guard (0x61...0x7A).contains(letter.base), letter.shape < 5, letter.tone < 6 else { return nil }
        let code = plain[Self.place(letter)]
        return code == 0 ? nil : Unicode.Scalar(code)
    }

    /// The one code point of a small letter with its marks, in any language; nil where the table has none. Linear.
    public func small(_ letter: Letter) -> Unicode.Scalar? {
        let code = letters.firstIndex {
            $0.base == letter.base && $0.shape == letter.shape && $0.tone == letter.tone && !$0.isCapital
        }
        return code.flatMap { Unicode.Scalar(UInt32($0)) }
    }

    /// Lends the table to a reader of many letters.
    func withLetters<Result>(_ body: (UnsafeBufferPointer<Letter>) -> Result) -> Result {
        letters.withUnsafeBufferPointer(body)
    }
}
