import Compiler
import Corpus
import Foundation
import Instruments
import Testing

@testable import Publisher

/// Articles as Markdown beside their pages.
@Suite struct ArticleMarkdownTests {
    /// The text that is published of an article, without what stands above it.
    static func published(_ body: String, baseURL: String? = "https://demo.example/law/") throws -> String {
        var site = SampleSite(languages: [.english], baseURL: baseURL)
        site.documents = [
            try SampleSite.compiled(body, .english), SampleSite.article(2, .english, title: "Two"),
            SampleSite.article(3, .english, title: "Three"),
        ]
        let text = try #require(try site.plan().text("en/article-1/index.md"))
        let last = try #require(text.range(of: "- Content as of 22 November 2026\n\n"))
        let heading = "## What the article says\n\n"
        let rest = String(text[last.upperBound...])
        return rest.hasPrefix(heading) ? String(rest.dropFirst(heading.count)) : rest
    }

    @Test func beginsWithWhatIsKnownOfTheText() throws {
        let plan = try SampleSite.full().plan()
        let text = try #require(plan.text("vi/dieu-1/index.md"))
        #expect(
            text.hasPrefix(
                """
                # Điều 1: Mục đích

                Công ước mẫu về thử nghiệm. Chương I. Quy định chung

                Tóm tắt / Summary 1 \\<&amp;>

                Cách đánh số khoản, điểm của điều này đã được đối chiếu với: bản sao A.

                - Trang trên mạng: [Điều 1: Mục đích](https://demo.example/law/vi/dieu-1/)
                - Văn bản chính thức: [Công ước mẫu về thử nghiệm](https://example.org/certified?a=1&b=2)
                - Thực hiện: Nhóm thử nghiệm
                - Nội dung cập nhật đến ngày 22/11/2026

                ## Nội dung của điều

                1. One.
                   - (a) Point.

                2. Two.

                ## Chú giải

                ### Note

                """))
        let html = try #require(plan.text("en/article-1/index.html"))
        #expect(
            html.contains(
                "<link rel=\"alternate\" type=\"text/markdown\" href=\"index.md\">"))
    }

    @Test func citationsAreLinksToPages() throws {
        let body = "1. Under Article 2(1) and [there](article-3.en.md#art_3__para_2).\n"
        #expect(
            try Self.published(body)
                == "1. Under [Article 2(1)](https://demo.example/law/en/article-2/#art_2__para_1) and"
                + " [there](https://demo.example/law/en/article-3/#art_3__para_2).\n")
        #expect(
            try Self.published(body, baseURL: nil)
                == "1. Under [Article 2(1)](../../en/article-2/#art_2__para_1) and"
                + " [there](../../en/article-3/#art_3__para_2).\n")
    }

    @Test func whatLeadsNowhereIsText() throws {
        let text = try Self.published(
            "1. [a](javascript:alert(1)), [b](data:text/html,x), [c](cite:none), <javascript:alert(1)>, Article 99.\n")
        #expect(!text.contains("]("), "\(text)")
        #expect(!text.contains("<javascript"), "\(text)")
    }

    @Test func hostileNamesStayText() throws {
        let attack = "[x](javascript:alert(1)) <script>alert(1)</script> **b** `c` # d | e\\"
        var site = SampleSite(languages: [.english], baseURL: "https://demo.example/")
        site.documents = [
            try SampleSite.compiled(
                "1. Text.\n", .english, title: attack,
                article: .init(
                    instrument: SampleSite.demo.id, number: 1, summary: "- # " + attack, review: .checked, copy: attack)
            )
        ]
        let text = try #require(try site.plan().text("en/article-1/index.md"))
        let read = try SampleSite.compiled(text, at: "news/x", .english)
        #expect(read.headings.first?.text == "Article 1: " + attack)
        #expect(read.blocks.contains { $0.text == "- # " + attack })
        #expect(
            read.links.map(\.destination) == [
                .external("https://demo.example/en/article-1/"), .external("https://example.org/certified?a=1&b=2"),
            ])
        #expect(read.diagnostics.isEmpty, "\(read.diagnostics.map(\.message))")
    }

    /// Sources whose Markdown is written anew; whatever is read again must say the same.
    static let bodies = [
        "1. One.\n2. Two:\n   - (a) a;\n   - (b) b:\n     - (i) deep;\n     - (ii) deeper.\n3. Three.\n",
        "- (a) **term**: meaning;\n- (b) *other*: meaning.\n\nClosing words.\n",
        "1. One\n\n   with a second paragraph.\n\n   - (a) point\n\n     with another.\n7. Seven.\n",
        "Prose *before* it all.\n\n## Head # with \\# signs #\n\nText.\n\n### 1. Numbered\n\nMore\n===\n\nEnd\n---\n",
        "## L\n\n- a\n- b\n\n* c\n* d\n\n1) x\n2) y\n\n1. z\n\n5. five\n6. six\n",
        "## L\n\n- a\n\n- b\n\n  more\n\n  > quoted\n  > lines\n\n  ```swift\n  let a = `b`\n\n    indented  \n  ```\n",
        "## T\n\n| a | b \\| c |\n|:--|--:|\n| `x \\| y` | **z** |\n| [l](https://e.org/?a=1&b=(2)) | *é* |\n",
        "## F\n\nOne[^a] and two[^b] and one[^a].\n\n[^a]: Note *one*.\n[^b]: Note two\n\n    with more.\n",
        "## E\n\nfoo*bar*baz **a**b _c_ *d **e** f* ***g*** **h *i* j** ~~k~~ *l*m*n*\n",
        "## E\n\n“**Tội phạm**” và *“trích”*, **Số.** Chữ; *a*. **b**, (*c*)\n",
        "## C\n\n`` a`b `` ` c ` `d` ```` ``` ```` `` ` ``\n\n    indented code\n\n```\nplain\n````\n```\n",
        "## C\n\n~~~ a`b\nx\n~~~\n\n````md\n```\n````\n",
        "## S\n\n\\# no \\* star \\_under\\_ snake_case __x \\[a\\] \\`b\\` \\<c> &amp;amp; &lt;d&gt; a&b; R&D\n",
        "## S\n\n\\- no list\n\n\\+ none\n\n1\\. none\n\n\\> none\n\n\\# none\n\n12\\) none\n\n\\~~~ none\n\n\\=\n",
        "## S\n\n![not an image\\]! \\![x] a!\n\n![alt *text*](p.png \"a \\\"title\\\" & more\") tail\n",
        "## S\n\nhard\\\nbreak  \nagain\nsoft\n\n&#32;leading &#9;tab &nbsp; wide\n\n***\n\nafter\n",
        "## K\n\n- [ ] open\n- [x] done **well**\n- [z] none\n",
        "## K\n\n> quoted\n>\n> 1. list\n> 2. in it\n>\n> > deeper\n\n- > in item\n- # heading in item\n",
        "## K\n\n- a\n  - b\n    - c\n\n      paragraph\n  - d\n- e\n  1. f\n  2. g\n- h\n  3. i\n",
        "## U\n\n<https://example.org/a_b?c=d&copy;> [x]( https://e.org/a%20b 'it''s' )[y](<https://e.org/()>)\n",
        "## U\n\nUnder *Article 2* and **Articles 2 and 3**, *as Article 2(1)(a) says*, Art*icle 3*.\n",
        "## U\n\n**Article 2**(1) “Article 3” (Article 2(1)) Article 2. Article 3! *Article* 2\n",
    ]

    @Test(arguments: bodies)
    func whatIsPublishedSaysTheSame(_ body: String) throws {
        let original = try SampleSite.compiled(body, .english)
        let text = try Self.published(body)
        let again = try SampleSite.compiled(text, .english)
        let headings = ["Commentary", "What the article says"]
        #expect(
            Self.words(again).filter { !headings.contains($0) } == Self.words(original), "\(text)")
        #expect(again.provisions.map(\.id) == original.provisions.map(\.id), "\(text)")
        #expect(again.provisions.map(\.label) == original.provisions.map(\.label), "\(text)")
        #expect(
            again.headings.map(\.text).filter { !headings.contains($0) } == original.headings.map(\.text), "\(text)")
        #expect(again.images.map(\.alternative) == original.images.map(\.alternative), "\(text)")
        #expect(!again.diagnostics.contains { $0.code == .rawHTML }, "\(text)")
        #expect(Self.shape(again) == Self.shape(original), "\(text)")
    }

    /// What each block of a document says, without its tags.
    private static func words(_ document: CompiledDocument) -> [String] {
        document.blocks.filter { $0.kind != .footnotes }.map { block in
            var words = ""
            for piece in String(decoding: block.fragment.html, as: UTF8.self).split(separator: "<") {
                words += piece.drop { $0 != ">" }.dropFirst()
            }
            return squeezed(words)
        }
    }

    /// The elements of a document that text does not show, links apart.
    private static func shape(_ document: CompiledDocument) -> [String] {
        document.blocks.flatMap { PageScan(String(decoding: $0.fragment.html, as: UTF8.self)).tags }
            .filter {
                [
                    "em", "strong", "del", "code", "pre", "blockquote", "ul", "ol", "li", "table", "tr", "th", "td",
                    "hr", "sup", "input", "br",
                ].contains($0)
            }
    }

    /// Texts of signs that mean something, in every order that the dice give.
    @Test func noTextBecomesMarkup() throws {
        let signs = Array("*_`[]()<>#+-=|~!&;:\\\"'.1aé “” \n".unicodeScalars)
        var seed: UInt64 = 64
        for _ in 0..<3_000 {
            var text = ""
            for _ in 0..<12 {
                seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                text.unicodeScalars.append(signs[Int(seed >> 33) % signs.count])
            }
            var writer = MarkdownWriter()
            writer.beginBlock()
            writer.text(text)
            writer.endBlock()
            let markdown = String(decoding: writer.output.bytes, as: UTF8.self)
            let read = try SampleSite.compiled(markdown, at: "news/x", .english)
            let expected = text.split(whereSeparator: \.isNewline).joined(separator: " ")
            let shown = read.blocks.map(\.text).joined(separator: "¶")
            #expect(
                Self.squeezed(shown) == Self.squeezed(expected),
                "\(text.debugDescription) as \(markdown.debugDescription)")
            #expect(read.blocks.count <= 1 && read.links.isEmpty && read.images.isEmpty, "\(markdown.debugDescription)")
        }
    }

    private static func squeezed(_ text: String) -> String {
        text.split(whereSeparator: { $0 == " " || $0 == "\n" }).joined(separator: " ")
    }
}
