import Corpus
import Foundation
import Instruments
import Testing

@testable import Publisher

/// `citations.json`: every citation of a site for machines.
@Suite struct CitationDataTests {
    typealias Object = [String: Any]

    private static func object(_ path: String, of plan: PublishPlan) throws -> Object {
        let text = try #require(plan.text(path))
        return try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? Object)
    }

    private static func document(_ path: String, of data: Object) throws -> Object {
        try #require((data["documents"] as? [Object] ?? []).first { $0["path"] as? String == path })
    }

    private static func citations(_ object: Object) -> [Object] {
        (object["documents"] as? [Object] ?? []).flatMap { $0["citations"] as? [Object] ?? [] }
    }

    @Test func everyCitationIsThereWithItsSentenceAndStatus() throws {
        let plan = try SampleSite.full().plan()
        let data = try Self.object("citations.json", of: plan)
        #expect(data["version"] as? Int == 1 && data["site"] as? String == "demo")
        #expect(data["asOf"] as? String == "2026-11-22" && data["parts"] == nil)
        #expect(data["count"] as? Int == Self.citations(data).count && Self.citations(data).count >= 6)
        let document = try Self.document("news/2025-04-10-hop-bao.vi.md", of: data)
        #expect(document["language"] as? String == "vi" && document["title"] as? String == "Họp báo")
        #expect(document["date"] as? String == "2025-04-10")
        #expect(document["address"] as? String == "https://demo.example/law/vi/tin/hop-bao/")
        let citation = try #require((document["citations"] as? [Object])?.first)
        #expect(citation["sentence"] as? String == "Theo khoản 1 Điều 1, “a < b & c”.")
        #expect(citation["words"] as? String == "khoản 1 Điều 1" && citation["fragment"] as? String == "c-0")
        let provision = try #require((citation["provisions"] as? [Object])?.first)
        #expect(provision["instrument"] as? String == "demo" && provision["eId"] as? String == "art_1__para_1")
        #expect(provision["status"] as? String == "unchecked")
    }

    @Test func itIsLinkedFromTheTableOfCitations() throws {
        let page = try #require(try SampleSite.full().plan().text("vi/dan-chieu/index.html"))
        #expect(page.contains("<link rel=\"alternate\" type=\"application/json\" href=\"../../citations.json\">"))
        #expect(page.contains("\"contentUrl\":\"https://demo.example/law/citations.json\""))
    }

    @Test func aSiteWithoutCitationsHasNone() throws {
        var site = SampleSite(languages: [.vietnamese])
        site.documents = [SampleSite.article(1, .vietnamese, title: "Một")]
        #expect(try site.plan().text("citations.json") == nil)
    }

    @Test func withoutABaseURLAddressesBeginAtTheRoot() throws {
        var site = try SampleSite.full()
        site.baseURL = nil
        let data = try Self.object("citations.json", of: try site.plan())
        let document = try Self.document("news/2025-04-10-hop-bao.vi.md", of: data)
        #expect(document["address"] as? String == "vi/tin/hop-bao/")
    }

    @Test func manyAreDividedIntoFilesThatTheFirstOneNames() throws {
        var site = SampleSite(languages: [.vietnamese, .english])
        site.documents = [SampleSite.article(1, .vietnamese, title: "Một")]
        let cites = [ProvisionID](repeating: .article(1), count: 1_300)
        for index in 0..<9 {
            let language: Language = index < 5 ? .vietnamese : .english
            site.documents.append(
                SampleSite.news("item-\(index)", language, title: "Tin \(index)", cites: cites, published: nil))
        }
        let plan = try site.plan()
        #expect(plan.diagnostics.isEmpty)
        let index = try Self.object("citations.json", of: plan)
        #expect(index["count"] as? Int == 9 * 1_300 && index["documents"] == nil)
        let parts = try #require(index["parts"] as? [Object])
        #expect(parts.map { $0["address"] as? String } == ["citations/1.json", "citations/2.json", "citations/3.json"])
        var documents: [String] = []
        for part in parts {
            let address = try #require(part["address"] as? String)
            let data = try Self.object(address, of: plan)
            #expect(data["count"] as? Int == part["count"] as? Int)
            #expect(Self.citations(data).count == data["count"] as? Int)
            documents += (data["documents"] as? [Object] ?? []).compactMap { $0["path"] as? String }
        }
        #expect(documents.count == 9 && Set(documents).count == 9, "no document is divided")
    }

    @Test func anInstrumentThatIsNotRegisteredHasTheNameItIsCitedBy() throws {
        var site = try SampleSite.full()
        site.documents = [
            try SampleSite.compiled("Article 5 of the Harbours Act 1964 applies.", at: "news/2025-01-01-x", .english)
        ]
        let data = try Self.object("citations.json", of: try site.plan())
        let provision = try #require((Self.citations(data).first?["provisions"] as? [Object])?.first)
        #expect(provision["name"] as? String == "Harbours Act 1964" && provision["instrument"] == nil)
        #expect(provision["status"] as? String == "external")
    }
}
