/// Roman numerals from 1 to 3999 in their modern subtractive form.
public enum RomanNumeral {
    private static let steps: [(value: Int, letters: String)] = [
        (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
        (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ]

    /// The numeral in upper case; arabic digits for a number that has none.
    public static func text(of number: Int) -> String {
        guard (1...3999).contains(number) else { return String(number) }
        var rest = number
        var text = ""
        for (value, letters) in steps {
            while rest >= value {
                text += letters
                rest -= value
            }
        }
        return text
    }

    /// The number that a numeral in either case stands for; nil unless it is written in the modern form (`IIII` is not).
    public static func value(of text: some StringProtocol) -> Int? {
        guard !text.isEmpty, text.utf8.count <= 15 else { return nil }
        let upper = text.uppercased()
        var rest = Substring(upper)
        var number = 0
        for (value, letters) in steps {
            while rest.hasPrefix(letters) {
                rest = rest.dropFirst(letters.count)
                number += value
            }
        }
        return rest.isEmpty && self.text(of: number) == upper ? number : nil
    }
}
