/// A tag of compiled HTML, which is well made: names in lower case, attributes in double quotes. It holds as long as the
/// HTML is lent.
struct HTMLTag {
    /// Whether it ends an element.
    let isClosing: Bool
    /// Which element; nil for one that has no meaning beyond HTML.
    let element: HTMLElement?
    /// The place behind the tag.
    let end: Int

    private let html: UnsafeBufferPointer<UInt8>
    /// Where its attributes begin.
    private let attributes: Int

    /// Reads the tag that begins at a place; nil where none ends.
    init?(_ html: UnsafeBufferPointer<UInt8>, at place: Int) {
        var index = place + 1
        isClosing = index < html.count && html[index] == UInt8(ascii: "/")
        if isClosing { index += 1 }
        var code: UInt64 = 0
        var letters = 0
        while index < html.count, html[index] != UInt8(ascii: ">"), html[index] != UInt8(ascii: " ") {
            if letters < 8 { code = code << 8 | UInt64(html[index]) }
            letters += 1
            index += 1
        }
        element = HTMLElement(rawValue: code)
        attributes = index
        while index < html.count, html[index] != UInt8(ascii: ">") { index += 1 }
        guard index < html.count else { return nil }
        self.html = html
        end = index + 1
    }

    /// Whether an attribute has a value.
    func has(_ attribute: StaticString, _ value: StaticString) -> Bool {
        self[attribute].map { found in value.withUTF8Buffer { $0.elementsEqual(html[found]) } } ?? false
    }

    /// Where the value of an attribute stands, still escaped; nil where it has none of that name.
    subscript(attribute: StaticString) -> Range<Int>? {
        attribute.withUTF8Buffer { name in
            var start = attributes
            while let equals = html[start..<end].firstIndex(of: UInt8(ascii: "=")), equals + 2 < end,
                let quote = html[(equals + 2)..<end].firstIndex(of: UInt8(ascii: "\""))
            {
                let nameStart = html[start..<equals].lastIndex(of: UInt8(ascii: " ")).map { $0 + 1 } ?? start
                if html[nameStart..<equals].elementsEqual(name) { return (equals + 2)..<quote }
                start = quote + 1
            }
            return nil
        }
    }
}
