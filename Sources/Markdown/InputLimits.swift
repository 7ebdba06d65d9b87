/// What cmark cannot bear, looked for before it sees a text.
enum InputLimits {
    static let bytes = 4 << 20
    static let tableColumns = 64
    static let filledCells = 20_000
    static let tableStarts = 1_000
    static let footnotes = 2_000
    static let openers = 1_000
    static let referenceBytes = 16 << 20
    static let treeBytes = 1 << 30

    static func check(_ source: [UInt8]) throws(MarkdownRefusal) {
        guard source.count <= bytes else {
            throw MarkdownRefusal(reason: .inputTooLarge, bound: bytes, line: 1)
        }
    }

    /// Whether a text may hold what needs cmark's extensions for strikethrough and autolinks.
    static func needsExclusiveParse(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        for index in bytes.indices {
            switch bytes[index] {
            case UInt8(ascii: "~"), UInt8(ascii: "@"):
                return true
            case UInt8(ascii: ":"):
                if index + 2 < bytes.count, bytes[index + 1] == 0x2F, bytes[index + 2] == 0x2F { return true }
            case UInt8(ascii: "w"):
                if index + 3 < bytes.count, bytes[index + 1] == 0x77, bytes[index + 2] == 0x77,
                    bytes[index + 3] == 0x2E
                {
                    return true
                }
            default:
                break
            }
        }
        return false
    }
}
