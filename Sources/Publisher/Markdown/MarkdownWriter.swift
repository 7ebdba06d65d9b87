/// Writes Markdown (CommonMark with tables, strikethrough, tasks and footnotes as GitHub has them) that reads as what
/// was meant: no text becomes markup, wherever it stands.
struct MarkdownWriter: ~Copyable {
    /// Where the next byte would stand.
    enum Place {
        /// On a line that does not have its prefix yet.
        case lineStart
        /// Where a block's text begins: what means a block there is escaped.
        case blockStart
        /// Behind something of the same block.
        case inside
    }

    var output: HTMLWriter
    var place = Place.lineStart
    /// What every line of the open containers begins with.
    private var prefix: [UInt8] = []
    private var prefixEnds: [Int] = []
    /// Whether a line break waits for what follows it.
    var hasBreak = false
    /// Whether a block stands before this place in its container.
    private var hasBlock = false
    /// Whether the next character, if it is of a word, is written as a number: emphasis would not end before it.
    var encodesNext = false
    /// Whether a space that comes next is none of the text.
    var skipsSpace = false
    /// Whether everything stands on one line: in headings and cells of tables.
    var isOneLine = false
    /// Where the text of the last block begins.
    var blockStart = 0

    /// - Parameter capacity: for how many bytes there is room from the start.
    init(capacity: Int = 4_096) { output = HTMLWriter(capacity: capacity) }

    // MARK: - Blocks

    /// Begins a block: on a line of its own unless a container has just begun, behind an empty one where it is apart.
    mutating func beginBlock(isApart: Bool = true) {
        (hasBreak, encodesNext, skipsSpace) = (false, false, false)
        if place == .blockStart { return }
        if place == .inside { hasBlock = true }
        endLine()
        if isApart, hasBlock {
            output.raw(prefix, 0..<(prefix.lastIndex { $0 != UInt8(ascii: " ") }.map { $0 + 1 } ?? 0))
            output.raw("\n")
        }
        writePrefix()
    }

    /// Ends a block.
    mutating func endBlock() {
        (hasBreak, hasBlock, isOneLine, encodesNext) = (false, true, false, false)
        endLine()
    }

    /// Opens a container whose lines begin with a mark, or are indented.
    mutating func push(_ mark: StaticString) {
        prefixEnds.append(prefix.count)
        mark.withUTF8Buffer { prefix.append(contentsOf: $0) }
        hasBlock = false
    }

    /// Opens a container whose lines are indented.
    mutating func push(indentation: Int) {
        prefixEnds.append(prefix.count)
        prefix.append(contentsOf: repeatElement(UInt8(ascii: " "), count: indentation))
        hasBlock = false
    }

    /// Closes the innermost container.
    mutating func pop() {
        guard let end = prefixEnds.popLast() else { return }
        prefix.removeSubrange(end...)
        endBlock()
    }

    /// Ends the file.
    mutating func finish() { endLine() }

    private mutating func endLine() {
        guard place != .lineStart else { return }
        trimSpaces()
        output.raw("\n")
        place = .lineStart
    }

    private mutating func writePrefix() {
        guard place == .lineStart else { return }
        output.raw(prefix)
        (place, blockStart) = (.blockStart, output.count)
    }

    // MARK: - Markup

    /// Writes markup as it is.
    mutating func markup(_ markup: StaticString) { self.markup { $0.raw(markup) } }

    /// Writes markup that a body writes as it is.
    mutating func markup(_ write: (inout HTMLWriter) -> Void) {
        prepare()
        write(&output)
        (place, encodesNext) = (.inside, false)
    }

    /// Writes what stands before the text of a block: its first character still begins a block.
    mutating func mark(_ write: (inout HTMLWriter) -> Void) {
        markup(write)
        (place, blockStart) = (.blockStart, output.count)
    }

    /// Writes the lines of code as they are, behind the line that opens it.
    mutating func code(_ code: [UInt8]) {
        var lines = code.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        if lines.last?.isEmpty == true { lines.removeLast() }
        for line in lines {
            output.raw("\n")
            if !line.isEmpty { output.raw(prefix) }
            output.raw(Array(line))
        }
        output.raw("\n")
        place = .lineStart
        writePrefix()
    }

    /// Lets what follows begin on the next line, or in a line that must stay one, behind a space.
    mutating func softBreak() { hasBreak = true }

    /// Begins a new line within a text.
    mutating func hardBreak() {
        guard !isOneLine else { return softBreak() }
        markup("\\")
        output.raw("\n")
        (place, hasBreak) = (.lineStart, false)
    }

    /// Leaves out a space that comes next.
    mutating func skipSpace() { skipsSpace = true }

    /// Forgets a line break that nothing is to follow.
    mutating func dropBreak() { hasBreak = false }

    /// Begins emphasis with a mark that cannot be taken for another. Gives the mark's character.
    ///
    /// - Parameter outer: the mark of the emphasis around it.
    mutating func openEmphasis(_ count: Int, within outer: UInt8?, nextIsSpace: Bool) -> UInt8 {
        prepare()
        let (star, line) = (UInt8(ascii: "*"), UInt8(ascii: "_"))
        let last = output.lastByte
        let mark = last == star || (last != line && outer == star) ? line : star
        openEmphasis(count, mark, nextIsSpace: nextIsSpace)
        return mark
    }

    /// Begins emphasis with a mark.
    mutating func openEmphasis(_ count: Int, _ mark: UInt8, nextIsSpace: Bool) {
        prepare()
        encodeLast { $0.isOfWord }
        markup { output in for _ in 0..<count { output.raw(byte: mark) } }
        encodesNext = nextIsSpace
    }

    /// Ends emphasis. A line break at its end comes behind it.
    mutating func closeEmphasis(_ count: Int, _ mark: UInt8, nextIsOfWord: Bool) {
        let waits = hasBreak
        hasBreak = false
        encodeLast { $0 == " " }
        markup { output in for _ in 0..<count { output.raw(byte: mark) } }
        (encodesNext, hasBreak) = (nextIsOfWord, waits)
    }

    /// Ends the words of a link. A line break at their end comes behind the link.
    mutating func closeLink(_ destination: (inout HTMLWriter) -> Void, title: String?) {
        let waits = hasBreak
        hasBreak = false
        markup("](")
        let start = output.count
        destination(&output)
        output.encodeAddress(from: start)
        if let title {
            output.raw(" \"")
            let wasOneLine = isOneLine
            isOneLine = true
            text(title, inQuotes: true)
            isOneLine = wasOneLine
            output.raw("\"")
        }
        output.raw(")")
        hasBreak = waits
    }

    /// Writes what waits for something to follow.
    mutating func prepare() {
        skipsSpace = false
        if hasBreak {
            hasBreak = false
            if isOneLine {
                if place == .inside, output.lastByte != UInt8(ascii: " ") { output.raw(" ") }
            } else if place == .inside {
                encodeLast { $0 == " " }
                output.raw("\n")
                place = .lineStart
            }
        }
        writePrefix()
    }

    private mutating func trimSpaces() {
        while output.count > 0, output.lastByte == UInt8(ascii: " ") { output.truncate(to: output.count - 1) }
    }

    /// Writes the last character as a number, where it is one that matters.
    private mutating func encodeLast(_ matters: (Unicode.Scalar) -> Bool) {
        guard place != .lineStart, let last = output.lastScalar, matters(last.scalar) else { return }
        output.truncate(to: output.count - last.width)
        encode(last.scalar)
    }

    mutating func encode(_ scalar: Unicode.Scalar) {
        output.raw("&#")
        output.raw(text: String(scalar.value))
        output.raw(";")
    }
}
