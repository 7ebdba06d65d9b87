/// Finds references to footnotes in compiled HTML.
enum FootnoteReferences {
    private static let mark = Array("class=\"footnote-ref\"".utf8)

    /// Whether there is one. Linear.
    static func occur(in html: [UInt8]) -> Bool {
        guard html.count >= mark.count else { return false }
        for start in 0...(html.count - mark.count)
        where html[start] == mark[0] && html[start..<(start + mark.count)].elementsEqual(mark) {
            return true
        }
        return false
    }
}
