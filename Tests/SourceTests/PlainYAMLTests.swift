import Testing

@testable import Source

@Suite struct PlainYAMLPromises {
    /// What stands in values, whole and in part: what is plain, what means something to YAML, and what nearly does.
    static let pieces = [
        "", "A", "z9", "64", "2024-12-24", "true", "null", "~", "Điều", "e\u{301}", "“x”", "…", "\u{A0}", "\u{85}",
        "\u{2028}", "\u{FEFF}", "\u{7F}", "\u{9F}", "\u{1680}", "😀", " ", "  ", "\t", "\r", "\n", "\n ", "\n\n", ":",
        ": ", ":x", " :", "#", " #", "# ", "-", "- ", "---", "\n---", "\n...", "?", "? ", "!", "!x", "&x", "*x", "|",
        ">", "'", "\"", "[", "]", "{", "}", ",", "%", "@", "`", "=", "<<", "\\", "\nslug: B", "\nkey", "\nA: b",
        "\ntitle: C", "\na-b: c", "\n-a: c", "\n\"q\": c", "\n# c", "\n a: b",
    ]

    private static func plain(_ yaml: String) -> YAMLNode? {
        Array(yaml.utf8).withUnsafeBufferPointer { PlainYAML.mapping($0) }
    }

    @Test func whatIsReadPlainlyYamsReadsTheSame() throws {
        var taken = 0
        for first in Self.pieces {
            for second in Self.pieces {
                for yaml in [
                    "title: \(first)\(second)\n", "title: A\(first)\(second) b\nlast: C\n", "\(first)\(second)a: b",
                ] {
                    guard let node = Self.plain(yaml) else { continue }
                    taken += 1
                    #expect(try YAMLNode(composing: yaml) == node, "\(yaml.debugDescription)")
                    #expect(YAMLSurvey.objection(to: Array(yaml.utf8), deepest: 1) == nil, "\(yaml.debugDescription)")
                }
            }
        }
        #expect(taken > 1_000)
    }

    @Test func linesOfKeysAndWordsAreReadPlainly() throws {
        let node = try #require(Self.plain("title: Điều 64 — hiệu lực\narticle: 64\nreview: unchecked\n"))
        guard case .mapping(let pairs, _) = node else {
            Issue.record("no mapping")
            return
        }
        #expect(pairs.map(\.key.scalar?.string) == ["title", "article", "review"])
        #expect(pairs.map(\.value.scalar?.string) == ["Điều 64 — hiệu lực", "64", "unchecked"])
        #expect(
            pairs.map(\.value.mark) == [
                .init(line: 1, column: 8), .init(line: 2, column: 10), .init(line: 3, column: 9),
            ])
    }

    @Test(arguments: [
        "title: \"A\"", "title: A: b", "title: A #b", "title:\n  a: b", "title: [a]", "title: A\n  b",
        "title: A\ntitle: B",
        "title: A \n", "title:", "- a", "# a\ntitle: A", "title: A\r\n", "",
    ])
    func whatIsNotPlainIsLeftToYams(_ yaml: String) { #expect(Self.plain(yaml) == nil) }
}
