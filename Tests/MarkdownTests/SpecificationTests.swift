import Foundation
import Testing

@testable import Markdown

@Suite struct Specification {
    /// The examples that come out otherwise, each with its reason. The list is exact.
    private static let deviations: [Int: String] = [
        610: "an autolink of GitHub's where plain CommonMark has none",
        614: "an autolink of GitHub's where plain CommonMark has none",
        616: "an autolink of GitHub's where plain CommonMark has none",
        619: "an autolink of GitHub's where plain CommonMark has none",
        620: "an autolink of GitHub's where plain CommonMark has none",
        653: "raw HTML is escaped, so that no tag needs filtering",
    ]

    @Test func everyExampleComesOutAsTheSpecificationSays() throws {
        let examples = try SpecificationExample.all()
        #expect(examples.count == 673)
        for example in examples {
            let html = try render(example.markdown)
            if let reason = Self.deviations[example.number] {
                #expect(html != example.html, "\(example) passes now and must leave the list (\(reason))")
            } else {
                #expect(html == example.html, "\(example): \(example.markdown)")
            }
        }
    }

    /// Renders with plain links and images, and undoes what differs by design everywhere: headings have ids, cells
    /// are aligned by class, tables stand in a box that scrolls, raw HTML is escaped.
    private func render(_ markdown: String) throws -> String {
        let tree = try MarkdownTree(parsing: Array(markdown.utf8))
        var renderer = MarkdownRenderer(tree: tree, plan: RenderPlan(headingShift: 0))
        let fragment = renderer.renderDocument()
        var html = String(decoding: SlotFiller.fill(fragment, renderer), as: UTF8.self)
        for heading in renderer.headings {
            html = html.replacingOccurrences(
                of: "<h\(heading.level) id=\"\(heading.id)\">", with: "<h\(heading.level)>")
        }
        for side in ["left", "center", "right"] {
            html = html.replacingOccurrences(of: " class=\"align-\(side)\"", with: " align=\"\(side)\"")
        }
        html = html.replacingOccurrences(of: "<div class=\"table-scroll\" tabindex=\"0\">\n<table>", with: "<table>")
            .replacingOccurrences(of: "</table>\n</div>", with: "</table>")
        var rest = html[...]
        var result = ""
        for raw in renderer.rawHTML {
            let literal = String(decoding: tree.literal(of: raw.node), as: UTF8.self)
            var escaped: [UInt8] = []
            HTMLEscaping.append(literal.utf8, to: &escaped)
            var shown = String(decoding: escaped, as: UTF8.self)
            if tree.kind(of: raw.node) == .htmlBlock { shown = "<pre class=\"raw-html\"><code>\(shown)</code></pre>\n" }
            let range = try #require(rest.range(of: shown))
            result += rest[..<range.lowerBound] + literal
            rest = rest[range.upperBound...]
        }
        return result + rest
    }
}
