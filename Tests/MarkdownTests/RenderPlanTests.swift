import Testing

@testable import Markdown

@Suite struct RenderPlans {
    private func renderer(_ text: String, _ plan: RenderPlan = RenderPlan()) throws -> MarkdownRenderer {
        MarkdownRenderer(tree: try MarkdownTree(parsing: Array(text.utf8)), plan: plan)
    }

    private func items(_ tree: MarkdownTree) -> [MarkdownTree.NodeID] {
        (0..<tree.count).map { MarkdownTree.NodeID($0) }.filter { tree[$0].tag == .item }
    }

    @Test func markItemsAsProvisions() throws {
        let tree = try MarkdownTree(parsing: Array("1. một\n   - (a) hai Điều 9\n   - ba\n3. bốn\n".utf8))
        let items = items(tree)
        var plan = RenderPlan()
        plan.marks[items[0]] = .init(id: "art_64__para_1", label: "1.", permalink: 0)
        plan.marks[items[1]] = .init(id: "art_64__para_1__point_a", label: "(a)", permalink: 1, prefixToDrop: 4)
        plan.marks[items[3]] = .init(id: "art_64__para_3", label: "3.", permalink: 2)
        let point = tree.leafBlocks(under: items[1])[0]
        plan.annotations[point] = [.init(range: 0..<3, slot: 7), .init(range: 8..<17, slot: 8)]
        var renderer = MarkdownRenderer(tree: tree, plan: plan)
        #expect(
            SlotFiller.show(renderer.renderDocument()) == """
                <ol class="provisions">
                <li id="art_64__para_1"><span class="label">1.</span>{permalink 0} một
                <ul class="provisions">
                <li id="art_64__para_1__point_a"><span class="label">(a)</span>{permalink 1} hai {open 8}Điều 9{close 8}</li>
                <li>ba</li>
                </ul>
                </li>
                <li id="art_64__para_3"><span class="label">3.</span>{permalink 2} bốn</li>
                </ol>

                """)
        #expect(renderer.omittedAnnotations == [7])
    }

    @Test func putLabelsIntoTheFirstParagraphOfLooseItems() throws {
        let tree = try MarkdownTree(parsing: Array("- **(a) hai** ba\n\n  bốn\n- # năm\n".utf8))
        var plan = RenderPlan()
        plan.marks[items(tree)[0]] = .init(id: "a", label: "(a)", permalink: 0, prefixToDrop: 4)
        plan.marks[items(tree)[1]] = .init(id: "b", label: "(b)", permalink: 1)
        var renderer = MarkdownRenderer(tree: tree, plan: plan)
        #expect(
            SlotFiller.show(renderer.renderDocument()) == """
                <ul class="provisions">
                <li id="a">
                <p><span class="label">(a)</span>{permalink 0} <strong>hai</strong> ba</p>
                <p>bốn</p>
                </li>
                <li id="b"><span class="label">(b)</span>{permalink 1}\u{20}
                <h2 id="nam">năm</h2>
                </li>
                </ul>

                """)
    }

    @Test func renderTheContentsOfAnItemAlone() throws {
        let tree = try MarkdownTree(parsing: Array("2. (b) một\n   > hai\n".utf8))
        let item = items(tree)[0]
        var plan = RenderPlan()
        plan.marks[item] = .init(id: "x", label: "(b)", permalink: 0, prefixToDrop: 4)
        var renderer = MarkdownRenderer(tree: tree, plan: plan)
        #expect(
            SlotFiller.show(renderer.renderContents(of: item))
                == "<p>một</p>\n<blockquote>\n<p>hai</p>\n</blockquote>\n")
    }

    @Test func giveHeadingsTheirOwnIDs() throws {
        let renderer = try self.renderer(
            "# Điều 64\n## ĐIỀU 64!\n### Điều 64 2\n# ---&nbsp;\n# Đường *dây* `nóng` 24/7\n# Конвенция e\u{0301}\n# art\\_1\n# fn 1\n"
                + "a[^1]\n\n[^1]: # Điều 64\n", RenderPlan(idPrefix: "n-"))
        #expect(
            renderer.headings.map(\.id) == [
                "n-dieu-64", "n-dieu-64-2", "n-dieu-64-2-2", "n-section", "n-duong-day-nong-24-7", "n-конвенция-e",
                "n-art-1", "n-fn-1-2",
            ])
        #expect(renderer.headings.map(\.level) == [1, 2, 3, 1, 1, 1, 1, 1])
        #expect(renderer.headings[4].text == "Đường dây nóng 24/7")
    }

    @Test func cutLongIDsBetweenWords() {
        let slug = HeadingSlug.slug(of: String(repeating: "Hội nghị ", count: 40))
        #expect(slug.utf8.count <= 80)
        #expect(slug.hasSuffix("nghi") || slug.hasSuffix("hoi"))
        #expect(HeadingSlug.slug(of: String(repeating: "a", count: 500)).utf8.count <= 97)
    }

    @Test func moveHeadingsDown() throws {
        var one = try self.renderer("# a\n###### b\n")
        #expect(SlotFiller.show(one.renderDocument()) == "<h2 id=\"a\">a</h2>\n<h6 id=\"b\">b</h6>\n")
        var two = try self.renderer("# a\n##### b\n", RenderPlan(headingShift: 2))
        #expect(SlotFiller.show(two.renderDocument()) == "<h3 id=\"a\">a</h3>\n<h6 id=\"b\">b</h6>\n")
    }

    @Test func escapeRawHTMLAndReportIt() throws {
        var renderer = try self.renderer("a <b onclick=\"x\"> c\n\n<script>\nalert(1)\n</script>\n")
        #expect(
            SlotFiller.show(renderer.renderDocument())
                == "<p>a &lt;b onclick=&quot;x&quot;&gt; c</p>\n"
                + "<pre class=\"raw-html\"><code>&lt;script&gt;\nalert(1)\n&lt;/script&gt;\n</code></pre>\n")
        #expect(renderer.rawHTML.map(\.line) == [1, 3])
    }

    @Test(arguments: [
        ("[a <https://b.example> c](d)", "{link 0}a https://b.example c{/link 0}"),
        (
            "[*<https://b.example>*](d) <https://e.example>",
            "{link 0}<em>https://b.example</em>{/link 0} {link 1}https://e.example{/link 1}"
        ),
        ("[<https://b.example> c@d.example](d)", "{link 0}https://b.example c@d.example{/link 0}"),
    ])
    func anAddressInTheTextOfALinkIsText(_ text: String, _ html: String) throws {
        var renderer = try renderer(text)
        #expect(SlotFiller.show(renderer.renderDocument()) == "<p>\(html)</p>\n")
    }

    @Test func aReferenceToNoFootnoteOverTwoLinesIsText() throws {
        var renderer = try renderer("- done[^\u{FFFD}\u{FFFD}\u{FFFD}u  |---|\n  đb | Bool]\n")
        let html = renderer.renderDocument().html
        #expect(String(validating: html, as: UTF8.self)?.contains("done[^\u{FFFD}") == true)
    }

    @Test func dropImagesWithoutASourceAndReportThem() throws {
        var renderer = try self.renderer("a\n\n![]() | ![x](y.png \"z\") ![w]()\n")
        #expect(SlotFiller.show(renderer.renderDocument()) == "<p>a</p>\n<p> | {image 0} </p>\n")
        #expect(renderer.images.map(\.source) == ["y.png"])
        #expect(renderer.images.map(\.alternative) == ["x"])
        #expect(renderer.images.map(\.title) == ["z"])
        #expect(renderer.droppedImages.map { renderer.tree.startLine(of: $0) } == [3, 3])
    }

    @Test func numberSlotsAcrossCalls() throws {
        var renderer = try self.renderer("[a](/1) ![b](/2)\n\n[c](cite:none)[^x] ![d](/4)\n\n[^x]: [e](/5)\n")
        let blocks = Array(renderer.tree.children(of: renderer.tree.root))
        #expect(SlotFiller.show(renderer.render([blocks[0]])) == "<p>{link 0}a{/link 0} {image 0}</p>\n")
        #expect(SlotFiller.show(renderer.render([blocks[1]])).contains("{link 1}c{/link 1}"))
        let rendered = renderer.renderFootnotes()
        let notes = try #require(rendered)
        #expect(SlotFiller.show(notes).contains("{link 2}e{/link 2}"))
        #expect(renderer.links.map(\.destination) == ["/1", "cite:none", "/5"])
        #expect(renderer.links.map(\.line) == [1, 3, 5])
        #expect(renderer.images.map(\.source) == ["/2", "/4"])
    }

    @Test func listFootnotesWithAWayBackToEachReference() throws {
        var renderer = try self.renderer("a[^x] b[^x] c[^y]\n\n[^x]: một\n[^y]: - hai\n", RenderPlan(idPrefix: "p-"))
        #expect(SlotFiller.show(renderer.renderDocument()).contains("<a href=\"#p-fn-1\" id=\"p-fnref-1-2\">1</a>"))
        let rendered = renderer.renderFootnotes()
        let notes = try #require(rendered)
        #expect(
            SlotFiller.show(notes) == """
                <section class="footnotes">
                <h2>{footnotes}</h2>
                <ol>
                <li id="p-fn-1">
                <p>một <a href="#p-fnref-1" class="footnote-back" aria-label="{footnote-back} 1">↩</a> \
                <a href="#p-fnref-1-2" class="footnote-back" aria-label="{footnote-back} 1-2">↩<sup>2</sup></a></p>
                </li>
                <li id="p-fn-2">
                <ul>
                <li>hai</li>
                </ul>
                <a href="#p-fnref-2" class="footnote-back" aria-label="{footnote-back} 2">↩</a>
                </li>
                </ol>
                </section>

                """)
        var none = try self.renderer("a\n")
        #expect(none.renderFootnotes() == nil)
    }

    @Test func alignCellsByClass() throws {
        var renderer = try self.renderer("|a|b|c|\n|:-|:-:|-:|\n|1|2|\n")
        let html = SlotFiller.show(renderer.renderDocument())
        #expect(html.contains("<th class=\"align-left\">a</th>\n<th class=\"align-center\">b</th>"))
        #expect(html.contains("<td class=\"align-center\">2</td>\n<td class=\"align-right\"></td>"))
        #expect(!html.contains("style"))
    }
}
