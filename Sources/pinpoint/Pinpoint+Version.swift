import Build
import Markdown

extension Pinpoint {
    /// What `--version` prints.
    static let version = "pinpoint \(ToolVersion.number), cmark-gfm \(MarkdownLibrary.version)"
}
