import Bytes

/// Reads the brackets of one block's source: links, images and autolinks in the order in which they begin.
///
/// It follows CommonMark 0.31, sections 6.3 to 6.5, but for titles, which it does not read.
struct LinkScan {
    /// A link or an image as it is written.
    struct Found {
        let start: Int
        let words: Range<Int>?
        let destination: Range<Int>
        /// What the destination means, escapes resolved.
        let text: [UInt8]
    }

    /// What was found.
    private(set) var found: [Found] = []

    /// A bracket that may begin something.
    private struct Opener {
        let start: Int
        let isImage: Bool
        /// Where the words begin.
        let words: Int
        var isActive = true
    }

    /// Longer destinations are not read, in bytes.
    private static let longestDestination = 2_048

    private let bytes: UnsafeBufferPointer<UInt8>
    private let end: Int
    private let definitions: LinkDefinitions
    /// How many bytes destinations may still take together, so that hostile text stays linear.
    private var budget: Int
    private var openers: [Opener] = []
    /// How many of the openers stand around a link already, and so begin no other one.
    private var settled = 0
    /// The bracket read last.
    private var lastBracket = -1
    /// The runs of backticks by length, the last one on top.
    private var ticks: [Int: [Int]] = [:]

    /// Reads a range of the source. Linear in the range.
    init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ definitions: LinkDefinitions) {
        self.bytes = UnsafeBufferPointer(rebasing: bytes[..<range.upperBound])
        self.definitions = definitions
        end = range.upperBound
        budget = 8 * range.count + (1 << 16)
        var at = range.lowerBound
        while at < end, bytes[at] != UInt8(ascii: "["), bytes[at] != UInt8(ascii: "<") { at += 1 }
        guard at < end else { return }
        collectTicks(range)
        at = range.lowerBound
        while budget > 0 {
            while at < end, !Self.isMark(bytes[at]) { at += 1 }
            guard at < end else { break }
            at = step(at)
        }
        found.sort { $0.start < $1.start }
        if budget <= 0 { found = [] }
    }

    /// Whether a byte may begin, end or escape something.
    @inline(__always)
    private static func isMark(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "!"), UInt8(ascii: "<"), UInt8(ascii: "["), UInt8(ascii: "\\"), UInt8(ascii: "]"),
            UInt8(ascii: "`"):
            true
        default: false
        }
    }

    private mutating func collectTicks(_ range: Range<Int>) {
        var at = range.lowerBound
        var runs: [(start: Int, count: Int)] = []
        while at < end {
            if let eight = EightBytes(bytes, at: at), !eight.hold(UInt8(ascii: "`")) {
                at += 8
                continue
            }
            guard bytes[at] == UInt8(ascii: "`") else {
                at += 1
                continue
            }
            let start = at
            while at < end, bytes[at] == UInt8(ascii: "`") { at += 1 }
            runs.append((start, at - start))
        }
        for run in runs.reversed() { ticks[run.count, default: []].append(run.start) }
    }

    /// Reads what stands at an offset; gives the offset to go on at.
    private mutating func step(_ at: Int) -> Int {
        switch bytes[at] {
        case UInt8(ascii: "\\"):
            return at + 1 < end && Self.isPunctuation(bytes[at + 1]) ? at + 2 : at + 1
        case UInt8(ascii: "`"):
            return afterCode(at)
        case UInt8(ascii: "<"):
            return afterAngle(at)
        case UInt8(ascii: "!"):
            guard at + 1 < end, bytes[at + 1] == UInt8(ascii: "[") else { return at + 1 }
            openers.append(Opener(start: at, isImage: true, words: at + 2))
            lastBracket = at + 1
            return at + 2
        case UInt8(ascii: "["):
            if let end = definitions.ends[at] { return end }
            openers.append(Opener(start: at, isImage: false, words: at + 1))
            lastBracket = at
            return at + 1
        case UInt8(ascii: "]"):
            return close(at)
        default:
            return at + 1
        }
    }

    private mutating func afterCode(_ at: Int) -> Int {
        var count = 0
        while at + count < end, bytes[at + count] == UInt8(ascii: "`") { count += 1 }
        while let start = ticks[count]?.last, start <= at { ticks[count]?.removeLast() }
        return ticks[count]?.last.map { $0 + count } ?? at + count
    }

    private mutating func afterAngle(_ at: Int) -> Int {
        var close = at + 1
        var colon: Int?
        while close < end, bytes[close] > 0x20, bytes[close] != UInt8(ascii: "<"), bytes[close] != UInt8(ascii: ">") {
            if bytes[close] == UInt8(ascii: ":"), colon == nil { colon = close }
            close += 1
        }
        guard close < end, bytes[close] == UInt8(ascii: ">"), let colon, (3...33).contains(colon - at) else {
            return at + 1
        }
        let range = (at + 1)..<close
        found.append(Found(start: at, words: nil, destination: range, text: Self.resolved(bytes[range])))
        return close + 1
    }

    /// Ends the innermost bracket that is open.
    private mutating func close(_ at: Int) -> Int {
        let before = lastBracket
        lastBracket = at
        guard let opener = openers.popLast() else { return at + 1 }
        settled = min(settled, openers.count)
        guard opener.isActive else { return at + 1 }
        let words = opener.words..<at
        if at + 1 < end, bytes[at + 1] == UInt8(ascii: "(") {
            var start = at + 2
            while start < end, Self.isSpace(bytes[start]) { start += 1 }
            budget -= start - at
            if let destination = Self.destination(from: start, bytes, isInline: true) {
                budget -= destination.range.count
                add(opener, words, destination.range, Self.resolved(bytes[destination.range]))
                return destination.end
            }
            budget -= Self.longestDestination / 8
        }
        if at + 1 < end, bytes[at + 1] == UInt8(ascii: "["), let labelEnd = Self.labelEnd(from: at + 2, bytes) {
            let label = labelEnd == at + 2 ? words : (at + 2)..<labelEnd
            if let definition = definitions.definition(label, in: bytes) {
                add(opener, words, definition.destination, definition.text)
                return labelEnd + 1
            }
            if labelEnd > at + 2 { return at + 1 }
        }
        // Labels hold no brackets.
        if before < opener.words, let definition = definitions.definition(words, in: bytes) {
            add(opener, words, definition.destination, definition.text)
        }
        return at + 1
    }

    private mutating func add(_ opener: Opener, _ words: Range<Int>, _ destination: Range<Int>, _ text: [UInt8]) {
        budget -= text.count
        // Links hold no links: of an address in the words, which was found last, the words alone are left.
        if !opener.isImage {
            while let last = found.last, last.words == nil, words.contains(last.start) { found.removeLast() }
        }
        found.append(Found(start: opener.start, words: words, destination: destination, text: text))
        guard !opener.isImage else { return }
        for index in settled..<openers.count where !openers[index].isImage { openers[index].isActive = false }
        settled = openers.count
    }

    // MARK: Parts

    /// The `]` that ends a label; nil where there is none or another bracket comes first.
    static func labelEnd(from start: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        var at = start
        while at < bytes.count, at - start <= LinkDefinitions.longestLabel {
            switch bytes[at] {
            case UInt8(ascii: "]"): return at
            case UInt8(ascii: "["): return nil
            case UInt8(ascii: "\\"): at += 2
            default: at += 1
            }
        }
        return nil
    }

    /// A destination that begins at an offset, without its `<` and `>`, and where what belongs to it ends; nil where
    /// what stands there is none.
    static func destination(
        from start: Int, _ bytes: UnsafeBufferPointer<UInt8>, isInline: Bool
    ) -> (range: Range<Int>, end: Int)? {
        let limit = min(bytes.count, start + longestDestination)
        var at = start
        var range: Range<Int>
        if at < limit, bytes[at] == UInt8(ascii: "<") {
            at += 1
            while at < limit, bytes[at] != UInt8(ascii: ">") {
                if bytes[at] == UInt8(ascii: "<") || bytes[at] == 0x0A || bytes[at] == 0x0D { return nil }
                at += bytes[at] == UInt8(ascii: "\\") ? 2 : 1
            }
            guard at < limit else { return nil }
            range = (start + 1)..<at
            at += 1
        } else {
            var depth = 0
            while at < limit, bytes[at] > 0x20, bytes[at] != 0x7F {
                if bytes[at] == UInt8(ascii: "(") { depth += 1 }
                if bytes[at] == UInt8(ascii: ")") {
                    if depth == 0 { break }
                    depth -= 1
                }
                let isEscape = bytes[at] == UInt8(ascii: "\\") && at + 1 < limit && isPunctuation(bytes[at + 1])
                at += isEscape ? 2 : 1
            }
            guard depth == 0, at <= bytes.count, isInline || at > start else { return nil }
            range = start..<at
        }
        let end = at
        while at < bytes.count, at - end < longestDestination, isSpace(bytes[at]), isInline || bytes[at] != 0x0A {
            at += 1
        }
        let next = at < bytes.count ? bytes[at] : 0x0A
        let isTitle = at > end && [UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "(")].contains(next)
        guard isTitle || next == (isInline ? UInt8(ascii: ")") : 0x0A) else { return nil }
        return (range, end)
    }

    /// A destination with backslash escapes and the character references that occur in addresses resolved.
    static func resolved(_ raw: Slice<UnsafeBufferPointer<UInt8>>) -> [UInt8] {
        guard raw.contains(where: { $0 == UInt8(ascii: "\\") || $0 == UInt8(ascii: "&") }) else { return Array(raw) }
        var text: [UInt8] = []
        var at = raw.startIndex
        while at < raw.endIndex {
            if raw[at] == UInt8(ascii: "\\"), at + 1 < raw.endIndex, isPunctuation(raw[at + 1]) {
                text.append(raw[at + 1])
                at += 2
            } else if raw[at] == UInt8(ascii: "&"), let reference = reference(raw[at...].prefix(12)) {
                text += reference.text
                at += reference.count
            } else {
                text.append(raw[at])
                at += 1
            }
        }
        return text
    }

    /// A character reference at the beginning of some text: what it means and how long it is.
    private static func reference(_ raw: Slice<UnsafeBufferPointer<UInt8>>) -> (text: [UInt8], count: Int)? {
        guard let semicolon = raw.firstIndex(of: UInt8(ascii: ";")) else { return nil }
        let name = String(decoding: raw[(raw.startIndex + 1)..<semicolon], as: UTF8.self)
        let count = semicolon - raw.startIndex + 1
        let named = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "lowbar": "_", "sol": "/", "colon": ":"]
        if let text = named[name] { return (Array(text.utf8), count) }
        guard name.hasPrefix("#") else { return nil }
        let isHex = name.hasPrefix("#x") || name.hasPrefix("#X")
        guard let code = UInt32(name.dropFirst(isHex ? 2 : 1), radix: isHex ? 16 : 10), code != 0,
            let scalar = Unicode.Scalar(code)
        else { return nil }
        return (Array(String(Character(scalar)).utf8), count)
    }

    static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }

    private static func isPunctuation(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
        default: false
        }
    }
}
