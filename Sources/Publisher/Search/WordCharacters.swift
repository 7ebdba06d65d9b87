/// Which characters words are made of: letters, marks and digits of any script.
struct WordCharacters: Sendable {
    /// What a byte begins.
    enum Start: UInt8 {
        /// Nothing of a word.
        case other
        /// A letter or digit in ASCII.
        case ascii
        /// A character of several bytes.
        case wide
    }

    /// By byte.
    private let starts: [UInt8]
    /// By code point below U+2000: whether words are made of it.
    private let low: [Bool]

    init() {
        starts = (0...255).map { (byte: UInt8) in
            let small = byte | 0x20
            if (0x61...0x7A).contains(small) && byte < 0x80 || (0x30...0x39).contains(byte) {
                return Start.ascii.rawValue
            }
            return byte < 0x80 ? Start.other.rawValue : Start.wide.rawValue
        }
        low = (0..<0x2000).map { Self.isPart(UInt32($0)) }
    }

    /// Soft hyphen, zero-width characters and the like: they belong to whatever they stand in.
    static func isIgnorable(_ code: UInt32) -> Bool {
        switch code {
        case 0xAD, 0x200B...0x200F, 0x2060...0x2064, 0xFEFF: true
        default: false
        }
    }

    private static func isPart(_ code: UInt32) -> Bool {
        guard let scalar = Unicode.Scalar(code) else { return false }
        let properties = scalar.properties
        if properties.isAlphabetic { return true }
        switch properties.generalCategory {
        case .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber: return true
        default: return false
        }
    }

    /// Calls a body with every word of a text. Linear.
    @inline(__always)
    func forEachWord(of text: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
        starts.withUnsafeBufferPointer { starts in
            var at = 0
            while at < text.count {
                let start = at
                while at < text.count {
                    let kind = starts[Int(text[at])]
                    if kind == Start.ascii.rawValue {
                        at &+= 1
                    } else if kind == Start.wide.rawValue, let length = length(text, at, isWithin: at > start) {
                        at &+= length
                    } else {
                        break
                    }
                }
                if at > start {
                    body(UnsafeBufferPointer(rebasing: text[start..<at]))
                } else {
                    at &+= 1
                }
            }
        }
    }

    /// How many bytes the part of a word at a place has; nil where there is none.
    private func length(_ text: UnsafeBufferPointer<UInt8>, _ at: Int, isWithin: Bool) -> Int? {
        let first = text[at]
        let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
        guard first >= 0xC2, at + length <= text.count else { return nil }
        var code = UInt32(first) & (0xFF >> UInt32(length + 1))
        for offset in 1..<length { code = code << 6 | UInt32(text[at + offset] & 0x3F) }
        if code < 0x2000 {
            return low[Int(code)] || (isWithin && code == 0xAD) ? length : nil
        }
        if Self.isIgnorable(code) { return isWithin ? length : nil }
        // Dashes and quotes, which are most of what comes here.
        if code < 0x2070 { return nil }
        return Self.isPart(code) ? length : nil
    }
}
