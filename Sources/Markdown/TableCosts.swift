/// What the tables of a text would cost cmark.
///
/// At every line that could be the row of dashes under a table's header, cmark reads the paragraph so far as rows; a
/// row costs the square of its cells, and a line without `|` the distance to the last one before. Later rows are
/// filled up to the header's width. Paragraphs are taken to reach from blank line to blank line, which is their
/// greatest length.
struct TableCosts {
    private var steps = 0
    private var filled = 0
    // Of the lines since the last blank one:
    private var length = 0
    private var lastPipe = 0
    private var rereading = 0
    private var columns = 0
    private var pipesAbove = 0

    private struct Line {
        var pipes = 0
        var isDelimiter = true
        var hasDash = false
        var hasColonOrPipe = false
        var lastPipe: Int?
        var columns = 1
    }

    /// Why a text is refused, if it is. Linear in the text.
    mutating func refusal(of bytes: UnsafeBufferPointer<UInt8>, _ lines: LineIndex) -> MarkdownRefusal? {
        for number in 1...lines.count {
            let content = InputLimits.content(ofLine: number, bytes, lines)
            if content.isEmpty {
                self = TableCosts(steps: steps, filled: filled)
                continue
            }
            let line = Self.read(content)
            let isDelimiter = line.isDelimiter && line.hasDash && line.hasColonOrPipe
            if isDelimiter {
                steps += rereading
                if pipesAbove >= line.columns - 1 {
                    if line.columns > InputLimits.tableColumns {
                        return MarkdownRefusal(
                            reason: .tableTooWide, bound: InputLimits.tableColumns, line: number)
                    }
                    columns = max(columns, line.columns)
                }
            } else if columns > 0 {
                filled += max(0, columns - line.columns)
            }
            if columns > 0 { steps += line.pipes * line.pipes }
            rereading += content.count + 200 * (line.pipes + 1) + line.pipes * line.pipes / 2 + (length - lastPipe)
            if let pipe = line.lastPipe { lastPipe = length + pipe }
            length += content.count + 1
            pipesAbove = line.pipes
            if filled > InputLimits.filledCells {
                return MarkdownRefusal(reason: .tableTooRagged, bound: InputLimits.filledCells, line: number)
            }
            if steps > InputLimits.tableSteps {
                return MarkdownRefusal(reason: .tablesTooCostly, bound: InputLimits.tableSteps, line: number)
            }
        }
        return nil
    }

    init() {}

    private init(steps: Int, filled: Int) {
        self.steps = steps
        self.filled = filled
    }

    private static func read(_ content: Slice<UnsafeBufferPointer<UInt8>>) -> Line {
        var line = Line()
        var inner = 0
        var isEscaped = false
        for index in content.indices {
            let byte = content[index]
            switch byte {
            case UInt8(ascii: "|"):
                line.pipes += 1
                line.hasColonOrPipe = true
                line.lastPipe = index - content.startIndex
                if !isEscaped { inner += 1 }
            case UInt8(ascii: "-"):
                line.hasDash = true
            case UInt8(ascii: ":"):
                line.hasColonOrPipe = true
            case 0x20, 0x09, 0x0B, 0x0C:
                break
            default:
                line.isDelimiter = false
            }
            isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
        }
        // Pipes at the ends of a row divide nothing.
        if content.first == UInt8(ascii: "|") { inner -= 1 }
        let last = content.last { $0 != 0x20 && $0 != 0x09 }
        if last == UInt8(ascii: "|"), inner > 0 { inner -= 1 }
        line.columns = inner + 1
        return line
    }
}
