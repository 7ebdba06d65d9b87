import Compiler
import Corpus
import Diagnostics
import Instruments
import Linker
import Markdown
import Testing

@testable import Publisher

@Suite struct FragmentFillerTests {
    private static let one = ProvisionReference(SampleSite.demo.id, .article(ArticlePath(1, paragraph: 1)))

    /// Fills `text` between the slots of one annotation or link on the page of a news item, or on the whole text.
    private func filled(
        anchor: Anchor? = nil, link: LinkTarget? = nil, isOwnPage: Bool = true, image: CompiledImage? = nil,
        pieces: [Fragment.Piece] = [.slot(.open(0)), .html("text"), .slot(.close(0))]
    ) throws -> String {
        let site = try SampleSite.full()
        var compiled = SampleSite.news("2025-04-10-hop-bao", .vietnamese, title: "T", cites: [], published: nil)
        compiled.annotations = [.citation(7)]
        compiled.links = [CompiledLink(destination: .none, title: "a\"b", location: SourceLocation(path: "x"))]
        if let image { compiled.images = [image] }
        let document = LinkedDocument(
            compiled: Shared(compiled), anchors: anchor.map { [$0] } ?? [], links: link.map { [$0] } ?? [],
            citations: [],
            corrections: [])
        let edition = Edition(plan: AddressPlan.plan(site.linked()), templates: try SampleSite.templates())
        let key = PageKey(.news("news/2025-04-10-hop-bao"), in: .vietnamese)
        let page = PageContext(key, at: try #require(edition.plan.address(key)), in: EditionReader(edition))
        var filler = FragmentFiller(page: page, document: document, isOwnPage: isOwnPage)
        var writer = HTMLWriter()
        filler.fill(Fragment(pieces: pieces), into: &writer)
        return writer.finish().markup
    }

    @Test func aCitationIsALinkWithItsPlace() throws {
        #expect(
            try filled(anchor: .provision(Self.one, isUnchecked: false))
                == "<a id=\"c-7\" class=\"citation\" href=\"../../../vi/dieu-1/#art_1__para_1\">text</a>")
        #expect(
            try filled(anchor: .provision(Self.one, isUnchecked: false), isOwnPage: false)
                == "<a class=\"citation\" href=\"../../../vi/dieu-1/#art_1__para_1\">text</a>")
    }

    @Test func anUncheckedCitationSaysSo() throws {
        let html = try filled(anchor: .provision(Self.one, isUnchecked: true))
        #expect(html.contains("class=\"citation unchecked\""))
        #expect(html.contains("title=\"Cách đánh số khoản, điểm chưa được đối chiếu với văn bản chính thức\""))
    }

    @Test func aCitationWithoutAPageIsNoLink() throws {
        let preamble = ProvisionReference(SampleSite.demo.id, .preamble)
        for anchor in [Anchor.provision(preamble, isUnchecked: false), .unlinked] {
            #expect(try filled(anchor: anchor) == "<span id=\"c-7\" class=\"citation\">text</span>")
        }
        let dangling = try filled(anchor: .dangling(nil))
        #expect(dangling.hasPrefix("<span id=\"c-7\" class=\"citation dangling\""))
    }

    @Test func anExternalCitationNeverBecomesAnotherScheme() throws {
        let web = try filled(anchor: .external(address: "https://example.org/?a=\"1\"&b", name: "<N>"))
        #expect(web.contains("href=\"https://example.org/?a=&quot;1&quot;&amp;b\""))
        #expect(web.contains("rel=\"external noopener\"") && web.contains("&lt;N&gt;"))
        let script = try filled(anchor: .external(address: "javascript:alert(1)", name: "N"))
        #expect(!script.contains("javascript") && script.hasPrefix("<span"))
    }

    @Test func datesAndConceptsLeadToTheirPages() throws {
        #expect(
            try filled(anchor: .event(stem: "timeline/2024-12-24-adoption"))
                == "<a class=\"date\" href=\"../../../vi/dong-thoi-gian/#thong-qua\">text</a>".replacing(
                    "<a ", with: "<a id=\"c-7\" "))
        #expect(
            try filled(anchor: .concept(ConceptID(rawValue: "extradition")), isOwnPage: false)
                == "<a class=\"concept\" href=\"../../../vi/thuat-ngu/extradition/\">text</a>")
    }

    @Test func markdownLinksLeadToPagesFilesAndOutside() throws {
        let pieces: [Fragment.Piece] = [.slot(.linkOpen(0)), .html("x"), .slot(.linkClose(0))]
        let other = DocumentKey(stem: "pages/about", language: .english)
        #expect(
            try filled(link: .document(other, fragment: nil), pieces: pieces)
                == "<a href=\"../../../en/about/\" hreflang=\"en\" title=\"a&quot;b\">x</a>")
        #expect(
            try filled(link: .attachment("news/a b.pdf"), pieces: pieces)
                == "<a href=\"../../../files/news/a%20b.pdf\" title=\"a&quot;b\">x</a>")
        #expect(try filled(link: LinkTarget.none, pieces: pieces) == "x")
        #expect(try filled(link: .external("data:text/html,x"), pieces: pieces) == "x")
    }

    @Test func imagesHaveTheirWordsEscaped() throws {
        let image = CompiledImage(path: "news/ảnh.png", alternative: "a \"b\" <c>", location: SourceLocation(path: "x"))
        #expect(
            try filled(image: image, pieces: [.slot(.image(0))])
                == "<img src=\"../../../files/news/%E1%BA%A3nh.png\" alt=\"a &quot;b&quot; &lt;c&gt;\""
                + " loading=\"lazy\">"
        )
    }

    @Test func aCitationInTwoPiecesIsOnePlace() throws {
        let html = try filled(
            anchor: .provision(Self.one, isUnchecked: false),
            pieces: [
                .slot(.open(0)), .html("a"), .slot(.close(0)), .html(" "), .slot(.open(0)), .html("b"),
                .slot(.close(0)),
            ])
        #expect(html.components(separatedBy: "id=\"c-7\"").count == 2)
        #expect(html.components(separatedBy: "</a>").count == 3)
    }

    @Test func slotsBeyondTheTablesAreLeftEmpty() throws {
        #expect(
            try filled(pieces: [
                .slot(.open(9)), .html("x"), .slot(.close(9)), .slot(.image(9)), .slot(.permalink(9)),
                .slot(.linkOpen(9)),
                .slot(.linkClose(9)),
            ]) == "x")
    }

    @Test(arguments: [(0..<3, "<mark>a&lt;b</mark>c"), (1..<1, "a&lt;bc"), (2..<99, "a&lt;bc")])
    func marksTheCitationInItsSentence(range: Range<Int>, html: String) {
        var writer = HTMLWriter()
        ExcerptWriter.write(Excerpt(text: "a<bc", highlight: range), to: &writer)
        #expect(writer.finish().markup == html)
    }
}
