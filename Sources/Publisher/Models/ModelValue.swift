/// A value of a page's model: all that a template may see.
public enum ModelValue: Sendable {
    /// Text, which is escaped when a page is rendered.
    case text(String)
    /// Text as UTF-8: the same to templates and digests, and cheaper where it is put together here.
    case utf8([UInt8])
    /// Markup, which templates take as it is.
    case html(HTML)
    /// Whether something is so.
    case flag(Bool)
    /// Values of one shape, in order.
    case list([ModelValue])
    /// Named values, in the order of their shape; every name that the shape declares is there.
    case object(Fields)
    /// An optional value that is not there.
    case absent

    /// Named values, in order.
    ///
    /// A template finds them by place; the names are there to be compared with a shape and to be digested.
    public struct Fields: Sendable, ExpressibleByDictionaryLiteral {
        private(set) var pairs: [(StaticString, ModelValue)]

        public init(dictionaryLiteral pairs: (StaticString, ModelValue)...) {
            self.pairs = pairs
        }

        /// The names.
        var names: [String] { pairs.map(\.0.description) }

        /// The value at a place; nil where there is none.
        func value(at place: Int) -> ModelValue? {
            pairs.indices.contains(place) ? pairs[place].1 : nil
        }

        /// The same with another value under a name.
        func replacing(_ name: String, with value: ModelValue) -> Fields {
            var copy = self
            if let place = pairs.firstIndex(where: { $0.0.description == name }) { copy.pairs[place].1 = value }
            return copy
        }
    }

    /// Whether the value is one that is not there.
    var isAbsent: Bool { if case .absent = self { true } else { false } }

    /// Text, where there is any.
    static func optional(_ text: String?) -> ModelValue { text.map(ModelValue.text) ?? .absent }

    /// Text as UTF-8, where there is any.
    static func optional(_ text: [UInt8]?) -> ModelValue { text.map(ModelValue.utf8) ?? .absent }

    /// Markup, where there is any.
    static func optional(_ html: HTML?) -> ModelValue { html.map(ModelValue.html) ?? .absent }

    /// A value, where there is any.
    static func optional(_ value: ModelValue?) -> ModelValue { value ?? .absent }

    /// Named values.
    static func fields(_ fields: Fields) -> ModelValue { .object(fields) }
}
