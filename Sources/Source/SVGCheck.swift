/// Refuses pictures that could do something: a picture is copied as it is and may be opened by itself.
enum SVGCheck {
    private static let dangers: [(needle: String, name: String)] = [
        ("<script", "a script"), ("javascript:", "a script"), ("<foreignobject", "a foreign object"),
        ("style=", "inline styles"), ("<style", "a style sheet"), ("<iframe", "a frame"), ("<!entity", "an entity"),
        ("href=\"http", "a reference to another site"), ("href='http", "a reference to another site"),
        ("href=\"//", "a reference to another site"), ("href='//", "a reference to another site"),
        ("href=\"data:", "embedded data"), ("href='data:", "embedded data"),
        ("url(http", "a reference to another site"),
    ]

    /// What is dangerous in a picture, in words; nil if nothing is.
    static func danger(in bytes: [UInt8]) -> String? {
        // An encoding that is not ASCII-compatible would hide all of it.
        guard let text = String(validating: bytes, as: UTF8.self) else { return "bytes that are not UTF-8" }
        let lower = text.lowercased().filter { !$0.isWhitespace || $0 == " " }
        for danger in dangers where lower.contains(danger.needle) { return danger.name }
        if lower.contains("&#") { return "character references" }
        for handler in [" on", "\"on", "'on", "/on"] {
            var rest = Substring(lower)
            while let place = rest.firstRange(of: handler) {
                let after = rest[place.upperBound...]
                let name = after.prefix { $0.isLetter }
                let tail = after.dropFirst(name.count).drop { $0 == " " }
                if !name.isEmpty, tail.first == "=" { return "an event handler" }
                rest = rest[place.upperBound...]
            }
        }
        return nil
    }
}
