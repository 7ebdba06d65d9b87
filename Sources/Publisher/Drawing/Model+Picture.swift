/// Shapes and values of pictures: whole numbers in the units of the picture.
extension ModelShape {
    /// A rectangle.
    static let box = fields(["x": .text, "y": .text, "width": .text, "height": .text])
}

extension Model {
    /// Adds a whole number.
    mutating func number(_ name: StaticString, _ number: Int) { text(name) { $0.raw(text: String(number)) } }

    /// Adds a rectangle.
    mutating func box(_ name: StaticString, _ box: PictureBox) {
        object(name) { model in
            model.number("x", box.x)
            model.number("y", box.y)
            model.number("width", box.width)
            model.number("height", box.height)
        }
    }

    /// Adds a rectangle, where there is one.
    mutating func box(_ name: StaticString, _ box: PictureBox?) {
        if let box { self.box(name, box) } else { absent(name) }
    }
}
