import Testing

@testable import Markdown

@Suite struct SourceCursors {
    /// A text of one line or more, read as one block, and the ranges of some words in its visible text.
    private func block(_ text: String, _ words: String) throws -> (SourceCursor, [Range<Int>], [UInt8]) {
        let source = Array(text.utf8)
        let tree = try MarkdownTree(parsing: source)
        let visible = tree.visibleText(of: try #require(tree.leafBlocks(under: tree.root).first))
        let needle = Array(words.utf8)
        var ranges: [Range<Int>] = []
        var start = 0
        while start + needle.count <= visible.bytes.count {
            if visible.bytes[start..<(start + needle.count)].elementsEqual(needle) {
                ranges.append(start..<(start + needle.count))
                start += needle.count
            } else {
                start += 1
            }
        }
        return (SourceCursor(visible, in: source), ranges, source)
    }

    @Test func compareEachByteOnceHoweverManyPlacesAreAskedForAndInAnyOrder() throws {
        let text = String(repeating: "Điều 3 ", count: 800)
        var (cursor, ranges, source) = try block(text, "Điều 3")
        #expect(ranges.count == 800)
        for range in ranges + ranges.reversed() {
            let place = cursor.range(of: range)
            #expect(place.line == 1 && place.range == range)
        }
        #expect(cursor.comparisons <= source.count)
    }

    @Test func nameTheLineAloneWhereItIsTooLongToBeShown() throws {
        var (cursor, ranges, _) = try block("a\n" + String(repeating: "Điều 3 ", count: 50_000), "Điều 3")
        #expect(ranges.count == 50_000)
        for range in ranges {
            let place = cursor.range(of: range)
            #expect(place.line == 2 && place.range == nil)
        }
        #expect(cursor.comparisons == 0)
    }

    @Test func giveUpSearchingWhereABlockWouldBeSearchedOverAndOver() throws {
        let text = String(repeating: "&amp; Điều 3 \\* Điều 3\n", count: 2_000)
        var (cursor, ranges, source) = try block(text, "Điều 3")
        #expect(ranges.count == 4_000)
        var found = 0
        for range in ranges {
            guard let place = cursor.range(of: range).range else { continue }
            found += 1
            #expect(source[place].elementsEqual("Điều 3".utf8))
        }
        #expect(found > 10)
    }
}
