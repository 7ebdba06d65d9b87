import Glibc

/// The order of texts by their UTF-8 bytes, which is that of paths.
public enum ByteOrder {
    /// Whether a text comes before another. Linear in the shorter one.
    public static func precedes(_ left: String, _ right: String) -> Bool {
        let isBefore = left.utf8.withContiguousStorageIfAvailable { left in
            right.utf8.withContiguousStorageIfAvailable { right in precedes(left, right) }
        }
        guard let isBefore = isBefore ?? nil else { return left.utf8.lexicographicallyPrecedes(right.utf8) }
        return isBefore
    }

    private static func precedes(_ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = left.baseAddress, let second = right.baseAddress else { return left.count < right.count }
        let order = memcmp(first, second, min(left.count, right.count))
        return order == 0 ? left.count < right.count : order < 0
    }

    /// The places of some texts in the order of the texts; of equal ones in their own. It looks at the texts side by side and
    /// not one by one in memory, which for many is several times as quick as to sort them.
    public static func places(of texts: some Collection<String>) -> [Int] {
        var bytes: [UInt8] = []
        var starts = [0]
        starts.reserveCapacity(texts.count + 1)
        for text in texts {
            bytes.append(contentsOf: text.utf8)
            starts.append(bytes.count)
        }
        return bytes.withUnsafeBytes { bytes in
            (0..<texts.count).sorted { left, right in
                let one = UnsafeRawBufferPointer(rebasing: bytes[starts[left]..<starts[left + 1]])
                let other = UnsafeRawBufferPointer(rebasing: bytes[starts[right]..<starts[right + 1]])
                guard let first = one.baseAddress, let second = other.baseAddress else {
                    return (one.count, left) < (other.count, right)
                }
                let order = memcmp(first, second, min(one.count, other.count))
                return order == 0 ? (one.count, left) < (other.count, right) : order < 0
            }
        }
    }

    /// How many of some elements, sorted by their texts, come before a text: where it is, or would be. Logarithmic.
    public static func place<Elements: RandomAccessCollection>(
        of text: String, in elements: Elements, by own: (Elements.Element) -> String
    ) -> Int where Elements.Index == Int {
        var (low, high) = (elements.startIndex, elements.endIndex)
        while low < high {
            let middle = (low + high) / 2
            if precedes(own(elements[middle]), text) { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// Where a text is among elements sorted by their texts; nil where it is not. Logarithmic.
    public static func firstIndex<Elements: RandomAccessCollection>(
        of text: String, in elements: Elements, by own: (Elements.Element) -> String
    ) -> Int? where Elements.Index == Int {
        let place = place(of: text, in: elements, by: own)
        return place < elements.endIndex && own(elements[place]).utf8.elementsEqual(text.utf8) ? place : nil
    }
}
