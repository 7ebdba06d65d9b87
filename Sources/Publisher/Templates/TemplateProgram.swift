/// A template in one language, ready to render: a flat list of steps in which nothing is left to look up by name.
struct TemplateProgram: Sendable {
    enum Step: Sendable {
        /// Bytes of ``text``.
        case text(Range<Int>)
        case value(Path)
        /// The number is the step behind the section's end.
        case section(Path, next: Int)
        case inverted(Path, next: Int)
        /// Back to the section's beginning for the next value of a list, or on.
        case end
    }

    /// A ``TemplatePath``, its fields among ``fields``: a step is read thousands of times a page, and holds numbers alone.
    struct Path: Sendable {
        let up: Int
        let fields: Range<Int>
    }

    private(set) var steps: [Step] = []
    private(set) var fields: [Int] = []
    private(set) var text: [UInt8] = []

    /// Compiles a template whose sections are matched. Linear.
    ///
    /// A line that holds nothing but the beginning or the end of a section leaves nothing behind: neither its
    /// indentation nor its line break.
    init(_ pieces: [TemplatePiece], words: StringTable) {
        var writer = LineWriter(Self.joined(pieces, words))
        var open: [(step: Int, takesLine: Bool)] = []
        while let piece = writer.next() {
            switch piece {
            case .text(let bytes): append(bytes)
            case .tag(.value(let path), _): steps.append(.value(place(path)))
            case .tag(.section(let path), let takesLine):
                open.append((steps.count, takesLine))
                steps.append(.section(place(path), next: 0))
            case .tag(.inverted(let path), let takesLine):
                open.append((steps.count, takesLine))
                steps.append(.inverted(place(path), next: 0))
            case .tag(.end, _):
                steps.append(.end)
                guard let begin = open.popLast() else { continue }
                writer.isLineNew = begin.takesLine
                switch steps[begin.step] {
                case .section(let path, _): steps[begin.step] = .section(path, next: steps.count)
                case .inverted(let path, _): steps[begin.step] = .inverted(path, next: steps.count)
                default: continue
                }
            }
        }
    }

    private mutating func place(_ path: TemplatePath) -> Path {
        fields += path.fields
        return Path(up: path.up, fields: (fields.count - path.fields.count)..<fields.count)
    }

    private mutating func append(_ bytes: ArraySlice<UInt8>) {
        guard !bytes.isEmpty else { return }
        if case .text(let range)? = steps.last, range.upperBound == text.count {
            steps[steps.count - 1] = .text(range.lowerBound..<(text.count + bytes.count))
        } else {
            steps.append(.text(text.count..<(text.count + bytes.count)))
        }
        text.append(contentsOf: bytes)
    }

    // MARK: - Lines

    private enum Tag {
        case value(TemplatePath)
        case section(TemplatePath)
        case inverted(TemplatePath)
        case end
    }

    private enum Element {
        case text([UInt8])
        case tag(Tag)
    }

    /// The pieces with the words in them, never two texts side by side.
    private static func joined(_ pieces: [TemplatePiece], _ words: StringTable) -> [Element] {
        var elements: [Element] = []
        var text: [UInt8] = []
        func add(_ tag: Tag) {
            if !text.isEmpty { elements.append(.text(text)) }
            text = []
            elements.append(.tag(tag))
        }
        for piece in pieces {
            switch piece {
            case .text(let more): text += Array(more.utf8)
            case .word(let key): text += Array(HTMLWriter.escaped(words[key]).utf8)
            case .value(let path): add(.value(path))
            case .section(let path): add(.section(path))
            case .inverted(let path): add(.inverted(path))
            case .end: add(.end)
            }
        }
        if !text.isEmpty { elements.append(.text(text)) }
        return elements
    }

    /// Cuts texts into what is shown, leaving out the lines that sections have for themselves.
    private struct LineWriter {
        enum Output {
            case text(ArraySlice<UInt8>)
            /// A tag, and whether it took its line with it.
            case tag(Tag, takesLine: Bool)
        }

        private let elements: [Element]
        private var index = 0
        private var offset = 0
        /// Indentation that waits for what comes behind it.
        private var indentation: ArraySlice<UInt8> = []
        /// Whether nothing but indentation has come since the last line break or line that was left out.
        ///
        /// Behind a section it says whether the section's beginning took its line, wherever the section ended.
        var isLineNew = true

        init(_ elements: [Element]) { self.elements = elements }

        /// The next piece to show; nil at the end.
        mutating func next() -> Output? {
            while elements.indices.contains(index) {
                switch elements[index] {
                case .text(let bytes):
                    if let text = line(of: bytes) { return .text(text) }
                case .tag(let tag):
                    if case .value = tag {
                        if let waiting = takeIndentation() { return .text(waiting) }
                        index += 1
                        isLineNew = false
                        return .tag(tag, takesLine: false)
                    }
                    // Indentation that is taken means the tag was seen to have text behind it.
                    let takesLine = isLineNew && lineBreak(behind: index) != nil
                    if !takesLine, let waiting = takeIndentation() {
                        isLineNew = false
                        return .text(waiting)
                    }
                    indentation = []
                    offset = takesLine ? lineBreak(behind: index) ?? 0 : 0
                    index += 1
                    isLineNew = takesLine
                    return .tag(tag, takesLine: takesLine)
                }
            }
            return nil
        }

        private mutating func takeIndentation() -> ArraySlice<UInt8>? {
            defer { indentation = [] }
            return indentation.isEmpty ? nil : indentation
        }

        /// The text up to its next line break or its end; nil where only indentation is left of it.
        private mutating func line(of bytes: [UInt8]) -> ArraySlice<UInt8>? {
            let start = offset
            var end = start
            if isLineNew {
                while end < bytes.count, bytes[end] == UInt8(ascii: " ") || bytes[end] == UInt8(ascii: "\t") {
                    end += 1
                }
            }
            if end == bytes.count {
                indentation = isLineNew ? bytes[start...] : []
                (index, offset) = (index + 1, 0)
                return nil
            }
            if let lineBreak = bytes[end...].firstIndex(of: UInt8(ascii: "\n")) {
                isLineNew = true
                offset = lineBreak + 1
            } else {
                isLineNew = false
                offset = bytes.count
            }
            let text = bytes[start..<offset]
            if offset == bytes.count { (index, offset) = (index + 1, 0) }
            return text
        }

        /// Where a text behind a tag goes on below the tag's line; nil where something else stands in that line.
        private func lineBreak(behind index: Int) -> Int? {
            guard elements.indices.contains(index + 1) else { return 0 }
            guard case .text(let bytes) = elements[index + 1] else { return nil }
            var end = 0
            while end < bytes.count, bytes[end] == UInt8(ascii: " ") || bytes[end] == UInt8(ascii: "\t") { end += 1 }
            if end < bytes.count, bytes[end] == UInt8(ascii: "\r") { end += 1 }
            guard end < bytes.count, bytes[end] == UInt8(ascii: "\n") else { return nil }
            return end + 1
        }
    }
}
