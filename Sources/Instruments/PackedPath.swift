/// A path within an article in one integer, as nearly all are: no number has a suffix or many digits, no label has many
/// letters or others than a to z and `đ`.
///
/// The article's number stands highest, in 18 bits; then the paragraph's and one, in 11; the point's label, two letters;
/// the subpoint's, five. A letter has five bits; zeros stand behind the last one, and for what is not named: paths sort
/// as their integers do, and a whole is its parts without the lower bits.
@usableFromInline
struct PackedPath: Hashable, Sendable {
    private let bits: UInt64

    private init(bits: UInt64) { self.bits = bits }

    /// Packs a path; nil where it does not fit.
    init?(_ number: ProvisionNumber, paragraph: ProvisionNumber?, point: ArticlePath.Point?) {
        guard number.suffix.isEmpty, (0..<1 << 18).contains(number.value) else { return nil }
        var bits = UInt64(number.value) << 46
        if let paragraph {
            guard paragraph.suffix.isEmpty, (0..<2047).contains(paragraph.value) else { return nil }
            bits |= UInt64(paragraph.value + 1) << 35
        }
        if let point {
            guard let label = Self.letters(of: point.label, atMost: 2) else { return nil }
            bits |= label << 25
            if let subpoint = point.subpoint {
                guard let label = Self.letters(of: subpoint, atMost: 5) else { return nil }
                bits |= label
            }
        }
        self.bits = bits
    }

    private static let paragraphBits: UInt64 = 2047 << 35
    private static let labelBits: UInt64 = 1023 << 25
    private static let subpointBits: UInt64 = 1 << 25 - 1
    /// The parts of a path within its article, the innermost first.
    private static let parts = [subpointBits, labelBits, paragraphBits]

    var number: ProvisionNumber { ProvisionNumber(Int(bits >> 46)) }

    var paragraph: ProvisionNumber? {
        let number = Int(bits >> 35 & 2047)
        return number == 0 ? nil : ProvisionNumber(number - 1)
    }

    var point: ArticlePath.Point? {
        guard bits & Self.labelBits != 0 else { return nil }
        let subpoint = bits & Self.subpointBits
        return ArticlePath.Point(
            Self.label(bits >> 25 & 1023, letters: 2),
            subpoint: subpoint == 0 ? nil : Self.label(subpoint, letters: 5))
    }

    var isWhole: Bool { bits << 18 == 0 }

    /// The path one level up; nil for the article itself.
    var parent: PackedPath? {
        for part in Self.parts where bits & part != 0 {
            return PackedPath(bits: bits & ~part)
        }
        return nil
    }

    /// Whether this is `other` or lies in it.
    func isWithin(_ other: PackedPath) -> Bool {
        var own = bits
        for part in Self.parts {
            guard other.bits & part == 0 else { break }
            own &= ~part
        }
        return own == other.bits
    }

    static func < (left: PackedPath, right: PackedPath) -> Bool { left.bits < right.bits }

    /// The letters of a label, five bits each, the first one highest; nil for none, for too many and for others.
    private static func letters(of label: ProvisionLabel, atMost most: Int) -> UInt64? {
        guard !label.isEmpty else { return nil }
        var bits: UInt64 = 0
        var count = 0
        var isPackable = true
        var lead: UInt8 = 0
        label.forEachByte { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z") where lead == 0:
                bits = bits << 5 | UInt64(byte - 0x60)
                count += 1
            case 0xC4 where lead == 0: lead = byte
            case 0x91 where lead == 0xC4:
                bits = bits << 5 | 27
                count += 1
                lead = 0
            default: isPackable = false
            }
        }
        guard isPackable, lead == 0, count <= most else { return nil }
        return bits << UInt64(5 * (most - count))
    }

    private static func label(_ bits: UInt64, letters: Int) -> ProvisionLabel {
        let top = 5 * (letters - 1)
        // Most have one letter, and most of those are of ASCII.
        let first = bits >> UInt64(top)
        if first < 27, bits == first << UInt64(top) {
            return ProvisionLabel(letter: UInt8(truncatingIfNeeded: first) + 0x60)
        }
        var bytes: [UInt8] = []
        for shift in stride(from: top, through: 0, by: -5) {
            switch UInt8(truncatingIfNeeded: bits >> UInt64(shift) & 31) {
            case 0: break
            case 27: bytes += [0xC4, 0x91]
            case let code: bytes.append(code + 0x60)
            }
        }
        return ProvisionLabel(clipping: bytes)
    }
}
