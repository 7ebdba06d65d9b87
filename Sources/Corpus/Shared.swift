/// A value that never changes, behind one reference: to copy it costs the same however large it is.
@frozen
public struct Shared<Value: Sendable>: Sendable {
    @usableFromInline
    final class Box: Sendable {
        @usableFromInline let value: Value

        @usableFromInline
        init(_ value: Value) { self.value = value }
    }

    @usableFromInline let box: Box

    /// Takes a value.
    @inlinable
    public init(_ value: Value) { box = Box(value) }

    /// The value, lent without a copy: it is inlined wherever it is read, so that only what is read of it is touched.
    @inlinable
    public var value: Value {
        _read { yield box.value }
    }

    /// Lends the value to a body.
    @inlinable
    public func withValue<Result, Failure: Error>(
        _ body: (borrowing Value) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try body(box.value)
    }

    /// Whether both are one and the same, so that there is nothing to compare.
    public func isIdentical(to other: Shared) -> Bool { box === other.box }
}

extension Shared: Equatable where Value: Equatable {
    /// Whether the values are equal. Constant for copies of one.
    public static func == (left: Shared, right: Shared) -> Bool {
        left.isIdentical(to: right) || left.value == right.value
    }
}

extension Shared: Hashable where Value: Hashable {
    /// Feeds the value.
    public func hash(into hasher: inout Hasher) { hasher.combine(value) }
}
