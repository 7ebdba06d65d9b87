import Corpus
import Diagnostics
import Foundation
import Instruments
import Testing

@testable import Source

@Suite struct YAMLPromises {
    @Test(.timeLimit(.minutes(1))) func anAliasBombIsRefusedAtItsFirstAnchor() throws {
        var lines = ["a: &a [x,x,x,x,x,x,x,x,x,x]"]
        for (name, of) in zip("bcdefghijk", "abcdefghij") {
            lines.append("\(name): &\(name) [\(Array(repeating: "*\(of)", count: 10).joined(separator: ","))]")
        }
        let found = try findings(ofPage: lines.joined(separator: "\n") + "\n? *k\n: 1")
        #expect(found == ["2: front-matter: anchors (‘&name’) are not taken"])
    }

    @Test func anAliasIsRefusedAtItsLine() throws {
        #expect(
            try findings(ofPage: "title: A\nslug: *x") == ["3: front-matter: aliases (‘*name’) are not taken"])
        #expect(
            try findings(ofPage: "title: A\naliases: [a, *x]") == ["3: front-matter: aliases (‘*name’) are not taken"])
    }

    @Test(arguments: [
        "A & B", "Q&A", "A &B *c", "\"*x\"", "'&x'", "\"**bold**\"", "A # &x", ">\n  &x\n  *y", "|\n  [*x, &y]",
        "\"[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[\"",
        "A # ((([[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
        ">\n                                                                                                          a",
    ])
    func whatOnlyLooksLikeAnAliasOrNestingIsText(_ value: String) throws {
        #expect(try findings(ofPage: "title: \(value)") == [])
    }

    @Test(arguments: ["[", "{a: ", "- "])
    func deepNestingIsRefused(_ opener: String) throws {
        let value = String(repeating: opener, count: 5_000)
        let found = try findings(ofPage: opener == "- " ? value : "title: " + value)
        #expect(found == ["2: too-large: this YAML is nested more than 64 levels deep"])
    }

    @Test func anUnknownKeySuggestsTheOneThatWasMeant() throws {
        let folder = try VirtualFolder(["Content/pages/a.vi.md": "---\ntitle: A\nsulg: b\n---\n"])
        let finding = try #require(try folder.read().diagnostics.first)
        let place = SourceLocation(
            path: "Content/pages/a.vi.md", line: 3,
            span: .init(column: 1, length: 4, utf8Offset: 13, utf8Length: 4), sourceLine: "sulg: b")
        #expect(
            finding
                == Diagnostic(
                    .unknownKey, at: place, "‘sulg’ is no key of a page", notes: [.init("did you mean ‘slug’?")],
                    fixIts: [.init("write ‘slug’", at: place, replacement: "slug", isCertain: false)]))
        #expect(try folder.read().diagnostics.count == 1)
    }

    @Test func missingKeysAreNamed() throws {
        let folder = try VirtualFolder([
            "Content/treaty/article-01.vi.md": "---\nsummary: A\n---\n",
            "Content/timeline/a.vi.md": "---\ntitle: A\n---\n",
        ])
        #expect(
            try folder.findings() == [
                "Content/timeline/a.vi.md:2: front-matter: an event needs ‘date’",
                "Content/treaty/article-01.vi.md:2: front-matter: an article needs ‘article’",
                "Content/treaty/article-01.vi.md:2: front-matter: an article needs ‘title’",
            ])
    }

    @Test(arguments: ["2025-13-01", "2025-02-29", "1.2.2025", "2025-1-1"])
    func daysThatAreNoDaysAreRefused(_ day: String) throws {
        #expect(
            try findings(ofPage: "title: A\nupdated: \(day)") == ["3: bad-date: ‘\(day)’ is no day of the calendar"])
    }

    @Test(arguments: [("\\0", "U+0000"), ("\\e", "U+001B"), ("\\x7F", "U+007F"), ("\\N", "U+0085")])
    func escapedControlCharactersAreRefused(_ escape: String, _ name: String) throws {
        #expect(
            try findings(ofPage: "title: \"A\(escape)B\"") == [
                "2: front-matter: ‘title’ holds the control character \(name)"
            ])
        #expect(try findings(ofPage: "title: \"A\\tB\\nC\"") == [])
    }

    @Test(.timeLimit(.minutes(1)), arguments: ["\n", ", "])
    func thousandsOfUnknownKeysGiveAHundredFindings(_ separator: String) throws {
        let keys = (0..<6_000).map { "kk\($0): x" }.joined(separator: separator)
        let found = try findings(ofPage: separator == "\n" ? "title: A\n" + keys : "{title: A, \(keys)}")
        #expect(found.count == 101)
        #expect(found.first == "0: front-matter: 5900 more findings of this file are left out")
    }

    @Test func linesAreCountedAsEditorsCountThem() throws {
        #expect(
            try findings(ofPage: "title: \"A\u{2028}  B\"\r\nslug: b\nsulg: c") == [
                "4: unknown-key: ‘sulg’ is no key of a page"
            ])
    }

    @Test(.timeLimit(.minutes(1))) func rangesOfNumbersHaveATotal() throws {
        let many = Array(repeating: "1-99999", count: 10_000).joined(separator: ",")
        let text = VirtualFolder.instrument.replacing("1-12", with: "'\(many)'")
        let folder = try VirtualFolder(["Content/instruments/treaty.yml": text])
        #expect(
            folder.brokenFindings() == [
                "Content/instruments/treaty.yml:5: too-large: this file names more than 100000 numbers"
            ])
    }

    @Test func repeatedNumbersAreReported() throws {
        let text = VirtualFolder.instrument.replacing("1-12", with: "'1-12, 7-8'")
        let folder = try VirtualFolder(["Content/instruments/treaty.yml": text])
        #expect(
            try folder.findings() == ["Content/instruments/treaty.yml:5: front-matter: ‘articles’ names 7 twice"])
        #expect(try folder.read().instruments.first?.outline.articles.count == 12)
    }

    @Test func aThousandMutatedFrontMattersDoNotCrash() throws {
        let seed = """
            ---
            title: "Tin: một & hai"
            slug: tin-1
            aliases: [vi/cu/, /vi/cu-2]
            draft: false
            updated: 2024-12-24
            source: {title: 'A', url: https://example.org/, retrieved: 2025-01-01}
            acknowledges:
              - dangling-citation
            publisher: |
              Báo
            ---
            Text.

            """
        let spice = Array("&*[]{}:,-?|>'\"#%@!\\ \t\n\r0~".utf8)
        var state: UInt64 = 20_241_224
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        let file = DocumentFile(
            key: DocumentKey(stem: "news/a", language: Language(rawValue: "vi")), path: "Content/news/a.vi.md",
            kind: .news, nameDate: nil,
            instruments: [InstrumentID(rawValue: "treaty"): []])
        var taken = 0
        for _ in 0..<1_000 {
            var bytes = Array(seed.utf8)
            for _ in 0...next(4) {
                let place = 4 + next(bytes.count - 4)
                switch next(3) {
                case 0: bytes.remove(at: place)
                case 1: bytes[place] = spice[next(spice.count)]
                default: bytes.insert(spice[next(spice.count)], at: place)
                }
            }
            guard case .success(let text) = SourceText.checked(bytes, path: file.path) else { continue }
            var findings: [Diagnostic] = []
            let document = file.read(text, findings: &findings)
            #expect(document != nil || !findings.isEmpty, "\(String(decoding: bytes, as: UTF8.self))")
            if document != nil { taken += 1 }
        }
        #expect(taken > 50)
    }
}
