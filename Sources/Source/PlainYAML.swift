/// Reads the YAML that most front matter is, lines of `key: words`, a hundred times as fast as Yams.
///
/// It takes only what cannot mean anything else: ASCII keys in lower case, each once and at the beginning of its line,
/// and behind `: ` one line of plain text without any sign that YAML knows in a text. Of everything else it says nothing.
enum PlainYAML {
    /// The mapping that a text is; nil where Yams must say. Linear in the text.
    static func mapping(_ yaml: UnsafeBufferPointer<UInt8>) -> YAMLNode? {
        var pairs: [YAMLNode.Pair] = []
        var at = 0
        while at < yaml.count {
            guard pairs.count < mostKeys, let colon = keyEnd(yaml, at), let end = valueEnd(yaml, colon + 2) else {
                return nil
            }
            let line = pairs.count + 1
            let key = scalar(yaml, at..<colon, .init(line: line, column: 1))
            guard !pairs.contains(where: { $0.key.scalar?.string == key.string }) else { return nil }
            let value = scalar(yaml, (colon + 2)..<end, .init(line: line, column: colon + 3 - at))
            pairs.append(.init(key: .scalar(key), value: .scalar(value)))
            at = end + 1
        }
        return pairs.isEmpty ? nil : .mapping(pairs, .init(line: 1, column: 1))
    }

    /// More keys are not compared with each other here.
    private static let mostKeys = 32
    /// Longer keys are not read here, in bytes.
    private static let longestKey = 64

    private static func scalar(
        _ yaml: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ mark: YAMLNode.Mark
    ) -> YAMLNode.Scalar {
        let string = String(decoding: UnsafeBufferPointer(rebasing: yaml[range]), as: UTF8.self)
        return .init(string: string, isPlain: true, flag: YAMLNode.flag(of: string), mark: mark)
    }

    /// The colon behind the key that a line begins with; a space stands behind it.
    private static func keyEnd(_ yaml: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
        var at = start
        while at < yaml.count, isLetter(yaml[at]) || (yaml[at] == 0x2D && at > start) { at += 1 }
        guard at > start, at - start <= longestKey, at + 1 < yaml.count, yaml[at] == 0x3A, yaml[at + 1] == 0x20 else {
            return nil
        }
        return at
    }

    /// The line feed, or the end of the text, behind a plain text that begins at an offset.
    private static func valueEnd(_ yaml: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
        guard start < yaml.count,
            isLetter(yaml[start] | 0x20) || (0x30...0x39).contains(yaml[start]) || yaml[start] >= 0x80
        else { return nil }
        var at = start
        while at < yaml.count, yaml[at] != 0x0A {
            let byte = yaml[at]
            let next = at + 1 < yaml.count ? yaml[at + 1] : 0x0A
            switch byte {
            case 0x3A where next == 0x20 || next == 0x0A: return nil
            case 0x20 where next == 0x23 || next == 0x0A: return nil
            case 0x20...0x7E: at += 1
            default:
                guard let length = letterLength(yaml, at) else { return nil }
                at += length
            }
        }
        return at
    }

    /// The length of a letter, mark or punctuation mark beyond ASCII that is common in texts and means nothing to YAML:
    /// U+00C0 to U+07FF, U+1000 to U+1FFF, U+2010 to U+2027.
    private static func letterLength(_ yaml: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int? {
        switch yaml[at] {
        case 0xC3...0xDF: 2
        case 0xE1: 3
        case 0xE2: at + 2 < yaml.count && yaml[at + 1] == 0x80 && (0x90...0xA7).contains(yaml[at + 2]) ? 3 : nil
        default: nil
        }
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }
}
