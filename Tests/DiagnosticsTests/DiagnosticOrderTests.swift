import Diagnostics
import Testing

@Suite struct DiagnosticOrder {
    @Test func sortsByPathThenPosition() {
        let file = Array("một\nhai ba\n".utf8)
        let late = Diagnostic(.deadLink, at: SourceLocation(path: "b.md", utf8: 6..<9, in: file), "b")
        let early = Diagnostic(.deadLink, at: SourceLocation(path: "b.md", utf8: 0..<2, in: file), "a")
        let other = Diagnostic(.unreadable, at: SourceLocation(path: "a.md"), "c")
        #expect([late, early, other].sorted().map(\.message) == ["c", "a", "b"])
    }

    @Test func countsColumnsInCharactersAndOffsetsInBytes() throws {
        let file = Array("x\nở Điều 71\n".utf8)
        let start = 2 + "ở ".utf8.count
        let location = SourceLocation(path: "a.md", utf8: start..<(start + "Điều 71".utf8.count), in: file)
        let span = try #require(location.span)
        #expect(location.line == 2)
        #expect(span.column == 3)
        #expect(span.length == 7)
        #expect(span.utf8Offset == start)
        #expect(location.sourceLine == "ở Điều 71")
    }
}

@Suite struct Suggestions {
    @Test func areNearEnoughToBeMeant() {
        let names = ["publisher", "published", "title", "source"]
        #expect(EditDistance.nearest(to: "publisherr", in: names) == "publisher")
        #expect(EditDistance.nearest(to: "titel", in: names) == "title")
        #expect(EditDistance.nearest(to: "Title", in: names) == "title")
        #expect(EditDistance.nearest(to: "frobnicate", in: names) == nil)
        #expect(EditDistance.nearest(to: "", in: names) == nil)
    }
}
