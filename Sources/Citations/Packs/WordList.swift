/// Words and phrases as they stand in a dictionary: separated by commas, in small letters unless a capital matters.
struct WordList: Sendable, ExpressibleByStringLiteral {
    let phrases: [String]

    init(stringLiteral text: String) {
        phrases = text.utf8.split(separator: UInt8(ascii: ","))
            .map { phrase in
                let words = phrase.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }
                return words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
            }
            .filter { !$0.isEmpty }
    }
}
