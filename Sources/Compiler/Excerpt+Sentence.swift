extension Excerpt {
    /// The longest excerpt, in UTF-8 bytes; what is longer is cut at a word, with `…`.
    private static let bound = 420
    /// How far a sentence's ends are looked for, in UTF-8 bytes, so that a block without any stays cheap.
    private static let reach = 1_000

    /// The sentence around some words of a block's visible text.
    ///
    /// Line breaks become spaces, and what cannot be read (U+FFFC) is left out.
    /// - Parameters:
    ///   - words: UTF-8 byte offsets into `text`, on character bounds.
    ///   - text: the block's visible text.
    init(around words: Range<Int>, in text: [UInt8]) {
        var start = Self.sentenceStart(before: words.lowerBound, in: text)
        var end = Self.sentenceEnd(after: words.upperBound, in: text)
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
        var line: [UInt8] = isCutBefore ? Array("… ".utf8) : []
        Self.append(text[start..<words.lowerBound], to: &line)
        let first = line.count
        Self.append(text[words], to: &line)
        let last = line.count
        Self.append(text[words.upperBound..<end], to: &line)
        while line.last == 0x20, line.count > last { line.removeLast() }
        if isCutAfter { line += Array(" …".utf8) }
        self.init(text: String(decoding: line, as: UTF8.self), highlight: first..<last)
    }

    private static func append(_ bytes: ArraySlice<UInt8>, to line: inout [UInt8]) {
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let byte = bytes[index]
            if byte == 0xEF, index + 2 < bytes.endIndex, bytes[index + 1] == 0xBF, bytes[index + 2] == 0xBC {
                index += 3
                continue
            }
            if byte == 0x0A || byte == 0x0D || byte == 0x09 || byte == 0x20 {
                if line.last != 0x20, !line.isEmpty { line.append(0x20) }
            } else {
                line.append(byte)
            }
            index += 1
        }
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x09 }

    /// Whether the full stop, question or exclamation mark at an index ends a sentence: a space and no lower-case ASCII
    /// letter or digit follows, and no abbreviation or single letter stands before it.
    private static func endsSentence(_ index: Int, in text: [UInt8]) -> Bool {
        guard text[index] == 0x2E || text[index] == 0x21 || text[index] == 0x3F else { return false }
        var next = index + 1
        // Closing quotes and brackets belong to the sentence.
        while next < text.count, text[next] == 0x22 || text[next] == 0x29 || text[next] == 0x5D { next += 1 }
        if next + 2 < text.count, text[next] == 0xE2, text[next + 1] == 0x80,
            text[next + 2] == 0x9D || text[next + 2] == 0x99
        {
            next += 3
        }
        guard next < text.count else { return true }
        guard isSpace(text[next]) else { return false }
        while next < text.count, isSpace(text[next]) { next += 1 }
        guard next < text.count else { return true }
        if (0x61...0x7A).contains(text[next]) { return false }
        guard text[index] == 0x2E else { return true }
        return !isAbbreviation(before: index, in: text)
    }

    /// Abbreviations that end in a full stop and do not end a sentence, in lower case.
    private static let abbreviations: Set<String> = [
        "art", "arts", "para", "paras", "no", "nos", "mr", "mrs", "ms", "dr", "prof", "cf", "vs", "st", "ch", "sec",
        "đ",
        "ts", "ths", "gs", "pgs", "tr", "số",
    ]

    /// Whether the word before a full stop is an abbreviation or a single letter.
    private static func isAbbreviation(before index: Int, in text: [UInt8]) -> Bool {
        var start = index
        while start > 0, index - start < 12, !isSpace(text[start - 1]), text[start - 1] != 0x28 { start -= 1 }
        guard index - start < 12 else { return false }
        let word = String(decoding: text[start..<index], as: UTF8.self).lowercased()
        if word.unicodeScalars.count == 1, word.unicodeScalars.allSatisfy(\.properties.isAlphabetic) { return true }
        return abbreviations.contains(word)
    }

    private static func sentenceStart(before index: Int, in text: [UInt8]) -> Int {
        var place = index - 1
        let limit = max(0, index - reach)
        while place >= limit {
            if endsSentence(place, in: text) {
                var start = place + 1
                while start < index, !isSpace(text[start]) { start += 1 }
                while start < index, isSpace(text[start]) { start += 1 }
                return start
            }
            place -= 1
        }
        return limit == 0 ? 0 : wordStart(after: limit, before: index, in: text)
    }

    private static func sentenceEnd(after index: Int, in text: [UInt8]) -> Int {
        var place = index
        let limit = min(text.count, index + reach)
        while place < limit {
            if endsSentence(place, in: text) {
                var end = place + 1
                while end < limit, !isSpace(text[end]) { end += 1 }
                return end
            }
            place += 1
        }
        return limit == text.count ? limit : wordEnd(before: limit, after: index, in: text)
    }

    private static func wordStart(after index: Int, before limit: Int, in text: [UInt8]) -> Int {
        var place = index
        while place < limit, !isSpace(text[place]) { place += 1 }
        while place < limit, isSpace(text[place]) { place += 1 }
        return place
    }

    /// The end of the last whole word before an index, which may be `limit` itself.
    private static func wordEnd(before index: Int, after limit: Int, in text: [UInt8]) -> Int {
        var place = index
        while place > limit, !isSpace(text[place - 1]) { place -= 1 }
        while place > limit, isSpace(text[place - 1]) { place -= 1 }
        return place
    }
}
