import Testing

@testable import Preview

@Suite struct ChangedBlocks {
    private static func first(_ old: String, _ new: String) -> ChangedBlock? {
        func page(_ main: String) -> [UInt8] {
            Array(
                "<html><head><title>x</title></head><body><p>a</p><main id=\"main\">\(main)</main><footer>f</footer></body>"
                    .utf8)
        }
        return ChangedBlock.first(from: page(old), to: page(new))
    }

    @Test func theBlockAndTheNearestIdAreNamed() {
        let block = Self.first(
            "<h1>T</h1><div id=\"art_1__para_1\"><p>one</p></div><div id=\"art_1__para_2\"><p>two</p></div>",
            "<h1>T</h1><div id=\"art_1__para_1\"><p>one</p></div><div id=\"art_1__para_2\"><p>too</p></div>")
        #expect(block == ChangedBlock(number: 3, id: "art_1__para_2"))
    }

    @Test func aBlockWithoutAnIdIsCounted() {
        #expect(
            Self.first("<p>a</p><p>b</p><p>c</p>", "<p>a</p><p>b</p><p>d</p>") == ChangedBlock(number: 3, id: "main"))
    }

    @Test func anAddedBlockIsTheChangedOne() {
        #expect(Self.first("<p>a</p>\n<p>c</p>", "<p>a</p>\n<p>b</p>\n<p>c</p>")?.number == 2)
        #expect(Self.first("<p>a</p>\n", "<p>a</p>\n<ul>\n<li>b</li>\n</ul>\n")?.number == 1)
        #expect(Self.first("<ul><li>a</li></ul>", "<ul><li>a</li><li>b</li></ul>")?.number == 2)
    }

    @Test func aRemovedBlockIsWhereItStood() {
        #expect(Self.first("<p>a</p><p>b</p><p>c</p>", "<p>a</p><p>c</p>")?.number == 2)
        #expect(Self.first("<p>a</p><p>b</p>", "<p>a</p>")?.number == 1)
    }

    @Test func aChangedAttributeIsItsBlocks() {
        #expect(Self.first("<p>a</p><p><a href=\"x\">b</a></p>", "<p>a</p><p><a href=\"y\">b</a></p>")?.number == 2)
        #expect(Self.first("<p id=\"a\">a</p>", "<p id=\"b\">a</p>") == ChangedBlock(number: 1, id: "b"))
    }

    @Test func beforeTheFirstBlockThereIsNone() {
        #expect(Self.first("a<p>b</p>", "b<p>b</p>") == ChangedBlock(number: 0, id: "main"))
    }

    @Test func onlyTheMainPartCounts() {
        let old = Array("<title>a</title><main><p>x</p></main><footer>a</footer>".utf8)
        let new = Array("<title>b</title><main><p>x</p></main><footer>b</footer>".utf8)
        #expect(ChangedBlock.first(from: old, to: new) == nil)
        #expect(ChangedBlock.first(from: old, to: Array("<p>no main".utf8)) == nil)
        #expect(ChangedBlock.first(from: [], to: []) == nil)
    }

    @Test func theScriptCountsTheSameElements() {
        let listed = PreviewScript.text.firstRange(of: "const blocks = \"").map { PreviewScript.text[$0.upperBound...] }
        let names = listed?.prefix { $0 != "\"" }.split(separator: ", ").map(String.init) ?? []
        #expect(Set(names) == ChangedBlock.elements)
    }
}
