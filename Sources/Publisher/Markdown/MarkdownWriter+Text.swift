/// Text that stays text.
extension MarkdownWriter {
    /// Writes a text.
    ///
    /// - Parameter inQuotes: whether it stands between double quotes.
    mutating func text(_ text: String, inQuotes: Bool = false) {
        // In quotes an entity stays one.
        let text = inQuotes ? text.split(separator: "\"", omittingEmptySubsequences: false) : [Substring(text)]
        for (index, part) in text.enumerated() {
            if index > 0 { markup("&quot;") }
            let isDone: Void? = part.utf8.withContiguousStorageIfAvailable { write($0, isHTML: false) }
            if isDone == nil { Array(part.utf8).withUnsafeBufferPointer { write($0, isHTML: false) } }
        }
    }

    /// Writes a text that is escaped as in HTML.
    ///
    /// - Parameter isBeforeMarkup: whether markup may follow at once.
    mutating func html(_ text: UnsafeBufferPointer<UInt8>, isBeforeMarkup: Bool = true) {
        write(text, isHTML: true, isBeforeMarkup: isBeforeMarkup)
    }

    private mutating func write(_ text: UnsafeBufferPointer<UInt8>, isHTML: Bool, isBeforeMarkup: Bool = true) {
        var index = skipsSpace && text.first == UInt8(ascii: " ") ? 1 : 0
        skipsSpace = false
        if index == 0, let first = text.first, first == UInt8(ascii: ".") || first == UInt8(ascii: ")"), !hasBreak,
            output.isNumber(from: blockStart)
        {
            // The number stands in another piece of the text.
            markup("\\")
        }
        while index < text.count {
            if text[index] == UInt8(ascii: "\n") || text[index] == UInt8(ascii: "\r") {
                if encodesNext { markup("&#32;") } else { softBreak() }
                index += 1
                continue
            }
            prepare()
            if place == .blockStart || encodesNext { index = writeFirst(text, from: index) }
            let end = MarkdownEscaping.special(in: text, from: index)
            if end > index {
                output.raw(UnsafeBufferPointer(rebasing: text[index..<end]))
                place = .inside
            }
            index = end
            if index < text.count, text[index] != UInt8(ascii: "\n"), text[index] != UInt8(ascii: "\r") {
                index = writeSpecial(text, at: index, isHTML: isHTML, isBeforeMarkup: isBeforeMarkup)
                place = .inside
            }
        }
    }

    /// Writes a first character that would begin a block or end no emphasis; gives the place behind it.
    private mutating func writeFirst(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        let encodes = encodesNext
        encodesNext = false
        let byte = text[start]
        if byte == UInt8(ascii: " ") || byte == 0x09 || byte == 0x0B || byte == 0x0C {
            encode(Unicode.Scalar(byte))
            place = .inside
            return start + 1
        }
        if encodes, let first = MarkdownEscaping.scalar(in: text, at: start), first.scalar.isOfWord {
            encode(first.scalar)
            place = .inside
            return start + first.width
        }
        guard place == .blockStart else { return start }
        var end = start
        while end < text.count, end - start < 10, (0x30...0x39).contains(text[end]) { end += 1 }
        if end > start {
            output.raw(UnsafeBufferPointer(rebasing: text[start..<end]))
            place = .inside
            guard end < text.count, text[end] == UInt8(ascii: ".") || text[end] == UInt8(ascii: ")") else { return end }
            output.raw("\\")
            output.raw(byte: text[end])
            return end + 1
        }
        guard MarkdownEscaping.beginsBlock(byte) else { return start }
        output.raw("\\")
        output.raw(byte: byte)
        place = .inside
        return start + 1
    }

    /// Writes a character that may mean something; gives the place behind it.
    private mutating func writeSpecial(
        _ text: UnsafeBufferPointer<UInt8>, at index: Int, isHTML: Bool, isBeforeMarkup: Bool
    ) -> Int {
        let byte = text[index]
        let next = index + 1 < text.count ? text[index + 1] : 0
        switch byte {
        case UInt8(ascii: "&"):
            if isHTML {
                return MarkdownEscaping.write(entityAt: index, of: text, atStart: place == .blockStart, to: &output)
            }
            output.raw(next == UInt8(ascii: " ") ? "&" : "&amp;")
            return index + 1
        case UInt8(ascii: "_"):
            // Between letters it is itself.
            let last = index > 0 ? text[index - 1] : 0
            if !(MarkdownEscaping.isLetter(last) && MarkdownEscaping.isLetter(next)) { output.raw("\\") }
        case UInt8(ascii: "!"):
            if index + 1 == text.count, isBeforeMarkup { output.raw("\\") }
        case UInt8(ascii: "#"):
            if isOneLine { output.raw("\\") }
        default: output.raw("\\")
        }
        output.raw(byte: byte)
        return index + 1
    }
}
