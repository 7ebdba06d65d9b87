/// The short name of a source: lower-case ASCII letters, digits and hyphens, at least one of them a letter.
public struct SourceKey: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The name: `untc`.
    public let description: String

    /// The most bytes of a name.
    private static let longest = 60

    /// Takes a name; nil for a text that is none, such as an address or anything with a space or a capital letter.
    public init?(_ text: String) {
        let bytes = text.utf8
        func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }
        guard bytes.count <= Self.longest, bytes.contains(where: isLetter),
            bytes.allSatisfy({ isLetter($0) || (0x30...0x39).contains($0) || $0 == 0x2D }),
            bytes.first != 0x2D, bytes.last != 0x2D
        else { return nil }
        description = text
    }

    /// Sorts in byte order.
    public static func < (left: SourceKey, right: SourceKey) -> Bool {
        left.description.utf8.lexicographicallyPrecedes(right.description.utf8)
    }
}
