/// What stands between the tags of HTML.
enum HTMLText {
    private static let entities: [(name: [UInt8], character: UInt8)] = [
        (Array("&amp;".utf8), 0x26), (Array("&lt;".utf8), 0x3C), (Array("&gt;".utf8), 0x3E),
        (Array("&quot;".utf8), 0x22),
    ]

    /// The characters without the tags, entities resolved.
    static func characters(of html: ArraySlice<UInt8>) -> [UInt8] {
        var characters: [UInt8] = []
        var rest = html
        while let byte = rest.first {
            if byte == 0x3C, let end = rest.firstIndex(of: 0x3E) {
                rest = rest[(end + 1)...]
            } else if byte == 0x26, let entity = entities.first(where: { rest.starts(with: $0.name) }) {
                characters.append(entity.character)
                rest = rest.dropFirst(entity.name.count)
            } else {
                characters.append(byte)
                rest = rest.dropFirst()
            }
        }
        return characters
    }

    /// The characters without line feeds at either end: those stand between blocks.
    static func trimmed(_ characters: [UInt8]) -> [UInt8] {
        guard let first = characters.firstIndex(where: { $0 != 0x0A }),
            let last = characters.lastIndex(where: { $0 != 0x0A })
        else { return [] }
        return Array(characters[first...last])
    }
}
