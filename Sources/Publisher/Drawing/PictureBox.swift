/// A rectangle in the units of a picture.
struct PictureBox: Sendable, Hashable {
    /// Its left edge.
    var x: Int
    /// Its upper edge.
    var y: Int
    var width: Int
    var height: Int

    /// What it covers from left to right.
    var columns: Range<Int> { x..<(x + width) }
    /// What it covers from top to bottom.
    var rows: Range<Int> { y..<(y + height) }
    /// The middle, from left to right.
    var centerX: Int { x + width / 2 }
    /// The middle, from top to bottom.
    var centerY: Int { y + height / 2 }
}
