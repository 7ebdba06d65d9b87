/// What the elements of compiled HTML are in Markdown. Each of the functions gives the place behind what it read.
extension MarkdownFiller {
    mutating func open(_ tag: HTMLTag, _ html: UnsafeBufferPointer<UInt8>) -> Int {
        switch tag.element {
        case .p: openParagraph()
        case .ul: openList(isOrdered: false, tag, html)
        case .ol: openList(isOrdered: true, tag, html)
        case .li: openItem(tag, html)
        case .span: return openLabel(tag, html)
        case .em: openEmphasis(1, tag, html)
        case .strong: openEmphasis(2, tag, html)
        case .del:
            beginText()
            writer.openEmphasis(2, UInt8(ascii: "~"), nextIsSpace: isSpace(html, at: tag.end))
        case .code: return inlineCode(tag, html)
        case .br:
            beginText()
            writer.hardBreak()
        case .sup: return footnoteReference(tag, html)
        case .a: if tag.has("class", "footnote-back") { return place(behind: "</a>", in: html, from: tag.end) }
        case .input:
            beginText()
            writer.markup(tag["checked"] == nil ? "[ ] " : "[x] ")
            writer.skipSpace()
        case .blockquote:
            beginBlock()
            writer.mark { $0.raw("> ") }
            writer.push("> ")
        case .h1, .h2, .h3, .h4, .h5, .h6:
            // The heading of the footnotes is none of the text.
            if isInFootnotes, !isInFootnote { return place(behind: "</h2>", in: html, from: tag.end) }
            openHeading(level: tag.element?.headingLevel ?? 6)
        case .pre: return codeBlock(tag, html)
        case .hr:
            beginBlock()
            writer.markup("***")
            writer.endBlock()
        case .table:
            beginBlock()
            alignments = []
        case .tr:
            writer.beginBlock(isApart: false)
            writer.markup("|")
        case .th, .td: openCell(tag)
        case .section: isInFootnotes = tag.has("class", "footnotes")
        case .thead, nil: break
        }
        return tag.end
    }

    mutating func close(_ tag: HTMLTag, _ html: UnsafeBufferPointer<UInt8>) -> Int {
        switch tag.element {
        case .p, .h1, .h2, .h3, .h4, .h5, .h6, .tr, .table: writer.endBlock()
        case .ul, .ol:
            if let list = lists.popLast() { lastList = list }
        case .li:
            begin(item: nil)
            writer.pop()
            lastList = nil
            if lists.isEmpty { isInFootnote = false }
        case .em: closeEmphasis(1, tag, html)
        case .strong: closeEmphasis(2, tag, html)
        case .del: writer.closeEmphasis(2, UInt8(ascii: "~"), nextIsOfWord: isOfWord(html, at: tag.end))
        case .blockquote: writer.pop()
        case .thead: writeDelimiters()
        case .th, .td:
            writer.dropBreak()
            writer.markup(" |")
        case .section: isInFootnotes = false
        default: break
        }
        return tag.end
    }

    // MARK: - Blocks

    private mutating func beginBlock() {
        beginText()
        writer.beginBlock()
    }

    private mutating func openParagraph() {
        if var list = lists.popLast() {
            list.isLoose = true
            lists.append(list)
        }
        // A label may follow, and an item's first paragraph stands behind its mark.
        if !isItemPending { beginBlock() }
    }

    private mutating func openHeading(level: Int) {
        beginBlock()
        writer.markup { output in for _ in 0..<level { output.raw("#") } }
        writer.markup(" ")
        writer.isOneLine = true
    }

    private mutating func openList(isOrdered: Bool, _ tag: HTMLTag, _ html: UnsafeBufferPointer<UInt8>) {
        if isInFootnotes, !isInFootnote { return }
        if isItemPending { begin(item: nil) }
        let start = isOrdered ? tag["start"].flatMap { Int(String(decoding: html[$0], as: UTF8.self)) } ?? 1 : 1
        // Only such a list may follow a text at once.
        let mayFollow = !lists.isEmpty && (!isOrdered || start == 1)
        writer.beginBlock(isApart: !mayFollow)
        lists.append(MarkdownList(isOrdered: isOrdered, start: start, after: lastList))
        lastList = nil
    }

    private mutating func openItem(_ tag: HTMLTag, _ html: UnsafeBufferPointer<UInt8>) {
        guard isInFootnotes, !isInFootnote else {
            isItemPending = true
            return
        }
        isInFootnote = true
        let id = tag["id"] ?? 0..<0
        var start = id.upperBound
        while start > id.lowerBound, (0x30...0x39).contains(html[start - 1]) { start -= 1 }
        let number = UnsafeBufferPointer(rebasing: html[start..<id.upperBound])
        writer.beginBlock()
        writer.mark { output in
            output.raw("[^")
            output.raw(number)
            output.raw("]: ")
        }
        writer.push(indentation: 4)
    }

    private mutating func openLabel(_ tag: HTMLTag, _ html: UnsafeBufferPointer<UInt8>) -> Int {
        guard tag.has("class", "label"), isItemPending else { return tag.end }
        let end = html[tag.end...].firstIndex(of: UInt8(ascii: "<")) ?? html.count
        let label = MarkdownEscaping.unescaped(html[tag.end..<end])
        begin(item: String(decoding: label, as: UTF8.self))
        writer.skipSpace()
        return place(behind: "</span>", in: html, from: end)
    }

