import Instruments

/// The label of a point or the suffix of a number: up to ten letters a–z, `đ` and digits, in one machine word,
/// and no more than a ``ProvisionLabel`` holds.
struct Label: Hashable, Sendable {
    /// Six bits a character, the first one lowest: 1 to 26 for a–z, 27 for `đ`, 28 to 37 for digits.
    private var bits: UInt64 = 0

    /// Nothing.
    static let none = Label()

    private init() {}

    /// Packs a text; nil for one that holds something else or too much.
    init?(_ text: String) {
        var shift: UInt64 = 0
        var length = 0
        for scalar in text.unicodeScalars {
            let code: UInt64
            switch scalar {
            case "a"..."z": code = UInt64(scalar.value) - 0x60
            case "đ": code = 27
            case "0"..."9": code = UInt64(scalar.value) - 0x30 + 28
            default: return nil
            }
            length += code == 27 ? 2 : 1
            guard shift < 60, length <= ProvisionLabel.longest else { return nil }
            bits |= code << shift
            shift += 6
        }
    }

    /// A letter twice: `aa`.
    init(twice letter: UInt8) {
        let code = UInt64(letter | 0x20) - 0x60
        bits = code | code << 6
    }

    var isEmpty: Bool { bits == 0 }

    /// Whether it is the Latin letter behind another one: `c` behind `b`.
    func follows(_ other: Label) -> Bool { bits < 27 && other.bits < 26 && bits == other.bits + 1 }

    /// Whether it is a numeral that no list of subpoints comes to: `c`, `d`, `l`, `m`.
    var isLargeNumeral: Bool { RomanNumeral.value(of: text).map { $0 >= 50 } ?? false }

    /// Whether it is the Roman numeral behind another one: `v` behind `iv`.
    func follows(numeral other: Label) -> Bool {
        guard let value = RomanNumeral.value(of: text), let before = RomanNumeral.value(of: other.text) else {
            return false
        }
        return value == before + 1
    }

    /// How many characters it has.
    var count: Int { (64 - bits.leadingZeroBitCount + 5) / 6 }

    /// The text.
    var text: String { provisionLabel.description }

    /// The same as a part of a provision's id.
    var provisionLabel: ProvisionLabel {
        if bits == 0 { return .none }
        var bytes: [UInt8] = []
        var rest = bits
        while rest != 0 {
            let code = UInt8(truncatingIfNeeded: rest & 63)
            switch code {
            case 27: bytes += "đ".utf8
            case 28...: bytes.append(code - 28 + 0x30)
            default: bytes.append(code + 0x60)
            }
            rest >>= 6
        }
        return ProvisionLabel(clipping: bytes)
    }
}
