/// What cmark cannot bear, looked for before it sees a text: input that would take it minutes or gigabytes.
///
/// Every check errs on the side of refusing, and refuses nothing that a person would write.
enum InputLimits {
    /// The length of a text.
    static let bytes = 4 << 20
    /// The columns of a table.
    static let tableColumns = 64
    /// The cells that rows shorter than their table lack, in all.
    static let filledCells = 20_000
    /// Steps that tables cost beyond one look at each line; about a second.
    static let tableSteps = 1 << 30
    /// Steps that addresses cost; about a second.
    static let addressSteps = 1 << 31
    /// Steps that links after emphasis cost; about four seconds.
    static let emphasisSteps = 1 << 27
    /// Footnote definitions.
    static let footnotes = 2_000
    /// Openers of raw HTML without an end on their line, between two blank lines.
    static let openers = 1_000
    /// The destinations and titles that reference links repeat.
    static let referenceBytes = 16 << 20
    /// The memory of one parse.
    static let treeBytes = 1 << 30

    static func checkLength(_ source: [UInt8]) throws(MarkdownRefusal) {
        guard source.count <= bytes else {
            throw MarkdownRefusal(reason: .inputTooLarge, bound: bytes, line: 1)
        }
    }

    /// Why a text is refused, if it is. Linear in the text; only texts that hold enough of what matters are looked at
    /// closely.
    static func refusal(of bytes: UnsafeBufferPointer<UInt8>, _ scan: SourceScan) -> MarkdownRefusal? {
        if scan.pipes > tableColumns || scan.pipes * scan.lines.count > filledCells || scan.lines.count > 1_000 {
            var tables = TableCosts()
            if let refusal = tables.refusal(of: bytes, scan.lines) { return refusal }
        }
        if scan.needsExclusiveParse, scan.ats > 100 || scan.parentheses > 1_000 {
            if let refusal = addressRefusal(of: bytes, scan.lines) { return refusal }
        }
        if scan.closingBrackets > 1_000, let refusal = emphasisRefusal(of: bytes, scan.lines) { return refusal }
        if scan.openers > openers, let refusal = openerRefusal(of: bytes, scan.lines) { return refusal }
        if scan.footnoteMarks > footnotes, let refusal = footnoteRefusal(of: bytes, scan.lines) { return refusal }
        // No bracket repeats more than the whole text.
        if scan.definitionMarks > 0, scan.closingBrackets * bytes.count > referenceBytes {
            return ReferenceCosts(of: bytes).refusal(of: bytes, scan.lines)
        }
        return nil
    }

    /// A line without its break, and without the spaces and `>` before its content.
    static func content(
        ofLine line: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ lines: LineIndex
    ) -> Slice<UnsafeBufferPointer<UInt8>> {
        guard let range = lines.bytes(ofLine: line) else { return bytes[0..<0] }
        var start = range.lowerBound
        var end = range.upperBound
        while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
        while start < end, bytes[start] == 0x20 || bytes[start] == 0x09 || bytes[start] == UInt8(ascii: ">") {
            start += 1
        }
        return bytes[start..<end]
    }

    /// `a@b.a@b.…` and `http://a/)))…` on one line cost the square of their length.
    private static func addressRefusal(
        of bytes: UnsafeBufferPointer<UInt8>, _ lines: LineIndex
    ) -> MarkdownRefusal? {
        var steps = 0
        for line in 1...lines.count {
            let content = content(ofLine: line, bytes, lines)
            var ats = 0
            var runStart = content.startIndex
            var parentheses = 0
            for index in content.indices {
                switch content[index] {
                case UInt8(ascii: "@"):
                    ats += 1
                case UInt8(ascii: ")"):
                    parentheses += 1
                case 0x20, 0x09:
                    steps += parentheses * (index - runStart)
                    parentheses = 0
                    runStart = index + 1
                default:
                    break
                }
            }
            steps += parentheses * (content.endIndex - runStart) + ats * content.count
            if steps > addressSteps {
                return MarkdownRefusal(reason: .addressesTooCostly, bound: addressSteps, line: line)
            }
        }
        return nil
    }

    /// At every link, cmark walks past all marks of emphasis and openers of images before it in the paragraph.
    private static func emphasisRefusal(
        of bytes: UnsafeBufferPointer<UInt8>, _ lines: LineIndex
    ) -> MarkdownRefusal? {
        var steps = 0
        var marks = 0
        for line in 1...lines.count {
            let content = content(ofLine: line, bytes, lines)
            if content.isEmpty || beginsItem(line, bytes, lines) { marks = 0 }
            var previous: UInt8 = 0
            for byte in content {
                switch byte {
                case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"):
                    if byte != previous { marks += 1 }
                case UInt8(ascii: "["):
                    if previous == UInt8(ascii: "!") { marks += 1 }
                case UInt8(ascii: "]"):
                    steps += marks
                default:
                    break
                }
                previous = byte
            }
            if steps > emphasisSteps {
                return MarkdownRefusal(reason: .emphasisTooCostly, bound: emphasisSteps, line: line)
            }
        }
        return nil
    }

    /// Whether a line surely begins a list's item, and so ends the paragraph before it.
    private static func beginsItem(_ line: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ lines: LineIndex) -> Bool {
        guard let range = lines.bytes(ofLine: line) else { return false }
        var index = range.lowerBound
        while index < range.upperBound, bytes[index] == 0x20, index - range.lowerBound < 3 { index += 1 }
        guard index + 2 < range.upperBound, bytes[index + 1] == 0x20, bytes[index + 2] > 0x20 else { return false }
        return [UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+")].contains(bytes[index])
    }

    /// cmark looks for the end of each `<![CDATA[`, `<?` and `<!X` as far as the end of its paragraph.
    private static func openerRefusal(
        of bytes: UnsafeBufferPointer<UInt8>, _ lines: LineIndex
    ) -> MarkdownRefusal? {
        var open = 0
        for line in 1...lines.count {
            let content = content(ofLine: line, bytes, lines)
            if content.isEmpty {
                open = 0
                continue
            }
            // Those before an end on the same line, or in the same cell, are closed.
            var pending = 0
            for index in content.indices {
                switch content[index] {
                case UInt8(ascii: "<"):
                    let next = index + 1 < content.endIndex ? content[index + 1] : 0
                    if next == UInt8(ascii: "!") || next == UInt8(ascii: "?") { pending += 1 }
                case UInt8(ascii: ">"):
                    pending = 0
                case UInt8(ascii: "|"):
                    open += pending
                    pending = 0
                default:
                    break
                }
            }
            open += pending
            if open > openers {
                return MarkdownRefusal(reason: .tooManyOpeners, bound: openers, line: line)
            }
        }
        return nil
    }

    private static func footnoteRefusal(
        of bytes: UnsafeBufferPointer<UInt8>, _ lines: LineIndex
    ) -> MarkdownRefusal? {
        var count = 0
        var labelStart: Int?
        for index in bytes.indices.dropLast() {
            switch bytes[index] {
            case UInt8(ascii: "["):
                labelStart = bytes[index + 1] == UInt8(ascii: "^") ? index : labelStart
            case 0x20, 0x09, 0x0A, 0x0D:
                labelStart = nil
            case UInt8(ascii: "]"):
                if labelStart != nil, bytes[index + 1] == UInt8(ascii: ":") {
                    count += 1
                    if count > footnotes {
                        return MarkdownRefusal(
                            reason: .tooManyFootnotes, bound: footnotes, line: lines.line(of: index))
                    }
                }
                labelStart = nil
            default:
                break
            }
        }
        return nil
    }
}
