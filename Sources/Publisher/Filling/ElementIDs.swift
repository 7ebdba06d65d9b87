/// The ids of elements in compiled HTML.
enum ElementIDs {
    private static let attribute = Array(" id=\"".utf8)

    /// Writes a part of the HTML without the ids in it; text holds no plain quotation mark, so that none looks like one.
    /// Linear.
    static func leaveOut(of html: [UInt8], _ range: Range<Int>, to writer: inout HTMLWriter) {
        var (start, index) = (range.lowerBound, range.lowerBound)
        while let space = html[index..<range.upperBound].firstIndex(of: UInt8(ascii: " ")) {
            index = space + 1
            guard html[space..<range.upperBound].starts(with: attribute) else { continue }
            let value = space + attribute.count
            guard let end = html[value..<range.upperBound].firstIndex(of: UInt8(ascii: "\"")) else { break }
            writer.raw(html, start..<space)
            (start, index) = (end + 1, end + 1)
        }
        writer.raw(html, start..<range.upperBound)
    }
}
