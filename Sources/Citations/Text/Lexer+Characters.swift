extension Lexer {
    static func isWideDigit(_ code: UInt32) -> Bool { (0xFF10...0xFF19).contains(code) }

    static func isWideLetter(_ code: UInt32) -> Bool {
        (0xFF21...0xFF3A).contains(code) || (0xFF41...0xFF5A).contains(code)
    }

    /// Soft hyphen, zero-width characters and direction marks: they belong to whatever they stand in.
    static func isIgnorable(_ code: UInt32) -> Bool {
        switch code {
        case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x2069, 0xFEFF, 0xFE00...0xFE0F: true
        default: false
        }
    }

    static func isSpace(_ code: UInt32) -> Bool {
        switch code {
        case 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
        default: false
        }
    }

    /// Letters that no citation is made of, but that a word beside one may be.
    static func isOtherLetter(_ code: UInt32) -> Bool {
        guard code >= 0xAA, code != 0xFFFD, let scalar = Unicode.Scalar(code) else { return false }
        if code >= 0x2000, code < 0x2C00 { return false }
        return scalar.properties.isAlphabetic || isMark(code)
    }

    /// Whether a code point is a combining mark: part of whatever it stands on.
    static func isMark(_ code: UInt32) -> Bool {
        guard code >= 0x300, code < 0xFE00 || code > 0xFE0F, let scalar = Unicode.Scalar(code) else { return false }
        return switch scalar.properties.generalCategory {
        case .nonspacingMark, .spacingMark, .enclosingMark: true
        default: false
        }
    }

    static func kind(ascii byte: UInt8) -> Token.Kind {
        switch byte {
        case 0x28, 0x5B: .open
        case 0x29, 0x5D: .close
        case 0x2C: .comma
        case 0x3B: .semicolon
        case 0x2E: .dot
        case 0x3A: .colon
        case 0x2D: .dash
        case 0x2F: .slash
        case 0x27: .apostrophe
        case 0x22: .quote
        case 0x26: .ampersand
        case 0x25: .percent
        case 0x21, 0x3F: .stop
        default: .other
        }
    }

    static func kind(_ code: UInt32) -> Token.Kind {
        switch code {
        case 0xFF08, 0xFF3B: .open
        case 0xFF09, 0xFF3D: .close
        case 0xFF0C, 0x3001: .comma
        case 0xFF1B: .semicolon
        case 0xFF0E: .dot
        case 0xFF1A: .colon
        case 0x2010...0x2015, 0x2212, 0xFF0D, 0xFE63: .dash
        case 0xFF0F, 0x2044: .slash
        case 0x2019, 0x2BC: .apostrophe
        case 0x201C, 0x201D, 0x201E, 0xAB, 0xBB, 0x2018: .quote
        case 0xFF06: .ampersand
        case 0xFF05: .percent
        case 0x2026, 0x3002, 0xFF01, 0xFF1F: .stop
        case 0xFFFC: .barrier
        default: .other
        }
    }
}
