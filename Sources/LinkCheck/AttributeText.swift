/// What the value of an attribute says once its character references are read.
enum AttributeText {
    private static let names: [String: Unicode.Scalar] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}",
    ]

    /// The text of a value. References that our own pages never hold stand as they are.
    static func text(_ bytes: some Collection<UInt8>) -> String {
        let raw = String(decoding: bytes, as: UTF8.self)
        guard raw.utf8.contains(UInt8(ascii: "&")) else { return raw }
        var text = String.UnicodeScalarView()
        var rest = raw.unicodeScalars[...]
        while let scalar = rest.popFirst() {
            guard scalar == "&", let end = rest.prefix(12).firstIndex(of: ";"), let meant = meaning(of: rest[..<end])
            else {
                text.append(scalar)
                continue
            }
            text.append(meant)
            rest = rest[rest.index(after: end)...]
        }
        return String(text)
    }

    private static func meaning(of name: Substring.UnicodeScalarView) -> Unicode.Scalar? {
        let name = String(Substring(name))
        guard name.hasPrefix("#") else { return names[name] }
        let digits = name.dropFirst()
        let number =
            digits.hasPrefix("x") || digits.hasPrefix("X") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        return number.flatMap(Unicode.Scalar.init)
    }
}
