/// References to footnotes in compiled HTML.
enum FootnoteReferences {
    private static let reference = Array("<sup class=\"footnote-ref\"><a href=\"#".utf8)

    /// The HTML with every reference leading to the footnotes of another page. Linear.
    static func leading(to page: String, in html: HTML) -> HTML {
        let target = Array(HTMLWriter.escaped(page).utf8)
        let bytes = html.bytes
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + bytes.count / 16)
        var (start, index) = (0, 0)
        while let opening = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
            index = opening + 1
            guard bytes[opening...].starts(with: reference) else { continue }
            index = opening + reference.count
            result.append(contentsOf: bytes[start..<(index - 1)])
            result.append(contentsOf: target)
            start = index - 1
        }
        result.append(contentsOf: bytes[start...])
        return HTML(bytes: result)
    }
}
