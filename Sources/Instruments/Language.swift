/// A language of a site, named by its BCP 47 primary subtag in lower case (`vi`, `en`).
public struct Language: RawRepresentable, Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The subtag.
    public let rawValue: String

    /// Names a language by its subtag.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Vietnamese.
    public static let vietnamese = Language(rawValue: "vi")
    /// English.
    public static let english = Language(rawValue: "en")

    /// The subtag.
    public var description: String { rawValue }

    /// Sorts by subtag in byte order.
    public static func < (left: Language, right: Language) -> Bool {
        left.rawValue.utf8.lexicographicallyPrecedes(right.rawValue.utf8)
    }
}
