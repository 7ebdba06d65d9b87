extension MarkdownRenderer {
    /// The headings of a document outside footnotes, each with an id of its own.
    static func headings(of tree: MarkdownTree, plan: RenderPlan) -> [Heading] {
        var result: [Heading] = []
        var ids: HeadingIDs?
        var index = 0
        while index < tree.nodes.count {
            let node = tree.nodes[index]
            guard node.tag == .heading || node.tag == .footnoteDefinition else {
                index += 1
                continue
            }
            if node.tag == .heading {
                let id = MarkdownTree.NodeID(index)
                let text = String(decoding: tree.plainText(of: id), as: UTF8.self)
                var known = ids.take() ?? HeadingIDs(tree, plan: plan)
                result.append(
                    Heading(node: id, level: Int(node.small), id: known.id(HeadingSlug.slug(of: text)), text: text))
                ids = known
            }
            index = Int(node.end)
        }
        return result
    }
}
