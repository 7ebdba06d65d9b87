/// A numbered paragraph and its points.
public struct ParagraphOutline: Sendable, Hashable {
    /// Its number.
    public let number: ProvisionNumber
    /// Its points, in order.
    public let points: [PointOutline]

    /// Creates an outline of a paragraph.
    public init(_ number: ProvisionNumber, points: [PointOutline] = []) {
        self.number = number
        self.points = points
    }
}
