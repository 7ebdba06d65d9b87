extension MarkdownRenderer {
    /// Writes a block and all below it.
    mutating func write(_ block: MarkdownTree.NodeID) {
        var index = block.offset
        let end = Int(tree[block].end)
        // Containers that are open, innermost last.
        var open: [Int] = []
        while true {
            while let container = open.last, index >= Int(tree.nodes[container].end) {
                open.removeLast()
                leave(MarkdownTree.NodeID(container))
            }
            guard index < end else { return }
            let node = tree.nodes[index]
            let id = MarkdownTree.NodeID(index)
            switch node.tag {
            case .document, .blockQuote, .list, .item, .taskItem, .table, .tableRow:
                enter(id)
                open.append(index)
                index += 1
            default:
                writeLeaf(id)
                index = Int(node.end)
            }
        }
    }

    private mutating func enter(_ id: MarkdownTree.NodeID) {
        let node = tree[id]
        switch node.tag {
        case .blockQuote:
            out.lineBreak()
            out.put("<blockquote>\n")
        case .list:
            out.lineBreak()
            enterList(id, node)
        case .item, .taskItem:
            out.lineBreak()
            enterItem(id, node)
        case .table:
            out.lineBreak()
            // Wide tables scroll by themselves, also with the keyboard.
            out.put("<div class=\"table-scroll\" tabindex=\"0\">\n<table>\n")
        case .tableRow:
            out.lineBreak()
            if node.flag {
                out.put("<thead>\n")
            } else if isFirstOfBody(id) {
                out.put("<tbody>\n")
            }
            out.put("<tr>\n")
        default:
            break
        }
    }

    private mutating func leave(_ id: MarkdownTree.NodeID) {
        let node = tree[id]
        switch node.tag {
        case .blockQuote:
            out.lineBreak()
            out.put("</blockquote>\n")
        case .list:
            if node.isOrdered { out.put("</ol>\n") } else { out.put("</ul>\n") }
        case .item, .taskItem:
            out.put("</li>\n")
        case .table:
            out.put("</table>\n</div>\n")
        case .tableRow:
            out.put("</tr>\n")
            if node.flag {
                out.put("</thead>\n")
            } else if node.end == tree.nodes[Int(node.parent)].end {
                out.put("</tbody>\n")
            }
        default:
            break
        }
    }

    private func isFirstOfBody(_ row: MarkdownTree.NodeID) -> Bool {
        guard let table = tree.parent(of: row), let header = tree.firstChild(of: table) else { return false }
        return tree[header].end == row.index
    }

    // MARK: Lists

    private mutating func enterList(_ id: MarkdownTree.NodeID, _ node: TreeNode) {
        let isMarked = !plan.marks.isEmpty && tree.children(of: id).contains { plan.marks[$0] != nil }
        switch (node.isOrdered, isMarked) {
        case (true, true): out.put("<ol class=\"provisions\">\n")
        case (false, true): out.put("<ul class=\"provisions\">\n")
        case (false, false): out.put("<ul>\n")
        case (true, false):
            if node.number == 1 {
                out.put("<ol>\n")
            } else {
                out.put("<ol start=\"")
                out.put(Int(node.number))
                out.put("\">\n")
            }
        }
    }

    private mutating func enterItem(_ id: MarkdownTree.NodeID, _ node: TreeNode) {
        guard let mark = plan.marks.isEmpty ? nil : plan.marks[id] else {
            out.put("<li>")
            if node.tag == .taskItem {
                if node.flag {
                    out.put("<input checked=\"\" disabled=\"\" type=\"checkbox\"> ")
                } else {
                    out.put("<input disabled=\"\" type=\"checkbox\"> ")
                }
            }
            return
        }
        out.put("<li id=\"")
        out.putEscaped(mark.id)
        out.put("\">")
        // The label stands in the first paragraph, and where there is none, in front of all else.
        if let child = tree.firstChild(of: id), tree[child].tag == .paragraph { return }
        write(label: mark)
    }

    mutating func write(label mark: RenderPlan.ItemMark) {
        out.put("<span class=\"label\">")
        out.putEscaped(mark.label)
        out.put("</span>")
        out.slot(.permalink(mark.permalink))
        out.put(" ")
    }

    // MARK: Leaves

    private mutating func writeLeaf(_ id: MarkdownTree.NodeID) {
        let node = tree[id]
        switch node.tag {
        case .paragraph:
            let parent = tree.nodes[Int(max(0, node.parent))]
            let isInItem = parent.tag == .item || parent.tag == .taskItem
            let isTight = isInItem && tree.nodes[Int(max(0, parent.parent))].flag
            let isFirst = node.parent >= 0 && id.index == node.parent + 1
            let mark = isInItem && isFirst && !plan.marks.isEmpty ? plan.marks[.init(node.parent)] : nil
            writeParagraph(id, isTight: isTight, mark: mark, dropping: mark?.prefixToDrop ?? 0)
        case .heading:
            writeHeading(id, node)
        case .codeBlock:
            writeCodeBlock(id)
        case .htmlBlock:
            add(rawHTML: id)
            out.lineBreak()
            out.put("<pre class=\"raw-html\"><code>")
            out.putEscaped(tree.literal(of: id))
            out.put("</code></pre>\n")
        case .thematicBreak:
            out.lineBreak()
            out.put("<hr />\n")
        case .tableCell:
            writeCell(id, node)
        case .footnoteDefinition:
            break
        default:
            writeInlines(of: id, dropping: 0)
        }
    }

    mutating func writeParagraph(
        _ id: MarkdownTree.NodeID, isTight: Bool, mark: RenderPlan.ItemMark?, dropping dropped: Int
    ) {
        if !isTight {
            out.lineBreak()
            out.put("<p>")
        }
        if let mark { write(label: mark) }
        writeInlines(of: id, dropping: dropped)
        if !isTight { out.put("</p>\n") }
    }

    private mutating func writeHeading(_ id: MarkdownTree.NodeID, _ node: TreeNode) {
        let level = min(6, max(1, Int(node.small) + plan.headingShift))
        out.lineBreak()
        out.put("<h")
        out.put(level)
        let place = headings.partitioningIndex { $0.node >= id }
        if place < headings.count, headings[place].node == id {
            out.put(" id=\"")
            out.putEscaped(headings[place].id)
            out.put("\"")
        }
        out.put(">")
        writeInlines(of: id, dropping: 0)
        out.put("</h")
        out.put(level)
        out.put(">\n")
    }

    private mutating func writeCodeBlock(_ id: MarkdownTree.NodeID) {
        out.lineBreak()
        let language = tree.info(of: id).prefix { $0 != 0x20 && !(0x09...0x0D).contains($0) }
        if language.isEmpty {
            out.put("<pre><code>")
        } else {
            out.put("<pre><code class=\"language-")
            out.putEscaped(language)
            out.put("\">")
        }
        out.putEscaped(tree.literal(of: id))
        out.put("</code></pre>\n")
    }

    private mutating func writeCell(_ id: MarkdownTree.NodeID, _ node: TreeNode) {
        let isHeader = tree.nodes[Int(max(0, node.parent))].flag
        out.lineBreak()
        if isHeader { out.put("<th") } else { out.put("<td") }
        switch MarkdownTree.Alignment(rawValue: node.small) ?? .none {
        case .none: break
        case .left: out.put(" class=\"align-left\"")
        case .center: out.put(" class=\"align-center\"")
        case .right: out.put(" class=\"align-right\"")
        }
        out.put(">")
        writeInlines(of: id, dropping: 0)
        if isHeader { out.put("</th>\n") } else { out.put("</td>\n") }
    }
}
