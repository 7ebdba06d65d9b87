extension Excerpt {
    /// The longest excerpt, in UTF-8 bytes; what is longer is cut at a word, with `…`.
    private static let bound = 420

    /// The sentence around some words of a block's visible text; linear in the text.
    init(around words: Range<Int>, in text: [UInt8]) {
        var sentences = SentenceIndex(text)
        self = sentences.excerpt(around: words)
    }

    /// Some words of a block's visible text and what stands around them, cut where it is too long.
    ///
    /// Line breaks become spaces, and what cannot be read (U+FFFC) is left out.
    /// - Parameters:
    ///   - words: UTF-8 byte offsets into `text`, on character bounds.
    ///   - sentence: the bounds of the sentence they stand in.
    ///   - text: the block's visible text.
    init(around words: Range<Int>, of sentence: Range<Int>, in text: [UInt8]) {
        var (start, end) = (sentence.lowerBound, sentence.upperBound)
        var (isCutBefore, isCutAfter) = (false, false)
        if end - start > Self.bound {
            let room = max(0, Self.bound - words.count) / 2
            if words.lowerBound - start > room {
                start = Self.wordStart(after: max(start, words.lowerBound - room), before: words.lowerBound, in: text)
                isCutBefore = true
            }
            if end - words.upperBound > room {
                end = Self.wordEnd(before: min(end, words.upperBound + room), after: words.upperBound, in: text)
                isCutAfter = true
            }
        }
        var highlight = 0..<0
        let cut: StaticString = "… "
        let line = String(unsafeUninitializedCapacity: end - start + 2 * cut.utf8CodeUnitCount) { line in
            var count = isCutBefore ? Self.write(cut, to: line, at: 0) : 0
            text.withUnsafeBufferPointer { text in
                Self.write(text[start..<words.lowerBound], to: line, &count)
                let first = count
                Self.write(text[words], to: line, &count)
                highlight = first..<count
                Self.write(text[words.upperBound..<end], to: line, &count)
            }
            if count > highlight.upperBound, line[count - 1] == 0x20 { count -= 1 }
            return isCutAfter ? Self.write(" …", to: line, at: count) : count
        }
        self.init(text: line, highlight: highlight)
    }

    private static func write(_ mark: StaticString, to line: UnsafeMutableBufferPointer<UInt8>, at count: Int) -> Int {
        for offset in 0..<mark.utf8CodeUnitCount { line[count + offset] = mark.utf8Start[offset] }
        return count + mark.utf8CodeUnitCount
    }

    /// Writes text behind what is written, of several spaces one, and none at the beginning.
    private static func write(
        _ bytes: Slice<UnsafeBufferPointer<UInt8>>, to line: UnsafeMutableBufferPointer<UInt8>, _ count: inout Int
    ) {
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let byte = bytes[index]
            if byte == 0xEF, index + 2 < bytes.endIndex, bytes[index + 1] == 0xBF, bytes[index + 2] == 0xBC {
                index += 3
                continue
            }
            if byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
                if count > 0, line[count - 1] != 0x20 {
                    line[count] = 0x20
                    count += 1
                }
            } else {
                line[count] = byte
                count += 1
            }
            index += 1
        }
    }

    static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x09 }

    static func wordStart(after index: Int, before limit: Int, in text: [UInt8]) -> Int {
        var place = index
        while place < limit, !isSpace(text[place]) { place += 1 }
        while place < limit, isSpace(text[place]) { place += 1 }
        return place
    }

    /// The end of the last whole word before an index, which may be `limit` itself.
    static func wordEnd(before index: Int, after limit: Int, in text: [UInt8]) -> Int {
        var place = index
        while place > limit, !isSpace(text[place - 1]) { place -= 1 }
        while place > limit, isSpace(text[place - 1]) { place -= 1 }
        return place
    }
}
