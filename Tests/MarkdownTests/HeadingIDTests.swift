import Testing

@testable import Markdown

@Suite struct HeadingIDPromises {
    private func ids(_ text: String, _ plan: RenderPlan = RenderPlan(idPrefix: "s-")) throws -> [String] {
        MarkdownRenderer(tree: try MarkdownTree(parsing: Array(text.utf8)), plan: plan).headings.map(\.id)
    }

    @Test func equalHeadingsGetNumbers() throws {
        #expect(try ids("# A\n\n# A\n\n# A 2\n\n# A\n") == ["s-a", "s-a-2", "s-a-2-2", "s-a-3"])
    }

    @Test func headingsKeepOffTheIDsOfFootnotes() throws {
        let text = "# Fn 1\n\n# Fnref 1 2\n\n# Fn 3\n\nx[^a] y[^a]\n\n[^a]: z\n"
        #expect(try ids(text) == ["s-fn-1-2", "s-fnref-1-2-2", "s-fn-3"])
        #expect(try ids(text, RenderPlan()) == ["fn-1-2", "fnref-1-2-2", "fn-3"])
    }

    @Test func headingsKeepOffTheIDsOfMarks() throws {
        let text = "- x\n\n# A\n"
        let tree = try MarkdownTree(parsing: Array(text.utf8))
        let item = try #require(tree.firstChild(of: tree.root).flatMap { tree.firstChild(of: $0) })
        var plan = RenderPlan(idPrefix: "s-")
        plan.marks[item] = .init(id: "s-a", label: "1.", permalink: 0)
        #expect(try ids(text, plan) == ["s-a-2"])
    }
}
