import Testing

@testable import Markdown

@Suite struct Annotations {
    /// Renders the first leaf block with each of the words annotated in turn, slots shown by name.
    private func show(_ text: String, annotating words: [String]) throws -> String {
        let tree = try MarkdownTree(parsing: Array(text.utf8))
        let block = try #require(tree.leafBlocks(under: tree.root).first)
        let visible = String(decoding: tree.visibleText(of: block).bytes, as: UTF8.self)
        var plan = RenderPlan()
        var annotations: [RenderPlan.Annotation] = []
        var rest = visible[...]
        for (slot, word) in words.enumerated() {
            let range = try #require(rest.range(of: word), "\(word) in \(visible)")
            let start = visible.utf8.distance(from: visible.startIndex, to: range.lowerBound)
            annotations.append(.init(range: start..<(start + word.utf8.count), slot: slot))
            rest = rest[range.upperBound...]
        }
        plan.annotations[block] = annotations
        var renderer = MarkdownRenderer(tree: tree, plan: plan)
        return SlotFiller.show(renderer.renderDocument())
    }

    @Test func standAroundPlainWords() throws {
        #expect(
            try show("xem Điều 64 & 65\n", annotating: ["Điều 64", "65"])
                == "<p>xem {open 0}Điều 64{close 0} &amp; {open 1}65{close 1}</p>\n")
    }

    @Test func standAroundAnElementThatTheyHoldWhole() throws {
        #expect(
            try show("a **Article** 64 b\n", annotating: ["Article 64"])
                == "<p>a {open 0}<strong>Article</strong> 64{close 0} b</p>\n")
        #expect(
            try show("**Article** *64*\n", annotating: ["Article 64"])
                == "<p>{open 0}<strong>Article</strong> <em>64</em>{close 0}</p>\n")
    }

    @Test func standWithinAnElementThatHoldsThemWhole() throws {
        #expect(try show("*Điều 64*\n", annotating: ["Điều 64"]) == "<p><em>{open 0}Điều 64{close 0}</em></p>\n")
        #expect(
            try show("**a *b* c**\n", annotating: ["a b"])
                == "<p><strong>{open 0}a <em>b</em>{close 0} c</strong></p>\n")
    }

    @Test func splitAnElementInWhichTheyBeginOrEnd() throws {
        #expect(try show("a *b c* d\n", annotating: ["c d"]) == "<p>a <em>b </em>{open 0}<em>c</em> d{close 0}</p>\n")
        #expect(try show("a *b c* d\n", annotating: ["a b"]) == "<p>{open 0}a <em>b</em>{close 0}<em> c</em> d</p>\n")
        #expect(
            try show("***a b** c* d\n", annotating: ["b c"])
                == "<p><em><strong>a </strong>{open 0}<strong>b</strong> c{close 0}</em> d</p>\n")
        #expect(
            try show("*a **b*** c\n", annotating: ["b c"])
                == "<p><em>a </em>{open 0}<em><strong>b</strong></em> c{close 0}</p>\n")
        #expect(
            try show("a *b c* ~~d e~~\n", annotating: ["c d"])
                == "<p>a <em>b </em>{open 0}<em>c</em> <del>d</del>{close 0}<del> e</del></p>\n")
    }

    @Test func mayTouchEachOther() throws {
        #expect(
            try show("*a b*c\n", annotating: ["a", " b", "c"])
                == "<p><em>{open 0}a{close 0}{open 1} b{close 1}</em>{open 2}c{close 2}</p>\n")
    }

    @Test func crossLineBreaks() throws {
        #expect(try show("Điều\n64\n", annotating: ["Điều\n64"]) == "<p>{open 0}Điều\n64{close 0}</p>\n")
        #expect(try show("Điều\\\n64\n", annotating: ["Điều\n64"]) == "<p>{open 0}Điều<br />\n64{close 0}</p>\n")
    }

    @Test func neverStandInOrAroundLinks() throws {
        let linked = "<p>a {link 0}b{/link 0} c</p>\n"
        #expect(try show("a [b](/u) c\n", annotating: ["b"]) == linked)
        #expect(try show("a [b](/u) c\n", annotating: ["a b"]) == linked)
        #expect(try show("a [b](/u) c\n", annotating: ["a b c"]) == linked)
        #expect(
            try show("a [b](/u) c\n", annotating: ["a ", " c"])
                == "<p>{open 0}a {close 0}{link 0}b{/link 0}{open 1} c{close 1}</p>\n")
        #expect(try show("[*a* b](/u)\n", annotating: ["b"]) == "<p>{link 0}<em>a</em> b{/link 0}</p>\n")
    }

    @Test func leaveFootnoteReferencesAlone() throws {
        let mark = "<sup class=\"footnote-ref\"><a href=\"#fn-1\" id=\"fnref-1\">1</a></sup>"
        #expect(
            try show("Điều 64[^n] b\n\n[^n]: c\n", annotating: ["Điều 64"])
                == "<p>{open 0}Điều 64{close 0}\(mark) b</p>\n")
        #expect(
            try show("a[^n]Điều 64\n\n[^n]: c\n", annotating: ["Điều 64"])
                == "<p>a\(mark){open 0}Điều 64{close 0}</p>\n")
        #expect(
            try show("*[^n]Điều* 64\n\n[^n]: c\n", annotating: ["Điều 64"])
                == "<p><em>\(mark)</em>{open 0}<em>Điều</em> 64{close 0}</p>\n")
        #expect(try show("Điều[^n] 64\n\n[^n]: c\n", annotating: ["Điều 64"]) == "<p>Điều\(mark) 64</p>\n")
    }

    @Test func holdCodeAndCrossDroppedImages() throws {
        #expect(try show("a `b` c\n", annotating: ["a \u{FFFC} c"]) == "<p>{open 0}a <code>b</code> c{close 0}</p>\n")
        #expect(try show("a ![x]()b\n", annotating: ["a b"]) == "<p>{open 0}a b{close 0}</p>\n")
    }

    @Test func areReportedWhenLeftOut() throws {
        let tree = try MarkdownTree(parsing: Array("[a](/u) b\n".utf8))
        let block = try #require(tree.leafBlocks(under: tree.root).first)
        var plan = RenderPlan()
        plan.annotations[block] = [
            .init(range: 0..<1, slot: 4), .init(range: 2..<3, slot: 5), .init(range: 2..<9, slot: 6),
        ]
        var renderer = MarkdownRenderer(tree: tree, plan: plan)
        #expect(SlotFiller.show(renderer.renderDocument()) == "<p>{link 0}a{/link 0} {open 5}b{close 5}</p>\n")
        #expect(renderer.omittedAnnotations == [4, 6])
    }

    @Test func footnoteReferencesInLinksAreNoLinks() throws {
        #expect(
            try show("[*a[^n]*](/u) [](/v)\n\n[^n]: c\n", annotating: [])
                == "<p>{link 0}<em>a<sup class=\"footnote-ref\" id=\"fnref-1\">1</sup></em>{/link 0}"
                + " {link 1}{/link 1}</p>\n")
    }
}
