/// What one look at every byte of a text tells before it is parsed.
struct SourceScan: Sendable {
    /// Where the lines begin.
    let lines: LineIndex
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
        let matters = Self.matters
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            guard matters[Int(byte)] else { continue }
            let next = index < bytes.count ? bytes[index] : 0
            switch byte {
            case 0x0A:
                starts.append(Int32(truncatingIfNeeded: index))
            case 0x0D:
                if next != 0x0A { starts.append(Int32(truncatingIfNeeded: index)) }
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
            default:
                let isAddress =
                    byte == UInt8(ascii: ":") ? Self.follows("//", index, bytes) : Self.follows("ww.", index, bytes)
                if isAddress { needsExclusiveParse = true }
            }
        }
        starts.append(Int32(truncatingIfNeeded: bytes.count))
        lines = LineIndex(starts: starts)
    }

    /// Whether ASCII text stands at an offset.
    private static func follows(_ text: StaticString, _ offset: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard offset + text.utf8CodeUnitCount <= bytes.count else { return false }
        for index in 0..<text.utf8CodeUnitCount where bytes[offset + index] != text.utf8Start[index] { return false }
        return true
    }
}
