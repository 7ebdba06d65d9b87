import Bytes

/// Reads the text out of compiled HTML: one line for each paragraph, point, row of a table and heading.
///
/// It knows what the Markdown renderer writes, and nothing beyond it: every `<`, `>`, `&` and `"` of a text is escaped.
/// Labels of provisions, numbers of footnotes and the links back from them are left out, as they are no words of a text.
struct MarkupReader: ~Copyable {
    /// The line at hand.
    private var line = ByteBuffer(capacity: 4_096)
    /// The id of the place that texts outside list items stand at.
    private var base: [UInt8] = []
    /// The ids of the list items that are open.
    private var items: [[UInt8]] = []
    /// Whether the visitor was told the place of the next text.
    private var isPlaced = false

    /// Begins at a place, whose id a body writes; nothing for none.
    mutating func begin(writingPlace write: (inout [UInt8]) -> Void) {
        base.removeAll(keepingCapacity: true)
        write(&base)
        items.removeAll(keepingCapacity: true)
        isPlaced = false
    }

    /// Lends every line of a piece of HTML to a visitor. Linear.
    mutating func read(_ html: [UInt8], to visitor: inout some SearchTextVisitor & ~Copyable) {
        html.withUnsafeBufferPointer { html in
            var at = 0
            while at < html.count {
                let end = Self.special(in: html, from: at)
                line.append(UnsafeBufferPointer(rebasing: html[at..<end]))
                guard end < html.count else { break }
                at =
                    html[end] == UInt8(ascii: "&")
                    ? entity(html, at: end) : tag(html, at: end, to: &visitor)
            }
        }
        flush(isHeading: false, to: &visitor)
    }

    /// A text with spaces for control characters, and none at its ends.
    private static func oneLine(_ bytes: UnsafeMutableBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
        var at = 0
        while at < bytes.count {
            if let eight = EightBytes(UnsafeBufferPointer(bytes), at: at), !eight.holdLess(than: 0x20) {
                at += 8
                continue
            }
            if bytes[at] < 0x20 { bytes[at] = 0x20 }
            at += 1
        }
        var range = bytes.indices
        while let first = range.first, bytes[first] == 0x20 { range.removeFirst() }
        while let last = range.last, bytes[last] == 0x20 { range.removeLast() }
        return UnsafeBufferPointer(rebasing: bytes[range])
    }

    /// The place of the next `<` or `&`.
    private static func special(in html: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var at = start
        while let eight = EightBytes(html, at: at) {
            if let offset = eight.firstOffset(of: UInt8(ascii: "<"), or: UInt8(ascii: "&")) { return at + offset }
            at += 8
        }
        while at < html.count, html[at] != 0x3C, html[at] != 0x26 { at += 1 }
        return at
    }

    /// Takes an entity; gives where what is behind it begins.
    private mutating func entity(_ html: UnsafeBufferPointer<UInt8>, at start: Int) -> Int {
        let known: [(name: StaticString, byte: UInt8)] = [
            ("&amp;", 0x26), ("&lt;", 0x3C), ("&gt;", 0x3E), ("&quot;", 0x22),
        ]
        for (name, byte) in known where Self.has(name, html, at: start) {
            line.append(byte)
            return start + name.utf8CodeUnitCount
        }
        line.append(html[start])
        return start + 1
    }

    /// Takes a tag; gives where what is behind it begins.
    private mutating func tag(
        _ html: UnsafeBufferPointer<UInt8>, at start: Int, to visitor: inout some SearchTextVisitor & ~Copyable
    ) -> Int {
        guard let tag = HTMLTag(html, at: start) else { return html.count }
        let meaning = Meaning(tag)
        var end = tag.end
        // A line break behind a tag is the renderer's, and no part of the text.
        if meaning != .inline, end < html.count, html[end] == UInt8(ascii: "\n") { end += 1 }
        switch meaning {
        case .inline, .cellEnd: break
        case .lineBreak: line.append(0x20)
        case .leftOut(let closing): return Self.behind(closing, html, from: end)
        case .cell: if line.count > 0 { Self.cellMark.withUTF8Buffer { line.append($0) } }
        case .heading:
            flush(isHeading: false, to: &visitor)
            base = Self.id(of: tag, html)
            isPlaced = false
        case .headingEnd: flush(isHeading: true, to: &visitor)
        case .item:
            flush(isHeading: false, to: &visitor)
            let id = Self.id(of: tag, html)
            items.append(id.isEmpty ? items.last ?? [] : id)
            isPlaced = false
        case .itemEnd:
            flush(isHeading: false, to: &visitor)
            _ = items.popLast()
            isPlaced = false
        case .block: flush(isHeading: false, to: &visitor)
        }
        return end
    }

    /// The value of a tag's `id`; empty where it has none. Ids of the Markdown renderer hold nothing that is escaped.
    private static func id(of tag: HTMLTag, _ html: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        tag["id"].map { Array(html[$0]) } ?? []
    }

    /// Whether some bytes stand at a place.
    private static func has(_ text: StaticString, _ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
        guard bytes.count - start >= text.utf8CodeUnitCount else { return false }
        return text.withUTF8Buffer { $0.elementsEqual(bytes[start..<(start + $0.count)]) }
    }

    /// Where what stands behind the next end tag of an element begins.
    private static func behind(
        _ element: HTMLElement, _ html: UnsafeBufferPointer<UInt8>, from start: Int
    ) -> Int {
        var at = start
        while let opening = html[at...].firstIndex(of: UInt8(ascii: "<")), let tag = HTMLTag(html, at: opening) {
            if tag.isClosing, tag.element == element { return tag.end }
            at = tag.end
        }
        return html.count
    }

    /// Ends the line, and lends it to the visitor unless it is empty.
    private mutating func flush(isHeading: Bool, to visitor: inout some SearchTextVisitor & ~Copyable) {
        guard line.count > 0 else { return }
        if !isPlaced {
            let place = items.last.flatMap { $0.isEmpty ? nil : $0 } ?? base
            place.withUnsafeBufferPointer { visitor.visit(place: $0) }
            isPlaced = true
        }
        line.withMutableBytes { bytes in
            let text = Self.oneLine(bytes)
            if !text.isEmpty { visitor.visit(text: text, isHeading: isHeading) }
        }
        line.truncate(to: 0)
    }
}
