/// Words and phrases as they stand in a dictionary: separated by commas, in small letters unless a capital matters.
struct WordList: Sendable, ExpressibleByStringLiteral {
    let phrases: [String]

    init(stringLiteral text: String) {
        phrases = text.split(separator: ",")
            .map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
            .filter { !$0.isEmpty }
    }
}
