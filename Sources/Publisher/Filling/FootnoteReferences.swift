/// References to footnotes in compiled HTML.
enum FootnoteReferences {
    private static let reference = Array("<sup class=\"footnote-ref\"><a href=\"#".utf8)

    /// Writes HTML with every reference leading to the footnotes of another page. Linear.
    static func write(
        _ bytes: [UInt8], leadingTo page: (inout HTMLWriter) -> Void, to writer: inout HTMLWriter
    ) {
        var (start, index) = (0, 0)
        while let opening = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
            index = opening + 1
            guard index < bytes.count, bytes[index] == reference[1], bytes[opening...].starts(with: reference) else {
                continue
            }
            index = opening + reference.count
            writer.raw(bytes, start..<(index - 1))
            let target = writer.count
            page(&writer)
            writer.escape(from: target)
            start = index - 1
        }
        writer.raw(bytes, start..<bytes.count)
    }
}
