/// A point and its subpoints.
public struct PointOutline: Sendable, Hashable {
    /// Its label: `a`, `đ`.
    public let label: ProvisionLabel
    /// The labels of its subpoints: `i`, `ii`.
    public let subpoints: [ProvisionLabel]

    /// Creates an outline of a point.
    public init(_ label: ProvisionLabel, subpoints: [ProvisionLabel] = []) {
        self.label = label
        self.subpoints = subpoints
    }
}
