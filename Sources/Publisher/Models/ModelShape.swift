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
    func mismatch(_ model: borrowing Model, at node: Int, path: String = "") -> String? {
        let value = model.nodes[node]
        switch (self, value.kind) {
        case (.optional, .absent), (.text, .text), (.html, .html), (.flag, .flag): return nil
        case (.optional(let shape), _): return shape.mismatch(model, at: node, path: path)
        case (.list(let shape), .list):
            var child = node + 1
            for index in 0..<value.count {
                if let found = shape.mismatch(model, at: child, path: "\(path)[\(index)]") { return found }
                child = model.nodes[child].next
            }
            return nil
        case (.object(let fields), .object):
            let names = model.names(of: node)
            guard fields.map(\.name) == names else {
                return "\(path): has \(names), declares \(fields.map(\.name))"
            }
            var child = node + 1
            for field in fields {
                if let found = field.shape.mismatch(model, at: child, path: "\(path).\(field.name)") { return found }
                child = model.nodes[child].next
            }
            return nil
        default: return path.isEmpty ? "." : path
        }
    }
}

extension Model {
    /// The names of an object's values.
    fileprivate func names(of node: Int) -> [String] {
        var names: [String] = []
        var child = node + 1
        for _ in 0..<nodes[node].count {
            let value = nodes[child]
            names.append(
                withBytes {
                    String(decoding: $0[(value.name + 9)..<max(value.name + 9, value.start - 9)], as: UTF8.self)
                })
            child = value.next
        }
        return names
    }
}
