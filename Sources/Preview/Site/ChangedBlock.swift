/// Where a page first differs from its last version, so that a browser can show the place.
struct ChangedBlock: Sendable, Hashable {
    /// How many blocks begin in the page's main part up to the changed one, itself included; 0 where it is before the first.
    let number: Int
    /// The nearest id at or before the place: `art_64__para_1`.
    let id: String?

    /// The elements that count as blocks; the preview's script counts the same.
    static let elements: Set<String> = [
        "p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "pre", "blockquote", "dt", "dd", "figure", "hr", "summary",
    ]

    /// Compares the main parts of two versions; nil where they are the same, or one has none.
    ///
    /// Linear. It reads tags and no more, since the pages are our own: text never holds `<`.
    static func first(from old: [UInt8], to new: [UInt8]) -> ChangedBlock? {
        guard let oldPart = main(of: old), let newPart = main(of: new) else { return nil }
        let common = zip(oldPart, newPart).prefix { $0 == $1 }.count
        guard common < oldPart.count || common < newPart.count else { return nil }
        return block(at: newPart.startIndex + common, in: newPart)
    }

    private static func main(of page: [UInt8]) -> ArraySlice<UInt8>? {
        guard let start = page.firstIndex(ofText: "<main") else { return nil }
        let rest = page[start...]
        return rest[..<(rest.firstIndex(ofText: "</main") ?? rest.endIndex)]
    }

    /// The block at a place of a main part.
    private static func block(at place: Int, in part: ArraySlice<UInt8>) -> ChangedBlock {
        var number = 0
        var id: String?
        var position = part.startIndex
        while position <= place, let open = part[position...].firstIndex(of: UInt8(ascii: "<")), open <= place {
            let close = part[open...].firstIndex(of: UInt8(ascii: ">")) ?? part.endIndex
            let tag = part[(open + 1)..<close]
            position = close
            let name = tag.prefix { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\n") }
            if elements.contains(String(decoding: name, as: UTF8.self)) { number += 1 }
            if let found = self.id(in: tag) { id = found }
        }
        return ChangedBlock(number: number, id: id)
    }

    private static func id(in tag: ArraySlice<UInt8>) -> String? {
        guard let start = tag.firstIndex(ofText: " id=\"") else { return nil }
        let value = tag[(start + 5)...].prefix { $0 != UInt8(ascii: "\"") }
        return value.isEmpty ? nil : String(decoding: value, as: UTF8.self)
    }
}
