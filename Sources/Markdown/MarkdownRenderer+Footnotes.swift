extension MarkdownRenderer {
    /// Writes a reference; within a Markdown link it cannot be a link itself.
    mutating func writeReference(_ node: TreeNode, isInLink: Bool) {
        if isInLink {
            out.put("<sup class=\"footnote-ref\" id=\"")
            writeReferenceID(Int(node.number), Int(node.ordinal))
            out.put("\">")
            out.put(Int(node.number))
            out.put("</sup>")
            return
        }
        out.put("<sup class=\"footnote-ref\"><a href=\"#")
        writeDefinitionID(Int(node.number))
        out.put("\" id=\"")
        writeReferenceID(Int(node.number), Int(node.ordinal))
        out.put("\">")
        out.put(Int(node.number))
        out.put("</a></sup>")
    }

    mutating func writeFootnotes(_ definitions: [MarkdownTree.NodeID]) {
        out.put("<section class=\"footnotes\">\n<h2>")
        out.slot(.word(.footnotes))
        out.put("</h2>\n<ol>\n")
        for definition in definitions {
            let node = tree[definition]
            out.put("<li id=\"")
            writeDefinitionID(Int(node.number))
            out.put("\">\n")
            var hasLinks = false
            for block in tree.children(of: definition) {
                // The way back stands at the end of the last paragraph, where there is one.
                if tree[block].tag == .paragraph, tree[block].end == node.end {
                    out.lineBreak()
                    out.put("<p>")
                    writeInlines(of: block, dropping: 0)
                    out.put(" ")
                    writeBackLinks(node)
                    out.put("</p>\n")
                    hasLinks = true
                } else {
                    write(block)
                }
            }
            if !hasLinks {
                writeBackLinks(node)
                out.put("\n")
            }
            out.put("</li>\n")
        }
        out.put("</ol>\n</section>\n")
    }

    private mutating func writeBackLinks(_ definition: TreeNode) {
        for reference in 1...max(1, Int(definition.ordinal)) where reference <= Int(definition.ordinal) {
            if reference > 1 { out.put(" ") }
            out.put("<a href=\"#")
            writeReferenceID(Int(definition.number), reference)
            out.put("\" class=\"footnote-back\" aria-label=\"")
            out.slot(.word(.footnoteBack))
            out.put(" ")
            out.put(Int(definition.number))
            if reference > 1 {
                out.put("-")
                out.put(reference)
            }
            out.put("\">↩")
            if reference > 1 {
                out.put("<sup>")
                out.put(reference)
                out.put("</sup>")
            }
            out.put("</a>")
        }
    }

    private mutating func writeDefinitionID(_ number: Int) {
        out.putEscaped(plan.idPrefix)
        out.put("fn-")
        out.put(number)
    }

    private mutating func writeReferenceID(_ number: Int, _ reference: Int) {
        out.putEscaped(plan.idPrefix)
        out.put("fnref-")
        out.put(number)
        if reference > 1 {
            out.put("-")
            out.put(reference)
        }
    }
}
