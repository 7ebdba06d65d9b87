/// References to footnotes in compiled HTML.
enum FootnoteReferences {
    private static let reference = Array("<sup class=\"footnote-ref\"><a href=\"#".utf8)

    /// The HTML with every reference leading to the footnotes of another page. Linear.
    static func leading(to page: [UInt8], in html: HTML) -> HTML {
        var target = HTMLWriter()
        target.text(page)
        let bytes = html.bytes
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + bytes.count / 16)
        var (start, index) = (0, 0)
        while let opening = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
            index = opening + 1
            // Of the tags with a class nearly none is a superscript.
            guard index < bytes.count, bytes[index] == reference[1], bytes[opening...].starts(with: reference) else {
                continue
            }
            index = opening + reference.count
            result.append(contentsOf: bytes[start..<(index - 1)])
            result.append(contentsOf: target.bytes)
            start = index - 1
        }
        result.append(contentsOf: bytes[start...])
        return HTML(bytes: result)
    }
}
