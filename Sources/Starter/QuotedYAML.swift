/// Writes texts as YAML holds them between double quotes.
enum QuotedYAML {
    /// A text with everything escaped that would end the quotes or that YAML may not hold as it is. Linear.
    static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": escaped += "\\\""
            case "\\": escaped += "\\\\"
            case _ where isPrintable(scalar): escaped.unicodeScalars.append(scalar)
            default: escaped += code(of: scalar)
            }
        }
        return escaped
    }

    /// YAML 1.1, section 5.1, without the line breaks and the byte order mark.
    private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20...0x7E, 0xA0...0x2027, 0x202A...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD, 0x10000...0x10FFFF: true
        default: false
        }
    }

    private static func code(of scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return "\\u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
