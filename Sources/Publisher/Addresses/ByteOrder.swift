import Glibc

/// The order of texts by their UTF-8 bytes, which is that of paths.
enum ByteOrder {
    /// Whether a text comes before another. Linear in the shorter one.
    static func precedes(_ left: String, _ right: String) -> Bool {
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
}
