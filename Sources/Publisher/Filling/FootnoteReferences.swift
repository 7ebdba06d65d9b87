/// References to footnotes in compiled HTML.
enum FootnoteReferences {
    private static let reference = "<sup class=\"footnote-ref\"><a href=\"#"

    /// The HTML with every reference leading to the footnotes of another page. Linear.
    static func leading(to page: String, in html: String) -> String {
        let target = HTMLWriter.escaped(page)
        return html.replacing(reference, with: "<sup class=\"footnote-ref\"><a href=\"\(target)#")
    }
}
