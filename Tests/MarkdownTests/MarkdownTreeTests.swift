import Testing

@testable import Markdown

@Suite struct MarkdownTrees {
    private func parse(_ text: String) throws -> MarkdownTree { try MarkdownTree(parsing: Array(text.utf8)) }

    private func nodes(_ tree: MarkdownTree, where matches: (MarkdownTree.Kind) -> Bool) -> [MarkdownTree.NodeID] {
        (0..<tree.count).map { MarkdownTree.NodeID($0) }.filter { matches(tree.kind(of: $0)) }
    }

    private func string(_ bytes: some Sequence<UInt8>) -> String { String(decoding: Array(bytes), as: UTF8.self) }

    private func numbers(_ text: String) throws -> [Int?] {
        let tree = try parse(text)
        return nodes(tree) { kind in
            switch kind {
            case .item, .taskItem: true
            default: false
            }
        }.map { tree.itemNumber(of: $0) }
    }

    @Test func numberItemsAsWritten() throws {
        #expect(try numbers("1. a\n3. b\n7. c\n") == [1, 3, 7])
        #expect(try numbers("1) a\n1) b\n") == [1, 1])
        #expect(try numbers("007. a\n999999999. b\n0. c\n") == [7, 999_999_999, 0])
        #expect(try numbers("- a\n- b\n") == [nil, nil])
        #expect(try numbers("> 2. a\n>\n>    5. b\n> 9. c\n") == [2, 5, 9])
        #expect(try numbers("- 4. a\n  6. b\n\n\t8. c\n") == [nil, 4, 6, 8])
        #expect(try numbers("3. [ ] a\n5. [x] b\n") == [3, 5])
        #expect(try numbers("1. một\r\n\r\n3. hai\r4. ba\r") == [1, 3, 4])
        #expect(try numbers("\u{FEFF}6. a\n8. \0\n") == [6, 8])
        #expect(try numbers("- 1. - 2. a\n") == [nil, 1, nil, 2])
    }

    @Test func linkParentsChildrenAndSiblings() throws {
        let tree = try parse("# a\n\n> b *c*\n\nd\n")
        let blocks = Array(tree.children(of: tree.root))
        #expect(blocks.map { tree.kind(of: $0) } == [.heading(level: 1), .blockQuote, .paragraph])
        #expect(tree.firstChild(of: tree.root) == blocks[0])
        #expect(tree.nextSibling(of: blocks[0]) == blocks[1])
        #expect(tree.nextSibling(of: blocks[2]) == nil)
        #expect(tree.parent(of: blocks[2]) == tree.root)
        #expect(tree.parent(of: tree.root) == nil)
        #expect(tree.nextSibling(of: tree.root) == nil)
        let leaves = tree.leafBlocks(under: tree.root)
        #expect(leaves.map { string(tree.visibleText(of: $0).bytes) } == ["a", "b c", "d"])
        #expect(leaves.map { tree.startLine(of: $0) } == [1, 3, 5])
        #expect(tree.leafBlocks(under: leaves[1]) == [leaves[1]])
    }

    @Test func keepLinksImagesCodeAndAlignments() throws {
        let tree = try parse(
            """
            [a](</b c> "t&amp;u") ![x *y*](z.png 'w') `c`

            ```swift more
            let
            ```

            | a | b | c | d |
            |---|:--|:-:|--:|

            """)
        let link = try #require(nodes(tree) { $0 == .link }.first)
        #expect(string(tree.destination(of: link)) == "/b c")
        #expect(string(tree.title(of: link)) == "t&u")
        let image = try #require(nodes(tree) { $0 == .image }.first)
        #expect(string(tree.destination(of: image)) == "z.png")
        #expect(string(tree.title(of: image)) == "w")
        #expect(string(tree.plainText(of: image)) == "x y")
        let code = try #require(nodes(tree) { $0 == .codeBlock }.first)
        #expect(string(tree.info(of: code)) == "swift more")
        #expect(string(tree.literal(of: code)) == "let\n")
        let table = try #require(nodes(tree) { $0 == .table }.first)
        #expect(tree.alignments(of: table) == [.none, .left, .center, .right])
        #expect(tree.alignments(of: link) == [])
    }

