/// What one look at every byte of a text tells before it is parsed.
struct SourceScan: Sendable {
    /// Where the lines begin.
    private(set) var lines = LineIndex(starts: [])
    /// Whether the text may hold strikethrough or addresses, for which cmark must be alone.
    private(set) var needsExclusiveParse = false
    /// The number of `|`.
    private(set) var pipes = 0
    /// The number of `@`.
    private(set) var ats = 0
    /// The number of `)`.
    private(set) var parentheses = 0
    /// The number of `<!` and `<?`.
    private(set) var openers = 0
    /// The number of `[^`.
    private(set) var footnoteMarks = 0
    /// The number of `]`.
    private(set) var closingBrackets = 0
    /// The number of `]:`.
    private(set) var definitionMarks = 0

    /// Which bytes matter, by value.
    private static let matters: [Bool] = {
        var table = [Bool](repeating: false, count: 256)
        for byte in "\n\r|@)<[]~:w".utf8 { table[Int(byte)] = true }
        return table
    }()

    /// Linear in the text.
    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        var starts: [Int32] = [0]
        starts.reserveCapacity(bytes.count / 48 + 2)
        Self.matters.withUnsafeBufferPointer { matters in
            for index in bytes.indices where matters[Int(bytes[index])] { count(index, bytes, &starts) }
        }
        starts.append(Int32(truncatingIfNeeded: bytes.count))
        lines = LineIndex(starts: starts)
    }

    /// Counts one byte that matters.
    private mutating func count(_ index: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ starts: inout [Int32]) {
        let following = index + 1
        let next = following < bytes.count ? bytes[following] : 0
        switch bytes[index] {
        case 0x0A:
            starts.append(Int32(truncatingIfNeeded: following))
        case 0x0D:
            if next != 0x0A { starts.append(Int32(truncatingIfNeeded: following)) }
        case UInt8(ascii: "|"):
            pipes += 1
        case UInt8(ascii: "@"):
            ats += 1
            needsExclusiveParse = true
        case UInt8(ascii: "~"):
            needsExclusiveParse = true
        case UInt8(ascii: ")"):
            parentheses += 1
        case UInt8(ascii: "<"):
            if next == UInt8(ascii: "!") || next == UInt8(ascii: "?") { openers += 1 }
        case UInt8(ascii: "["):
            if next == UInt8(ascii: "^") { footnoteMarks += 1 }
        case UInt8(ascii: "]"):
            closingBrackets += 1
            if next == UInt8(ascii: ":") { definitionMarks += 1 }
        case UInt8(ascii: ":"):
            if Self.follows("//", following, bytes) { needsExclusiveParse = true }
        default:
            if Self.follows("ww.", following, bytes) { needsExclusiveParse = true }
        }
    }

    /// Whether ASCII text stands at an offset.
    private static func follows(_ text: StaticString, _ offset: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard offset + text.utf8CodeUnitCount <= bytes.count else { return false }
        for index in 0..<text.utf8CodeUnitCount where bytes[offset + index] != text.utf8Start[index] { return false }
        return true
    }
}
