extension MarkdownRenderer {
    /// Writes the inlines of a leaf block, with the annotations planned for it.
    mutating func writeInlines(of block: MarkdownTree.NodeID, dropping dropped: Int) {
        let range = (block.offset + 1)..<Int(tree[block].end)
        if let planned = plan.annotations.isEmpty ? nil : plan.annotations[block], !planned.isEmpty {
            let extents = InlineExtents(tree: tree, nodes: range)
            var kept: [RenderPlan.Annotation] = []
            for annotation in planned {
                let isApart = annotation.range.lowerBound >= max(dropped, kept.last?.range.upperBound ?? 0)
                if isApart, extents.allow(annotation.range, in: tree) {
                    kept.append(annotation)
                } else {
                    add(omitted: annotation.slot)
                }
            }
            writeInlines(range, dropping: dropped, annotations: kept, extents: extents)
        } else {
            writeInlines(range, dropping: dropped, annotations: [], extents: nil)
        }
    }

    /// An inline element that is open. Its start tag is written when something visible follows, so that an annotation
    /// can still begin before it, and an end tag only if the start tag stands.
    private struct Element {
        let node: Int
        let tag: TreeNode.Tag
        /// The number of a link.
        let number: Int
        var isWritten = false
    }

    private mutating func writeInlines(
        _ range: Range<Int>, dropping dropped: Int, annotations: [RenderPlan.Annotation], extents: InlineExtents?
    ) {
        var open: [Element] = []
        var position = 0
        var pending = annotations[...]
        /// The annotation that is open and how many elements stand around it.
        var current: (annotation: RenderPlan.Annotation, depth: Int)?
        var isInLink = false
        var index = range.lowerBound

        while true {
            while let element = open.last, index >= Int(tree.nodes[element.node].end) {
                open.removeLast()
                if element.isWritten { writeEnd(element) }
                if element.tag == .link { isInLink = false }
            }
            guard index < range.upperBound else { break }
            let node = tree.nodes[index]
            let id = MarkdownTree.NodeID(index)
            switch node.tag {
            case .emphasis, .strong, .strikethrough:
                open.append(Element(node: index, tag: node.tag, number: 0))
            case .link:
                // A link stands even if it is empty.
                open.append(Element(node: index, tag: .link, number: add(link: id)))
                writeStarts(&open, upTo: open.count)
                isInLink = true
            case .text:
                let start = Int(node.literalStart)
                let count = Int(node.literalCount)
                var done = min(count, max(0, dropped - position))
                while done < count {
                    if let annotation = pending.first, current == nil, annotation.range.lowerBound <= position + done {
                        pending.removeFirst()
                        current = (annotation, openAnnotation(annotation, &open, extents))
                    }
                    let boundary = current?.annotation.range.upperBound ?? pending.first?.range.lowerBound ?? .max
                    let stop = boundary == .max ? count : min(count, max(done + 1, boundary - position))
                    writeStarts(&open, upTo: open.count)
                    tree.literals.withUnsafeBufferPointer { literals in
                        out.putEscaped(UnsafeBufferPointer(rebasing: literals[(start + done)..<(start + stop)]))
                    }
                    done = stop
                    close(&current, at: position + done, &open)
                }
                position += count
            case .footnoteReference:
                writeStarts(&open, upTo: open.count)
                writeReference(node, isInLink: isInLink)
            default:
                let width = InlineExtents.width(of: node)
                if node.tag == .image, width == 0 {
                    add(dropped: id)
                } else if position >= dropped {
                    if let annotation = pending.first, current == nil, annotation.range.lowerBound <= position {
                        pending.removeFirst()
                        current = (annotation, openAnnotation(annotation, &open, extents))
                    }
                    writeStarts(&open, upTo: open.count)
                    writeAtom(id, node)
                }
                position += width
                close(&current, at: position, &open)
                index = Int(node.end)
                continue
            }
            index += 1
        }
    }

    // MARK: Annotations

    /// Opens an annotation inside the elements that hold all of it; gives their number.
    private mutating func openAnnotation(
        _ annotation: RenderPlan.Annotation, _ open: inout [Element], _ extents: InlineExtents?
    ) -> Int {
        var depth = open.count
        while depth > 0, let extents, extents.end(of: open[depth - 1].node, in: tree) < annotation.range.upperBound {
            depth -= 1
        }
        writeEnds(&open, downTo: depth)
        writeStarts(&open, upTo: depth)
        out.slot(.open(annotation.slot))
        return depth
    }

    private mutating func close(
        _ current: inout (annotation: RenderPlan.Annotation, depth: Int)?, at position: Int, _ open: inout [Element]
    ) {
        guard let (annotation, depth) = current, annotation.range.upperBound <= position else { return }
        writeEnds(&open, downTo: depth)
        out.slot(.close(annotation.slot))
        current = nil
    }

    private mutating func writeStarts(_ open: inout [Element], upTo count: Int) {
        // Written elements stand before unwritten ones.
        guard count > 0, !open[count - 1].isWritten else { return }
        var first = count - 1
        while first > 0, !open[first - 1].isWritten { first -= 1 }
        for place in first..<count {
            open[place].isWritten = true
            switch open[place].tag {
            case .emphasis: out.put("<em>")
            case .strong: out.put("<strong>")
            case .strikethrough: out.put("<del>")
            default: out.slot(.linkOpen(open[place].number))
            }
        }
    }

    private mutating func writeEnds(_ open: inout [Element], downTo depth: Int) {
        for place in (depth..<open.count).reversed() where open[place].isWritten {
            writeEnd(open[place])
            open[place].isWritten = false
        }
    }

    private mutating func writeEnd(_ element: Element) {
        switch element.tag {
        case .emphasis: out.put("</em>")
        case .strong: out.put("</strong>")
        case .strikethrough: out.put("</del>")
        default: out.slot(.linkClose(element.number))
        }
    }

    // MARK: Atoms

    private mutating func writeAtom(_ id: MarkdownTree.NodeID, _ node: TreeNode) {
        switch node.tag {
        case .softBreak:
            out.put("\n")
        case .lineBreak:
            out.put("<br />\n")
        case .code:
            out.put("<code>")
            out.putEscaped(tree.literal(of: id))
            out.put("</code>")
        case .htmlInline:
            add(rawHTML: id)
            out.putEscaped(tree.literal(of: id))
        case .image:
            out.slot(.image(add(image: id)))
        default:
            break
        }
    }
}
