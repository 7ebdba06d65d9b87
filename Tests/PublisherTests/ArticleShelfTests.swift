import Compiler
import Corpus
import Instruments
import Testing

@testable import Linker
@testable import Publisher

@Suite struct ArticleShelfTests {
    private static func path(_ eId: String) -> ArticlePath? {
        if case .article(let path)? = ProvisionID(eId: eId) { path } else { nil }
    }

    /// A shelf with article 7, which defines some provisions, and articles `7bis` and 9.
    private func shelf(defining provisions: [String]) throws -> ArticleShelf {
        var site = SampleSite()
        site.documents = [
            SampleSite.article(7, .vietnamese, title: "A"), SampleSite.article(9, .vietnamese, title: "B"),
        ]
        let location = site.documents[0].provisions[0].location
        site.documents[0].provisions = provisions.compactMap(ProvisionID.init(eId:)).map {
            CompiledProvision(id: $0, label: "", location: location)
        }
        let linked = site.linked()
        let plan = AddressPlan.plan(linked)
        let words = try SampleSite.templates().words(.vietnamese)
        let documents = linked.documents.enumerated().map {
            PublishedDocument($1, at: $0, in: plan, words: words)
        }
        let table = ArticleTable([
            (7, 0, linked.documents[0].compiled.provisions.map(\.id)), (ProvisionNumber(7, suffix: "bis"), 1, []),
            (9, 1, []),
        ])
        return ArticleShelf(SampleSite.demo.id, table, of: documents)
    }

    @Test(arguments: [
        ("art_7", nil), ("art_7__para_1", "#art_7__para_1"), ("art_7__para_2", nil),
        ("art_7__para_1__point_a", "#art_7__para_1__point_a"), ("art_7__para_1__point_b", "#art_7__para_1"),
        ("art_7__para_1__point_a__subpoint_ii", "#art_7__para_1__point_a"),
        ("art_7__para_1__point_a__subpoint_xviii", "#art_7__para_1__point_a__subpoint_xviii"),
        ("art_7__point_đ", "#art_7__point_%C4%91"), ("art_7__point_e", nil),
        ("art_7__para_3bis", "#art_7__para_3bis"), ("art_7__para_3", nil),
    ])
    func aLinkLeadsAsDeepAsTheArticleGoes(eId: String, link: String?) throws {
        let shelf = try shelf(defining: [
            "art_7__para_1", "art_7__para_1__point_a", "art_7__para_1__point_a__subpoint_xviii", "art_7__point_đ",
            "art_7__para_3bis",
        ])
        let place = try #require(shelf.place(of: 7))
        var bytes: [UInt8] = []
        shelf.fragment(for: try #require(Self.path(eId)), at: place)?.append(to: &bytes)
        #expect(String(decoding: bytes, as: UTF8.self) == link ?? "")
    }

    @Test func articlesAreFoundByTheirNumbers() throws {
        let shelf = try shelf(defining: [])
        #expect([7, 8, 9, 100_000].map { shelf.place(of: ProvisionNumber($0)) } == [0, nil, 2, nil])
        #expect(shelf.place(of: ProvisionNumber(7, suffix: "bis")) == 1)
        #expect(shelf.place(of: ProvisionNumber(9, suffix: "a")) == nil)
        #expect(shelf.hasPage(at: 0))
    }
}
