import Instruments

/// What an article's path names within the article, in 64 bits; the paths of one article are equal if these are.
struct PackedPath: Hashable, Sendable {
    private let bits: UInt64

    /// Packs a path; nil where it does not fit: a paragraph of over 65,000 or with a suffix, a long label.
    init?(_ path: ArticlePath) {
        var bits: UInt64 = 0
        if let paragraph = path.paragraph {
            guard paragraph.suffix.isEmpty, (0..<65_000).contains(paragraph.value) else { return nil }
            bits = UInt64(paragraph.value + 1)
        }
        if let point = path.point {
            guard let label = Self.packed(point.label, bytes: 2) else { return nil }
            bits |= label << 16
            if let subpoint = point.subpoint {
                guard let label = Self.packed(subpoint, bytes: 4) else { return nil }
                bits |= label << 32
            }
        }
        self.bits = bits
    }

    private static func packed(_ label: ProvisionLabel, bytes: Int) -> UInt64? {
        var packed: UInt64 = 0
        var count = 0
        for byte in label.description.utf8 {
            guard byte != 0, count < bytes else { return nil }
            packed |= UInt64(byte) << UInt64(8 * count)
            count += 1
        }
        return packed == 0 ? nil : packed
    }
}
