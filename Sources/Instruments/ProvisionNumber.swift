/// The number of an article, paragraph, chapter, section or annex: a positive integer and a suffix (`64`, `64bis`, `64a`).
public struct ProvisionNumber: Hashable, Sendable, CustomStringConvertible, ExpressibleByIntegerLiteral {
    /// The integer.
    public var value: Int { Int(number) }
    /// What stands behind it, lower case: `a`, `đ`, `bis`; most numbers have none.
    public let suffix: ProvisionLabel

    private let number: Int32

    /// Creates a number. Integers that do not fit into 32 bits are the nearest one that does.
    public init(_ value: Int, suffix: ProvisionLabel = .none) {
        number = Int32(clamping: value)
        self.suffix = suffix
    }

    /// Feeds a hasher; most numbers have no suffix, and then there is none to feed.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(number)
        if !suffix.isEmpty { hasher.combine(suffix) }
    }

    /// A number without a suffix.
    public init(integerLiteral value: Int) { self.init(value) }

    /// Reads arabic digits and a lower-case suffix (`64`, `64bis`); leading zeros do not count.
    public init?(_ text: some StringProtocol) {
        let digits = text.utf8.prefix { (0x30...0x39).contains($0) }
        guard !digits.isEmpty, digits.count <= 9, let value = Int(String(decoding: digits, as: UTF8.self)) else {
            return nil
        }
        var suffix = ""
        suffix.unicodeScalars.append(contentsOf: text.unicodeScalars.dropFirst(digits.count))
        guard suffix.unicodeScalars.allSatisfy(\.properties.isLowercase), let suffix = ProvisionLabel(suffix) else {
            return nil
        }
        self.init(value, suffix: suffix)
    }

    /// Reads a Roman numeral in either case (`IX`, `ix`).
    public init?(roman text: some StringProtocol) {
        guard let value = RomanNumeral.value(of: text) else { return nil }
        self.init(value)
    }

    /// The number in arabic digits with its suffix.
    public var description: String { suffix.isEmpty ? String(value) : "\(value)\(suffix)" }

    /// The number in upper-case Roman numerals with its suffix.
    public var roman: String { RomanNumeral.text(of: value) + suffix.description }
}

extension ProvisionNumber: Comparable {
    /// Sorts by integer, then by suffix in byte order; no suffix comes first.
    public static func < (left: ProvisionNumber, right: ProvisionNumber) -> Bool {
        if left.value != right.value { return left.value < right.value }
        return left.suffix < right.suffix
    }
}
