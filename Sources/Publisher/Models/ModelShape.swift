/// What a page's model may hold: the names that its template may use.
public indirect enum ModelShape: Sendable, Hashable {
    /// Text.
    case text
    /// Markup.
    case html
    /// Whether something is so.
    case flag
    /// Values of one shape.
    case list(ModelShape)
    /// Named values, in order.
    case object([Field])
    /// A value that may not be there.
    case optional(ModelShape)

    /// A named shape.
    public struct Field: Sendable, Hashable {
        /// The name.
        public let name: String
        /// The shape.
        public let shape: ModelShape
    }

    /// Named shapes.
    static func fields(_ pairs: KeyValuePairs<String, ModelShape>) -> ModelShape {
        .object(pairs.map { Field(name: $0.key, shape: $0.value) })
    }

    /// The shape without its being optional.
    var present: ModelShape { if case .optional(let shape) = self { shape.present } else { self } }

    /// The names of an object; none for anything else.
    var names: [String] { if case .object(let fields) = present { fields.map(\.name) } else { [] } }

    /// The shape under a name.
    subscript(name: String) -> ModelShape? {
        guard case .object(let fields) = present else { return nil }
        return fields.first { $0.name == name }?.shape
    }

    /// The place of a name among an object's; nil where it has none of that name.
    func place(of name: String) -> Int? {
        guard case .object(let fields) = present else { return nil }
        return fields.firstIndex { $0.name == name }
    }

    /// The first place where a value is not of this shape, as a path of names; nil if it is. No deeper than the shape.
    func mismatch(_ value: ModelValue, at path: String = "") -> String? {
        switch (self, value) {
        case (.optional, .absent), (.text, .text), (.text, .utf8), (.html, .html), (.flag, .flag): return nil
        case (.optional(let shape), _): return shape.mismatch(value, at: path)
        case (.list(let shape), .list(let values)):
            for (index, value) in values.enumerated() {
                if let found = shape.mismatch(value, at: "\(path)[\(index)]") { return found }
            }
            return nil
        case (.object(let shapes), .object(let fields)):
            guard shapes.map(\.name) == fields.names else {
                return "\(path): has \(fields.names), declares \(shapes.map(\.name))"
            }
            for (shape, field) in zip(shapes, fields.pairs) {
                if let found = shape.shape.mismatch(field.1, at: "\(path).\(shape.name)") { return found }
            }
            return nil
        default: return path.isEmpty ? "." : path
        }
    }
}
