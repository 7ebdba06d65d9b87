extension MarkdownRefusal {
    /// What is too large, and the bound, in one sentence without a full stop.
    public var message: String {
        switch reason {
        case .inputTooLarge: "the text has more than \(bound >> 20) MB"
        case .tableTooWide: "a table has more than \(bound) columns"
        case .tableTooRagged: "tables lack more than \(bound) cells that would have to be filled in"
        case .tablesTooCostly: "its tables would take more than \(bound) steps to read"
        case .addressesTooCostly: "its web and mail addresses would take more than \(bound) steps to find"
        case .emphasisTooCostly: "its marks of emphasis would take more than \(bound) steps to pair"
        case .tooManyFootnotes: "there are more than \(bound) footnotes"
        case .tooManyOpeners: "a paragraph has more than \(bound) openers of raw HTML without an end"
        case .referencesTooLarge: "reference links would expand beyond \(bound >> 20) MB"
        case .treeTooLarge: "parsing would take more than \(bound >> 20) MB"
        }
    }
}
