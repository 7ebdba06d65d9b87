/// What tells one version of a file from another (RFC 9110, section 8.8.3). All of ours are strong.
struct EntityTag: Sendable, Hashable {
    /// The tag without its quotes.
    let opaque: String

    /// As it stands in a header field.
    var quoted: String { "\"\(opaque)\"" }

    /// Whether an If-None-Match field names this version, compared weakly.
    func isNamed(in field: String) -> Bool {
        if Substring(field).trimmed == "*" { return true }
        // A tag holds no quote and may hold a comma, so every second piece between quotes is a tag.
        let pieces = field.split(separator: "\"", omittingEmptySubsequences: false)
        return pieces.count % 2 == 1 && pieces.enumerated().contains { $0 % 2 == 1 && $1 == opaque }
    }

    /// Whether an If-Range field is exactly this version; a date never is.
    func isExactly(_ field: String) -> Bool { Substring(field).trimmed == quoted }
}
