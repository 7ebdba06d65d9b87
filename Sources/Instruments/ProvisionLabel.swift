/// The label of a point (`a`, `đ`, `ii`) or what stands behind a number (`bis`): at most twelve bytes of UTF-8, held in
/// place, so that it is copied and compared as plain bytes.
public struct ProvisionLabel: Sendable, Hashable {
    /// The bytes, the first one highest, behind the last one zeros: labels sort as their bytes do.
    @usableFromInline let first: UInt32
    @usableFromInline let second: UInt32
    @usableFromInline let third: UInt32

    /// How many bytes a label may have.
    @inlinable
    public static var longest: Int { 12 }

    /// No label.
    public static let none = ProvisionLabel(clipping: EmptyCollection())

    /// Takes a text; nil for one of more than ``longest`` bytes, or with a zero among them.
    public init?(_ text: some StringProtocol) {
        guard text.utf8.count <= Self.longest, !text.utf8.contains(0) else { return nil }
        self.init(clipping: text.utf8)
    }

    /// Takes the first ``longest`` bytes of a text. Compiled where it is used: whoever reads a corpus does so for every
    /// provision.
    @inlinable
    public init(clipping bytes: some Sequence<UInt8>) {
        var words: (UInt32, UInt32, UInt32) = (0, 0, 0)
        var index = 0
        for byte in bytes {
            let byte = UInt32(byte) << UInt32(24 - 8 * (index & 3))
            switch index >> 2 {
            case 0: words.0 |= byte
            case 1: words.1 |= byte
            default: words.2 |= byte
            }
            index += 1
            if index == Self.longest { break }
        }
        (first, second, third) = words
    }

    /// A label of one letter of ASCII.
    init(letter: UInt8) { (first, second, third) = (UInt32(letter) << 24, 0, 0) }

    /// Whether there is no label.
    public var isEmpty: Bool { first == 0 }

    /// Calls a body with each byte.
    @inline(__always)
    func forEachByte(_ body: (UInt8) -> Void) {
        for word in [first, second, third] {
            for shift in [24, 16, 8, 0] as [UInt32] {
                let byte = UInt8(truncatingIfNeeded: word >> shift)
                if byte == 0 { return }
                body(byte)
            }
        }
    }

    /// Appends the text as UTF-8.
    public func append(to bytes: inout [UInt8]) {
        // Most labels have one byte.
        if first << 8 == 0 {
            if first != 0 { bytes.append(UInt8(truncatingIfNeeded: first >> 24)) }
            return
        }
        forEachByte { bytes.append($0) }
    }
}

extension ProvisionLabel: CustomStringConvertible {
    /// The text.
    public var description: String {
        String(unsafeUninitializedCapacity: Self.longest) { bytes in
            var count = 0
            forEachByte {
                bytes[count] = $0
                count += 1
            }
            return count
        }
    }
}

extension ProvisionLabel: ExpressibleByStringLiteral {
    /// A label that is written in the code.
    public init(stringLiteral text: StaticString) {
        precondition(text.utf8CodeUnitCount <= Self.longest, "a label has at most twelve bytes")
        self.init(clipping: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }
}

extension ProvisionLabel: Comparable {
    /// Sorts by bytes; no label comes first.
    public static func < (left: ProvisionLabel, right: ProvisionLabel) -> Bool {
        (left.first, left.second, left.third) < (right.first, right.second, right.third)
    }
}