    private mutating func codeBlock(_ tag: HTMLTag, _ html: UnsafeBufferPointer<UInt8>) -> Int {
        beginBlock()
        let inner = HTMLTag(html, at: tag.end)
        let start = inner?.end ?? tag.end
        let end = place(before: "</code></pre>", in: html, from: start)
        let code = MarkdownEscaping.unescaped(html[start..<end])
        let language = MarkdownEscaping.unescaped(html[inner?["class"] ?? 0..<0].dropFirst("language-".utf8.count))
        let mark = UInt8(ascii: language.contains(UInt8(ascii: "`")) ? "~" : "`")
        let count = max(3, MarkdownEscaping.longestRun(of: mark, in: code) + 1)
        let fence = [UInt8](repeating: mark, count: count)
        writer.markup { output in
            output.raw(fence)
            output.raw(language)
        }
        writer.code(code)
        writer.markup { $0.raw(fence) }
        writer.endBlock()
        return place(behind: "</pre>", in: html, from: end)
    }

    // MARK: - Tables

    private mutating func openCell(_ tag: HTMLTag) {
        writer.dropBreak()
        writer.markup(" ")
        writer.isOneLine = true
        guard tag.element == .th else { return }
        if tag.has("class", "align-left") {
            alignments.append(" :--- |")
        } else if tag.has("class", "align-center") {
            alignments.append(" :---: |")
        } else if tag.has("class", "align-right") {
            alignments.append(" ---: |")
        } else {
            alignments.append(" --- |")
        }
    }

    private mutating func writeDelimiters() {
        writer.beginBlock(isApart: false)
        writer.markup("|")
        for alignment in alignments { writer.markup(alignment) }
        writer.endBlock()
    }

    // MARK: - Within texts

    private mutating func openEmphasis(_ count: Int, _ tag: HTMLTag, _ html: UnsafeBufferPointer<UInt8>) {
        beginText()
        let isSpace = isSpace(html, at: tag.end)
        emphasis.append(writer.openEmphasis(count, within: emphasis.last, nextIsSpace: isSpace))
    }

    private mutating func closeEmphasis(_ count: Int, _ tag: HTMLTag, _ html: UnsafeBufferPointer<UInt8>) {
        guard let mark = emphasis.popLast() else { return }
        writer.closeEmphasis(count, mark, nextIsOfWord: isOfWord(html, at: tag.end))
    }

    private mutating func inlineCode(_ tag: HTMLTag, _ html: UnsafeBufferPointer<UInt8>) -> Int {
        beginText()
        let end = place(before: "</code>", in: html, from: tag.end)
        var code = MarkdownEscaping.unescaped(html[tag.end..<end])
        let (tick, space) = (UInt8(ascii: "`"), UInt8(ascii: " "))
        for index in code.indices where code[index] == UInt8(ascii: "\n") { code[index] = space }
        let fence = [UInt8](repeating: tick, count: MarkdownEscaping.longestRun(of: tick, in: code) + 1)
        let isPadded =
            code.first == tick || code.last == tick
            || (code.first == space && code.last == space && code.contains { $0 != space })
        // A cell of a table ends at a bar, in code too.
        if !alignments.isEmpty, writer.isOneLine { code = code.flatMap { $0 == 0x7C ? [0x5C, 0x7C] : [$0] } }
        writer.markup { output in
            output.raw(fence)
            if isPadded { output.raw(" ") }
            output.raw(code)
            if isPadded { output.raw(" ") }
            output.raw(fence)
        }
        return place(behind: "</code>", in: html, from: end)
    }

    private mutating func footnoteReference(_ tag: HTMLTag, _ html: UnsafeBufferPointer<UInt8>) -> Int {
        guard tag.has("class", "footnote-ref") else { return tag.end }
        beginText()
        let end = place(before: "</sup>", in: html, from: tag.end)
        let words = html[tag.end..<end]
        // The number stands alone, or in a link.
        let start = words.firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? words.startIndex
        let number = UnsafeBufferPointer(rebasing: words[start...].prefix { (0x30...0x39).contains($0) })
        writer.markup { output in
            output.raw("[^")
            output.raw(number)
            output.raw("]")
        }
        return place(behind: "</sup>", in: html, from: end)
    }

    // MARK: - Looking ahead

    private func isSpace(_ html: UnsafeBufferPointer<UInt8>, at place: Int) -> Bool {
        place < html.count && (html[place] == UInt8(ascii: " ") || html[place] == UInt8(ascii: "\n"))
    }

    private func isOfWord(_ html: UnsafeBufferPointer<UInt8>, at place: Int) -> Bool {
        guard place < html.count, html[place] != UInt8(ascii: "<") else { return false }
        return MarkdownEscaping.scalar(in: html, at: place)?.scalar.isOfWord ?? false
    }

    private func place(before end: StaticString, in html: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        end.withUTF8Buffer { end in
            var place = start
            while let next = html[place...].firstIndex(of: end[0]) {
                if html[next...].starts(with: end) { return next }
                place = next + 1
            }
            return html.count
        }
    }

    private func place(behind end: StaticString, in html: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        min(html.count, place(before: end, in: html, from: start) + end.utf8CodeUnitCount)
    }
}
