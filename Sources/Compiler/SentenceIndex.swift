import Bytes

/// Where the sentences of a block's visible text end, found once for all excerpts of the block.
struct SentenceIndex: Sendable {
    /// How far a sentence's ends are looked for, in UTF-8 bytes, so that a block without any stays cheap.
    private static let reach = 1_000

    private let text: [UInt8]
    /// The offsets of the marks that end a sentence, in order.
    private let ends: [Int]
    /// What the excerpt made last says: several citations of one sentence share it.
    private var last = ""

    /// Finds the ends. Linear in the text.
    init(_ text: [UInt8]) {
        self.text = text
        var ends: [Int] = []
        text.withUnsafeBufferPointer { bytes in
            var index = 0
            while index < bytes.count {
                if let eight = EightBytes(bytes, at: index), !eight.hold(0x2E), !eight.hold(0x21), !eight.hold(0x3F) {
                    index += 8
                    continue
                }
                let isMark = bytes[index] == 0x2E || bytes[index] == 0x21 || bytes[index] == 0x3F
                if isMark, Self.endsSentence(index, in: bytes) { ends.append(index) }
                index += 1
            }
        }
        self.ends = ends
    }

    /// The sentence around some words, given as UTF-8 byte offsets on character bounds.
    mutating func excerpt(around words: Range<Int>) -> Excerpt {
        let start = start(before: words.lowerBound)
        let excerpt = Excerpt(around: words, of: start..<end(after: words.upperBound), in: text)
        // By bytes: the highlight counts them, and texts that differ in how letters are composed are equal to the language.
        if excerpt.text.utf8.elementsEqual(last.utf8) { return Excerpt(text: last, highlight: excerpt.highlight) }
        last = excerpt.text
        return excerpt
    }

    /// The number of ends before an offset.
    private func count(before offset: Int) -> Int {
        var low = 0
        var high = ends.count
        while low < high {
            let middle = (low + high) / 2
            if ends[middle] < offset { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private func start(before index: Int) -> Int {
        let limit = max(0, index - Self.reach)
        let place = count(before: index) - 1
        guard place >= 0, ends[place] >= limit else {
            return limit == 0 ? 0 : Excerpt.wordStart(after: limit, before: index, in: text)
        }
        var start = ends[place] + 1
        while start < index, !Excerpt.isSpace(text[start]) { start += 1 }
        while start < index, Excerpt.isSpace(text[start]) { start += 1 }
        return start
    }

    private func end(after index: Int) -> Int {
        let limit = min(text.count, index + Self.reach)
        let place = count(before: index)
        guard place < ends.count, ends[place] < limit else {
            return limit == text.count ? limit : Excerpt.wordEnd(before: limit, after: index, in: text)
        }
        var end = ends[place] + 1
        while end < limit, !Excerpt.isSpace(text[end]) { end += 1 }
        return end
    }

    /// Whether the full stop, question or exclamation mark at an index ends a sentence: a space and no lower-case ASCII
    /// letter or digit follows, and no abbreviation or single letter stands before it.
    private static func endsSentence(_ index: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
        var next = index + 1
        // Closing quotes and brackets belong to the sentence.
        let limit = min(text.count, index + reach)
        while next < limit, text[next] == 0x22 || text[next] == 0x29 || text[next] == 0x5D { next += 1 }
        if next + 2 < text.count, text[next] == 0xE2, text[next + 1] == 0x80,
            text[next + 2] == 0x9D || text[next + 2] == 0x99
        {
            next += 3
        }
        guard next < limit else { return true }
        guard Excerpt.isSpace(text[next]) else { return false }
        while next < limit, Excerpt.isSpace(text[next]) { next += 1 }
        guard next < limit else { return true }
        if (0x61...0x7A).contains(text[next]) { return false }
        guard text[index] == 0x2E else { return true }
        return !isAbbreviation(before: index, in: text)
    }

    /// Abbreviations of ASCII letters that end in a full stop and do not end a sentence, in lower case.
    private static let abbreviations = Set(
        [
            "art", "arts", "para", "paras", "no", "nos", "mr", "mrs", "ms", "dr", "prof", "cf", "vs", "st", "ch", "sec",
            "ts", "ths", "gs", "pgs", "tr",
        ].map { folded(Array($0.utf8)[...]) })
    /// Those of other letters.
    private static let otherAbbreviations: Set<String> = ["đ", "số"]

    /// A word of up to eight ASCII letters in lower case, as a number; nil for any other.
    private static func folded(_ word: some Collection<UInt8>) -> UInt64? {
        guard word.count <= 8 else { return nil }
        var folded: UInt64 = 0
        for byte in word {
            guard (0x61...0x7A).contains(byte | 0x20) else { return nil }
            folded = folded << 8 | UInt64(byte | 0x20)
        }
        return folded
    }

    /// Whether the word before a full stop is an abbreviation or a single letter.
    private static func isAbbreviation(before index: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
        var start = index
        while start > 0, index - start < 12, !Excerpt.isSpace(text[start - 1]), text[start - 1] != 0x28 { start -= 1 }
        guard index - start < 12 else { return false }
        if let folded = folded(text[start..<index]) { return index - start == 1 || abbreviations.contains(folded) }
        let bytes = text[start..<index]
        guard bytes.contains(where: { $0 >= 0x80 }) else { return false }
        let word = String(decoding: bytes, as: UTF8.self).lowercased()
        if word.unicodeScalars.count == 1, word.unicodeScalars.allSatisfy(\.properties.isAlphabetic) { return true }
        return otherAbbreviations.contains(word)
    }
}
