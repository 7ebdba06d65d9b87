import CCMarkGFM

/// The library that parses Markdown.
public enum MarkdownLibrary {
    /// Its version, as the library that runs says it: `0.29.0.gfm.6`.
    public static var version: String { cmark_version_string().map { String(cString: $0) } ?? "" }
}
