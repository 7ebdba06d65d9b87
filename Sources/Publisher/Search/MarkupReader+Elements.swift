extension MarkupReader {
    /// What stands between the cells of a row.
    static let cellMark: StaticString = " · "

    /// What a tag means to a text.
    enum Element {
        /// Nothing.
        case inline
        /// A space.
        case lineBreak
        /// The beginning of a label, of a footnote's number, of a link back from a footnote: left out with all in it.
        case label, footnoteNumber, link
        case cell, cellEnd
        case heading, headingEnd
        case item, itemEnd
        /// The beginning or the end of anything else that stands on lines of its own.
        case block

        init(_ tag: UnsafeBufferPointer<UInt8>) {
            let isEnd = tag.count > 1 && tag[1] == UInt8(ascii: "/")
            let start = isEnd ? 2 : 1
            var end = start
            while end < tag.count, MarkupReader.isNameByte(tag[end]) { end += 1 }
            let name = UnsafeBufferPointer(rebasing: tag[start..<end])
            self =
                switch name.count {
                case 1: Self.short(name[0], isEnd: isEnd)
                case 2: Self.pair(name[0], name[1], isEnd: isEnd)
                default: Self.long(name, tag, isEnd: isEnd)
                }
        }

        private static func short(_ letter: UInt8, isEnd: Bool) -> Element {
            letter == UInt8(ascii: "a") ? (isEnd ? .inline : .link) : .block
        }

        private static func pair(_ first: UInt8, _ second: UInt8, isEnd: Bool) -> Element {
            switch (first, second) {
            case (UInt8(ascii: "e"), UInt8(ascii: "m")): .inline
            case (UInt8(ascii: "b"), UInt8(ascii: "r")): .lineBreak
            case (UInt8(ascii: "t"), UInt8(ascii: "d")), (UInt8(ascii: "t"), UInt8(ascii: "h")):
                isEnd ? .cellEnd : .cell
            case (UInt8(ascii: "l"), UInt8(ascii: "i")): isEnd ? .itemEnd : .item
            case (UInt8(ascii: "h"), UInt8(ascii: "1")...UInt8(ascii: "6")): isEnd ? .headingEnd : .heading
            default: .block
            }
        }

        private static func long(
            _ name: UnsafeBufferPointer<UInt8>, _ tag: UnsafeBufferPointer<UInt8>, isEnd: Bool
        ) -> Element {
            if name.elementsEqual("span".utf8) {
                return !isEnd && MarkupReader.has("<span class=\"label\"", tag, at: 0) ? .label : .inline
            }
            if name.elementsEqual("sup".utf8) { return isEnd ? .inline : .footnoteNumber }
            let inline: [StaticString] = ["strong", "code", "del", "input"]
            return inline.contains { name.count == $0.utf8CodeUnitCount && MarkupReader.has($0, name, at: 0) }
                ? .inline : .block
        }
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    /// Whether some bytes stand at a place.
    static func has(_ text: StaticString, _ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
        guard bytes.count - start >= text.utf8CodeUnitCount else { return false }
        return text.withUTF8Buffer { $0.elementsEqual(bytes[start..<(start + $0.count)]) }
    }

    /// Where what stands behind the next of some end tags begins.
    static func behind(_ tag: StaticString, _ html: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var at = start
        while at < html.count {
            if html[at] == UInt8(ascii: "<"), has(tag, html, at: at) { return at + tag.utf8CodeUnitCount }
            at += 1
        }
        return at
    }

    /// Appends the value of a tag's `id`, where it has one. Ids of the Markdown renderer hold nothing that is escaped.
    static func appendID(of tag: UnsafeBufferPointer<UInt8>, to id: inout [UInt8]) {
        let name: StaticString = " id=\""
        var at = 0
        while at < tag.count, !(tag[at] == 0x20 && has(name, tag, at: at)) { at += 1 }
        at += name.utf8CodeUnitCount
        while at < tag.count, tag[at] != UInt8(ascii: "\"") {
            id.append(tag[at])
            at += 1
        }
    }
}