    @Test func numberFootnotesByFirstUseAndReportUnusedOnes() throws {
        let tree = try parse(
            """
            a[^b] b[^a] c[^B]

            [^a]: A
            [^b]: B

            > [^unused]: with [^inner] and [^a]

            [^a]: twice
            [^inner]: I
            """)
        #expect(tree.footnoteDefinitions.map { string(tree.footnoteLabel(of: $0)) } == ["b", "a", "inner"])
        #expect(tree.footnoteDefinitions.map { tree.footnoteNumber(of: $0) } == [1, 2, 3])
        let references = nodes(tree) { $0 == .footnoteReference }
        #expect(references.map { tree.footnoteNumber(of: $0) } == [1, 2, 1])
        #expect(references.map { string(tree.footnoteLabel(of: $0)) } == ["b", "a", "b"])
        #expect(tree.unusedFootnotes.map(\.label) == ["unused", "a"])
        #expect(tree.unusedFootnotes.map(\.line) == [6, 8])
    }

    @Test func referencesThatLeadNowhereAreFound() throws {
        let tree = try parse(
            """
            # Title [^head]

            See [^A], [^ẤN] and [^none]; [^over
            two lines] end.

            > quoted [^also
            > here]

            | [^cell] |
            |---|

            [^a]: It. [^within]

            [^ấn]: Đúng.

            Last [^last].
            """)
        let labels = ["head", "none", "over\ntwo lines", "also\n> here", "within", "last"]
        #expect(tree.strayReferences.map(\.label) == labels)
        #expect(tree.strayReferences.map(\.line) == [1, 3, 3, 6, 12, 16])
        #expect(tree.strayReferences.map(\.isDivided) == [false, false, true, true, false, false])
        #expect(tree.strayReferences.first?.range == 8..<15)
    }

    @Test(arguments: [
        "\\[^a] [a^b] [ ^c]", "`[^a]`", "`` [^a\nb] ``", "```\n[^a]\n```", "    [^a]", "![^a](b)", "[^a](b)",
        "[^a][b]\n\n[b]: c", "[^", "[^]", "[^a", "[^a\n\nb]", "<!-- [^a] -->\n",
    ]) func whatIsNoReferenceIsNotTakenForOne(_ text: String) throws {
        #expect(try parse(text).strayReferences.isEmpty)
    }

    @Test func showTheReaderTextOfEachBlock() throws {
        func visible(_ text: String) throws -> VisibleText {
            let tree = try parse(text)
            return tree.visibleText(of: try #require(tree.leafBlocks(under: tree.root).first))
        }
        #expect(string(try visible("**Article** &amp; \\*64\n").bytes) == "Article & *64")
        #expect(string(try visible("a\nb  \nc\\\nd\n").bytes) == "a\nb\nc\nd")
        #expect(string(try visible("a `b` <i>c ![d](e) ![f]() g\n").bytes) == "a \u{FFFC} \u{FFFC}c \u{FFFC}  g")
        #expect(string(try visible("Điều[^1] 64\n\n[^1]: x\n").bytes) == "Điều 64")
        let linked = try visible("a [b *c*](/d) e <http://f> [](/g)\n")
        #expect(string(linked.bytes) == "a b c e http://f ")
        #expect(linked.opaque == [2..<5, 8..<16])
        #expect(string(try visible("- a\n").bytes) == "a")
    }

    @Test func areEmptyForEmptyText() throws {
        let tree = try parse("")
        #expect(tree.count == 1)
        #expect(tree.leafBlocks(under: tree.root).isEmpty)
        #expect(try parse("\n\n \n").count == 1)
    }
}
