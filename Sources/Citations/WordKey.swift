/// The key of a word while it is being read, in memory that the lexer lends.
struct WordKey {
    /// How much memory it needs: the key, and its tones behind it.
    static let capacity = Vocabulary.longest + 16

    private let bytes: UnsafeMutableBufferPointer<UInt8>
    private var count = 0
    /// The tones, four bits each, the first one lowest.
    private var tones: UInt64 = 0
    private var toneCount = 0
    private var isTooLong = false

    init(_ bytes: UnsafeMutableBufferPointer<UInt8>) { self.bytes = bytes }

    mutating func clear() {
        count = 0
        tones = 0
        toneCount = 0
        isTooLong = false
    }

    mutating func append(_ byte: UInt8) {
        guard count < Vocabulary.longest else {
            isTooLong = true
            return
        }
        bytes[count] = byte
        count += 1
    }

    /// Adds a letter's shape in place and keeps its tone for the end.
    mutating func mark(shape: UInt8, tone: UInt8) {
        if shape != 0 { append(shape) }
        if tone != 0, toneCount < 8 {
            tones |= UInt64(tone) << (UInt64(toneCount) * 4)
            toneCount += 1
        }
    }

    /// The whole key; nil for a word that is too long.
    mutating func finished() -> UnsafeBufferPointer<UInt8>? {
        guard !isTooLong else { return nil }
        // `kĩ` and `kỹ`, `lí` and `lý`: the same word.
        if count == 2, bytes[1] == 0x79, Lexer.takesEitherI(bytes[0]) { bytes[1] = 0x69 }
        for _ in 0..<toneCount {
            bytes[count] = UInt8(tones & 0xF) | 0x10
            count += 1
            tones >>= 4
        }
        guard count <= Vocabulary.longest else { return nil }
        return UnsafeBufferPointer(rebasing: bytes[..<count])
    }
}
