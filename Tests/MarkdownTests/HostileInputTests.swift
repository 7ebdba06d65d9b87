import Testing

@testable import Markdown

/// Inputs made to break parsers: each is refused, or parsed and rendered, within bounded time and stack.
@Suite struct HostileInputs {
    private static let length = 100_000

    private static func times(_ text: String, _ count: Int = length) -> String { String(repeating: text, count: count) }

    private static let inputs: [(name: String, text: String)] = [
        ("nested quotes", times(">") + "a"),
        ("nested quotes with spaces", times("> ") + "a"),
        ("nested bullets on one line", times("- ") + "a"),
        ("nested numbers on one line", times("1. ") + "a"),
        ("quotes in items", times("> 1. ") + "a"),
        ("indented lists", (0..<600).map { times("  ", $0) + "- a\n" }.joined()),
        ("open brackets", times("[")),
        ("nested brackets", times("[") + "a" + times("]")),
        ("nested links", times("[a") + times("](b)")),
        ("emphasis before links", times("*a* [b](c)\n", 50_000)),
        ("nested images", times("![a") + times("](b)")),
        ("image openers", times("![")),
        ("open destinations", times("[a](")),
        ("open parentheses", "[a](" + times("(")),
        ("stars", times("*")),
        ("nested emphasis", times("*a **a ", 50_000) + times("b** b*", 50_000)),
        ("alternating emphasis", times("*_")),
        ("emphasis openers", times("_a ")),
        ("emphasis closers", times("a* ")),
        ("strikethrough", times("~~a ") + times("~")),
        ("backticks of every length", (1..<700).map { times("`", $0) + "a" }.joined()),
        ("open code", times("`a")),
        ("less-than signs", times("<")),
        ("open tags", times("<a b=\"")),
        ("open comments", times("a <!-- ")),
        ("declarations", times("a <!A ")),
        ("autolink openers", times("<http:")),
        ("addresses", times("www.a.b ") + times("http://c ")),
        ("address with ampersands", "http://a/" + times("&a;")),
        ("mail", times("a@b.c ")),
        ("entities", times("&amp;") + times("&")),
        ("backslashes", times("\\")),
        ("NUL", times("\0")),
        ("NUL in markup", times("*\0* [\0](\0)\n")),
        ("invalid UTF-8 stand-ins", times("\u{FFFD}")),
        ("carriage returns", times("\r")),
        ("tabs", times("\t") + "a" + times(" \t")),
        ("fences", times("```\n")),
        ("setext lines", times("a\n=\n")),
        ("thematic breaks", times("* * ")),
        ("hashes", times("#") + times("\n# a")),
        ("pipes", times("|")),
        ("lines of pipes", times("|\n")),
        ("tables", times("|a|\n|-|\n\n", 20_000)),
        ("a large table", "|a|b|c|d|\n|-|-|-|-|\n" + times("|*1*|`2`|3|\n", 19_000)),
        ("cells without a table", times("a|b\n")),
        ("references", times("[a]: /u\n") + times("[a]")),
        ("references without a destination", times("[a]: <\n")),
        ("footnote references", times("a[^1]") + "\n\n[^1]: b\n"),
        ("footnotes in footnotes", (0..<1_900).map { "[^\($0)]: a[^\($0 + 1)]\n" }.joined() + "\n[^0]\n"),
        ("unused footnotes", (0..<1_900).map { "[^\($0)]: [^\($0)]\n" }.joined()),
        ("task items", times("- [ ] ")),
        ("HTML blocks", times("<div>\n\n")),
        ("same headings", times("# a\n", 20_000)),
        ("a heading of one letter", "# " + times("đ")),
        ("marks", "e" + times("\u{0301}")),
    ]

    @Test(.timeLimit(.minutes(2)), arguments: inputs.map(\.name))
    func endWithoutHarm(name: String) throws {
        let text = try #require(Self.inputs.first { $0.name == name }).text
        let source = Array(text.utf8)
        let tree: MarkdownTree
        do throws(MarkdownRefusal) {
            tree = try MarkdownTree(parsing: source)
        } catch {
            #expect(error.line >= 1 && error.bound > 0)
            return
        }
        var plan = RenderPlan()
        for (slot, block) in tree.leafBlocks(under: tree.root).enumerated() {
            let visible = tree.visibleText(of: block)
            guard let first = visible.bytes.first, first < 0x80 else { continue }
            plan.annotations[block] = [.init(range: 0..<1, slot: slot)]
            if slot < 10 { _ = visible.sourceRange(of: 0..<1, in: source) }
        }
        var renderer = MarkdownRenderer(tree: tree, plan: plan)
        let size = renderer.renderDocument().html.count + (renderer.renderFootnotes()?.html.count ?? 0)
        #expect(size <= 64 * source.count + 4_096)
        #expect(renderer.byteCount == size)
    }
}
