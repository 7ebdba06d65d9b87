/// A piece of a checked template with its partials in it; its names are places in the model.
enum TemplatePiece: Sendable {
    /// Markup as the template writes it.
    case text(String)
    /// A word of the interface, by its key.
    case word(String)
    /// A text, which is escaped, or markup, which is not.
    case value(TemplatePath)
    /// The beginning of what is shown for every value of a list, or once for a value that is there.
    case section(TemplatePath)
    /// The beginning of what is shown for an empty list, or for a value that is not there.
    case inverted(TemplatePath)
    /// The end of the innermost section.
    case end
}

/// Where in the scopes of a template a value is: so many scopes out, then by the places of the fields.
struct TemplatePath: Sendable, Hashable {
    /// How many scopes further out than the innermost.
    let up: Int
    /// The places of the fields within the scope's value; none for the value itself.
    let fields: [Int]
}
