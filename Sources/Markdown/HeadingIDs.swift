/// Gives each heading of a document an id that nothing else in it has.
struct HeadingIDs {
    private let tree: MarkdownTree
    /// What the ids of footnotes and of their references begin with.
    private let footnotePrefix: String
    private let idPrefix: String
    private var taken: Set<String>
    /// Whether the ids of the footnotes are among those taken; no other heading can meet them.
    private var holdsFootnotes = false
    /// By slug that was taken: the number that the next one may get.
    private var next: [String: Int] = [:]

    init(_ tree: MarkdownTree, plan: RenderPlan) {
        self.tree = tree
        idPrefix = plan.idPrefix
        footnotePrefix = plan.idPrefix + "fn"
        // No other mark can meet a heading.
        let ids = plan.marks.values.lazy.map(\.id).filter { $0.utf8.starts(with: plan.idPrefix.utf8) }
        taken = Set(ids)
    }

    /// The id of the next heading: its slug with the document's prefix, and a number where that is taken.
    mutating func id(_ slug: String) -> String {
        let first = idPrefix + slug
        if !holdsFootnotes, first.utf8.starts(with: footnotePrefix.utf8) { takeFootnotes() }
        if taken.insert(first).inserted { return first }
        var number = next[first] ?? 2
        while !taken.insert("\(first)-\(number)").inserted { number += 1 }
        next[first] = number + 1
        return "\(first)-\(number)"
    }

    private mutating func takeFootnotes() {
        holdsFootnotes = true
        for node in tree.nodes {
            switch node.tag {
            case .footnoteDefinition: taken.insert("\(footnotePrefix)-\(node.number)")
            case .footnoteReference:
                let suffix = node.ordinal > 1 ? "-\(node.ordinal)" : ""
                taken.insert("\(footnotePrefix)ref-\(node.number)\(suffix)")
            default: break
            }
        }
    }
}
