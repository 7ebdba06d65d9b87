import Testing

@testable import Markdown

@Suite struct MarkdownRendering {
    private func html(_ text: String, plan: RenderPlan = RenderPlan()) throws -> String {
        var renderer = MarkdownRenderer(tree: try MarkdownTree(parsing: Array(text.utf8)), plan: plan)
        return String(decoding: renderer.renderDocument().html, as: UTF8.self)
    }

    @Test func writesParagraphsAndHeadingsWithIDs() throws {
        #expect(
            try html("# Điều 64\n\nMột *hai* **ba**\n")
                == "<h2 id=\"dieu-64\">Điều 64</h2>\n<p>Một <em>hai</em> <strong>ba</strong></p>\n")
    }
}
