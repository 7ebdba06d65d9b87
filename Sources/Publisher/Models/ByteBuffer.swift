/// Bytes that grow: appending a few costs little more than copying them.
///
/// An array's own `append(contentsOf:)` costs ten times as much for a handful of bytes, and a page is thousands of them.
struct ByteBuffer: ~Copyable {
    private var base: UnsafeMutablePointer<UInt8>
    private var capacity: Int
    /// How many there are.
    private(set) var count = 0

    /// - Parameter capacity: for how many there is room from the start.
    init(capacity: Int) {
        self.capacity = max(capacity, 64)
        base = .allocate(capacity: self.capacity)
    }

    deinit { base.deallocate() }

    /// Appends a byte.
    @inline(__always)
    mutating func append(_ byte: UInt8) {
        if count == capacity { grow(by: 1) }
        base[count] = byte
        count += 1
    }

    /// Appends bytes that are no part of this buffer.
    @inline(__always)
    mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let source = bytes.baseAddress else { return }
        if capacity - count < bytes.count { grow(by: bytes.count) }
        (base + count).update(from: source, count: bytes.count)
        count += bytes.count
    }

    /// Appends a number in eight bytes, the lowest first.
    @inline(__always)
    mutating func append(number: Int) {
        if capacity - count < 8 { grow(by: 8) }
        UnsafeMutableRawPointer(base + count).storeBytes(of: UInt64(number).littleEndian, as: UInt64.self)
        count += 8
    }

    /// Writes a number over the eight bytes from an offset on.
    mutating func replace(at offset: Int, number: Int) {
        precondition(offset >= 0 && offset + 8 <= count, "the number lies within the buffer")
        UnsafeMutableRawPointer(base + offset).storeBytes(of: UInt64(number).littleEndian, as: UInt64.self)
    }

    /// Leaves out what comes after the first so many bytes.
    mutating func truncate(to count: Int) {
        precondition(count >= 0 && count <= self.count, "a buffer is not made longer")
        self.count = count
    }

    /// Calls a body with the bytes.
    func withBytes<Result, Failure: Error>(
        _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try body(UnsafeBufferPointer(start: base, count: count))
    }

    /// Calls a body with the bytes, which it may change.
    mutating func withMutableBytes<Result, Failure: Error>(
        _ body: (UnsafeMutableBufferPointer<UInt8>) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try body(UnsafeMutableBufferPointer(start: base, count: count))
    }

    private mutating func grow(by more: Int) {
        capacity = max(capacity * 2, count + more)
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
        larger.update(from: base, count: count)
        base.deallocate()
        base = larger
    }
}
