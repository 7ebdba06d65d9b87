import Testing

@testable import Markdown

@Suite struct LinkPlaceTests {
    /// What the source shows as the destination of each link and image of a text, nil where no place is given.
    private func destinations(_ text: String) throws -> [String?] {
        try places(text).map { place in place.map { String(decoding: Array(text.utf8)[$0.destination], as: UTF8.self) }
        }
    }

    private func places(_ text: String) throws -> [LinkPlaces.Place?] {
        let source = Array(text.utf8)
        let tree = try MarkdownTree(parsing: source)
        var places = LinkPlaces(tree, in: source)
        return tree.nodes.indices.filter { tree.nodes[$0].tag == .link || tree.nodes[$0].tag == .image }
            .map { places.place(of: MarkdownTree.NodeID($0)) }
    }

    @Test func areTheDestinationsAndNotTheWords() throws {
        #expect(try destinations("[cite:a/b](cite:a/b) and [x]( <cite:c/d> \"t\")") == ["cite:a/b", "cite:c/d"])
        let place = try #require(try places("ở [cite:a/b](cite:a/b)").first ?? nil)
        let start = "ở [".utf8.count
        #expect(place.start == start - 1 && place.words == start..<(start + 8))
        #expect(place.destination == (start + 10)..<(start + 18))
    }

    @Test(arguments: [
        "`[x](a)` [x](a)", "[`x](b)`](a)", "\\[x](a) [y](a)", "[x][] [y](a)\n\n[z]: a", "[*x*](a) **[y](a)**",
        "![i](a) [x](a)", "[![i](a)](a)", "- one\n  - [x](a)\n    [y](a)", "> [x](a)\n> [y](a)",
        "# [x](a)\n\n[y](a)\n---",
        "| [x](a) | [y](a) |\n|---|---|\n| [z](a) | `[q](a)` |", "word[^1]\n\n[^1]: [x](a)", "[](a) [](a)",
    ])
    func areFoundWhereverALinkMayStand(_ text: String) throws {
        let places = try places(text)
        #expect(!places.isEmpty)
        for case let place in places {
            let place = try #require(place)
            #expect(Array(text.utf8)[place.destination] == Array("a".utf8)[...])
        }
        #expect(Set(places.map { $0?.destination.lowerBound }).count == places.count)
    }

    @Test func areThoseOfTheDefinitionThatALinkRefersTo() throws {
        let text = "[one][d], [d] and [D][]; [two][e].\n\n```\n[d]: x\n```\n\n[d]: x\n[D]: y\n> [e]: <z>\n"
        let places = try places(text)
        #expect(places.map { $0?.line } == [1, 1, 1, 1])
        #expect(places.map { $0?.destinationLine } == [7, 7, 7, 9])
    }

    @Test func readEscapesAndReferences() throws {
        #expect(try destinations("[x](cite:a/b&#95;1) [y](cite:a/b\\_1)") == ["cite:a/b&#95;1", "cite:a/b\\_1"])
        #expect(try destinations("<cite:a/b> and <mailto:x@y.z>").first == "cite:a/b")
    }

    @Test func areNoneOfAnAddressInTheWordsOfALink() throws {
        #expect(try destinations("[<https://x.example>](d) https://x.example") == ["d", nil])
        #expect(try destinations("[<https://x.example>](d) [y](e)") == ["d", "e"])
    }

    @Test func areNotGuessed() throws {
        #expect(try destinations("[x](https://a.example) https://a.example") == [nil, nil])
    }

    @Test func hostileTextIsReadInLinearTime() {
        let texts = [
            String(repeating: "[a](b) ", count: 30_000), String(repeating: "](a", count: 100_000),
            String(repeating: "![", count: 20_000) + String(repeating: "[a](b) ", count: 20_000),
            String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000) + "\n\n[a]: b",
            String(repeating: "`", count: 1_000) + String(repeating: "a`b``", count: 50_000),
            String(repeating: "<a", count: 100_000), String(repeating: "[a]: b\n", count: 30_000) + "\n[a]",
            String(repeating: "[a](<", count: 50_000),
        ]
        let start = ContinuousClock.now
        for text in texts { _ = try? places(text).count }
        #expect(ContinuousClock.now - start < .seconds(20))
    }
}
