import Mustache

/// A value of a page's model: all that a template may see.
public indirect enum ModelValue: Sendable, Hashable {
    /// Text, which is escaped when a page is rendered.
    case text(String)
    /// Markup, which templates take as it is.
    case html(HTML)
    /// Whether something is so.
    case flag(Bool)
    /// Values of one shape, in order.
    case list([ModelValue])
    /// Named values, in order; every name that the shape declares is there.
    case object([Field])
    /// An optional value that is not there.
    case absent

    /// A named value.
    public struct Field: Sendable, Hashable {
        /// The name.
        public let name: String
        /// The value.
        public let value: ModelValue
    }

    /// Text, where there is any.
    static func optional(_ text: String?) -> ModelValue { text.map(ModelValue.text) ?? .absent }

    /// Markup, where there is any.
    static func optional(_ html: HTML?) -> ModelValue { html.map(ModelValue.html) ?? .absent }

    /// A value, where there is any.
    static func optional(_ value: ModelValue?) -> ModelValue { value ?? .absent }

    /// Named values.
    static func fields(_ pairs: KeyValuePairs<String, ModelValue>) -> ModelValue {
        .object(pairs.map { Field(name: $0.key, value: $0.value) })
    }

    /// The value of a name.
    subscript(name: String) -> ModelValue? {
        guard case .object(let fields) = self else { return nil }
        return fields.first { $0.name == name }?.value
    }
}

extension ModelValue: MustacheParent {
    /// What the engine sees under a name.
    ///
    /// An absent value is given as itself and not as nil: the engine would look for nil's name further out.
    public func child(named name: String) -> Any? {
        switch self[name] {
        case .none: nil
        case .flag(let flag): flag
        case .list(let values): values
        case .some(let value): value
        }
    }
}

extension ModelValue: MustacheCustomRenderable {
    /// The markup, or the text escaped: templates are written so that the engine takes it as it is.
    public var renderText: String {
        switch self {
        case .text(let text): HTMLWriter.escaped(text)
        case .html(let html): html.markup
        case .flag, .list, .object, .absent: ""
        }
    }

    /// Whether a section of it is left out.
    public var isNull: Bool { self == .absent }
}

extension ModelValue {
    /// The value in bytes, different for different values: what a digest is made of. Linear.
    public var canonicalBytes: [UInt8] {
        var bytes: [UInt8] = []
        appendCanonical(to: &bytes)
        return bytes
    }

    /// Every value is its kind's letter, its length and its content. No deeper than a shape is.
    private func appendCanonical(to bytes: inout [UInt8]) {
        switch self {
        case .text(let text):
            Self.append("T", text.utf8.count, to: &bytes)
            bytes.append(contentsOf: text.utf8)
        case .html(let html):
            Self.append("H", html.markup.utf8.count, to: &bytes)
            bytes.append(contentsOf: html.markup.utf8)
        case .flag(let flag):
            Self.append("F", flag ? 1 : 0, to: &bytes)
        case .list(let values):
            Self.append("L", values.count, to: &bytes)
            for value in values { value.appendCanonical(to: &bytes) }
        case .object(let fields):
            Self.append("O", fields.count, to: &bytes)
            for field in fields {
                Self.append("N", field.name.utf8.count, to: &bytes)
                bytes.append(contentsOf: field.name.utf8)
                field.value.appendCanonical(to: &bytes)
            }
        case .absent:
            Self.append("A", 0, to: &bytes)
        }
    }

    private static func append(_ letter: Character, _ number: Int, to bytes: inout [UInt8]) {
        bytes.append(contentsOf: String(letter).utf8)
        withUnsafeBytes(of: UInt64(number).littleEndian) { bytes.append(contentsOf: $0) }
    }
}
