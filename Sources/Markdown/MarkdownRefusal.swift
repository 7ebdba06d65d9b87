/// Why a text was not given to cmark, or not taken from it.
public struct MarkdownRefusal: Error, Sendable, Hashable {
    /// The bound that was broken.
    public enum Reason: Sendable, Hashable {
        /// The text is longer than the bound, in bytes.
        case inputTooLarge
        /// A table has more columns than the bound.
        case tableTooWide
        /// Tables lack more cells, which would have to be filled in, than the bound.
        case tableTooRagged
        /// Comparing lines that could begin tables, and their rows, would take more steps than the bound.
        case tablesTooCostly
        /// Finding web and mail addresses would take more steps than the bound.
        case addressesTooCostly
        /// Looking for emphasis before each link of a paragraph would take more steps than the bound.
        case emphasisTooCostly
        /// There are more footnote definitions than the bound.
        case tooManyFootnotes
        /// One paragraph has more openers of raw HTML (`<![CDATA[`, `<?`, `<!X`) without an end than the bound.
        case tooManyOpeners
        /// The destinations and titles of reference links would make more bytes than the bound.
        case referencesTooLarge
        /// Parsing would take more memory than the bound, in bytes.
        case treeTooLarge
    }

    /// The bound that was broken.
    public let reason: Reason
    /// The bound.
    public let bound: Int
    /// Where, 1-based, in the text given.
    public let line: Int

    /// Creates a refusal.
    public init(reason: Reason, bound: Int, line: Int) {
        self.reason = reason
        self.bound = bound
        self.line = line
    }
}
