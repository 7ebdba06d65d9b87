extension MarkdownRenderer {
    /// The headings of a document outside footnotes, each with an id of its own.
    static func headings(of tree: MarkdownTree, plan: RenderPlan) -> [Heading] {
        var result: [Heading] = []
        var taken = Set(plan.marks.values.map(\.id))
        for definition in tree.nodes where definition.tag == .footnoteDefinition {
            taken.insert("\(plan.idPrefix)fn-\(definition.number)")
        }
        for reference in tree.nodes where reference.tag == .footnoteReference {
            let suffix = reference.ordinal > 1 ? "-\(reference.ordinal)" : ""
            taken.insert("\(plan.idPrefix)fnref-\(reference.number)\(suffix)")
        }
        var next: [String: Int] = [:]
        var index = 0
        while index < tree.nodes.count {
            let node = tree.nodes[index]
            let id = MarkdownTree.NodeID(index)
            if node.tag == .footnoteDefinition {
                index = Int(node.end)
                continue
            }
            if node.tag == .heading {
                let text = String(decoding: tree.plainText(of: id), as: UTF8.self)
                let slug = plan.idPrefix + HeadingSlug.slug(of: text)
                var unique = slug
                var number = next[slug] ?? 2
                while !taken.insert(unique).inserted {
                    unique = "\(slug)-\(number)"
                    number += 1
                }
                next[slug] = number
                result.append(Heading(node: id, level: Int(node.small), id: unique, text: text))
                index = Int(node.end)
                continue
            }
            index += 1
        }
        return result
    }
}
