import Instruments

/// How the files of articles are named.
enum ArticleName {
    /// `article-07`: as many digits as the last article has, so that a folder lists them in order.
    static func article(_ number: ProvisionNumber, in outline: Outline) -> String {
        let width = (outline.articles.last?.value ?? 0).description.count
        let digits = number.value.description
        return "article-" + String(repeating: "0", count: max(0, width - digits.count)) + "\(digits)\(number.suffix)"
    }
}
