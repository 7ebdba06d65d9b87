import Corpus
import Foundation
import Instruments
import Testing

@testable import Publisher

/// What pages say of themselves to machines.
@Suite struct LinkedDataTests {
    typealias Object = [String: Any]

    /// The things that a page tells of: every object of its graph, by type.
    static func graph(_ html: String) throws -> [Object] {
        let opening = "<script type=\"application/ld+json\">"
        let parts = html.components(separatedBy: opening)
        guard parts.count == 2, let end = parts[1].range(of: "</script>") else {
            Issue.record("\(parts.count - 1) data blocks")
            return []
        }
        let data = Data(parts[1][..<end.lowerBound].utf8)
        let object = try #require(try JSONSerialization.jsonObject(with: data) as? Object)
        #expect(object["@context"] as? String == "https://schema.org")
        return try #require(object["@graph"] as? [Object])
    }

    private static func thing(_ path: String, of site: SampleSite) throws -> Object {
        let html = try #require(try site.plan().text(path))
        return try #require(try graph(html).first)
    }

    private static func name(_ value: Any?) -> String? { (value as? Object)?["name"] as? String }

    private static func names(_ value: Any?) -> [String] {
        (value as? [Object] ?? []).compactMap { $0["name"] as? String }
    }

    @Test func everyPageHasOneBlockOfTheRightKind() throws {
        let plan = try SampleSite.full().plan()
        for (path, type) in [
            ("index.html", "WebSite"), ("vi/index.html", "WebSite"), ("vi/toan-van/index.html", "Legislation"),
            ("vi/chuong-1/index.html", "Legislation"), ("vi/dieu-1/index.html", "Legislation"),
            ("vi/tin/index.html", "CollectionPage"), ("vi/tin/hop-bao/index.html", "NewsArticle"),
            ("vi/dong-thoi-gian/index.html", "CollectionPage"), ("vi/thuat-ngu/index.html", "DefinedTermSet"),
            ("vi/thuat-ngu/extradition/index.html", "DefinedTerm"), ("vi/dan-chieu/index.html", "Dataset"),
            ("vi/gioi-thieu/index.html", "WebPage"),
        ] {
            let graph = try Self.graph(try #require(plan.text(path)))
            #expect(graph.first?["@type"] as? String == type, "\(path)")
            #expect(graph.first?["name"] != nil || type == "NewsArticle", "\(path)")
            let hasTrail = path != "index.html" && path != "vi/index.html"
            #expect(graph.dropFirst().map { $0["@type"] as? String } == (hasTrail ? ["BreadcrumbList"] : []), "\(path)")
        }
        #expect(plan.text("404.html")?.contains("ld+json") == false)
    }

    @Test func anArticleIsAPartOfItsInstrumentAndCites() throws {
        var site = try SampleSite.full()
        site.instruments[0] = Instrument(
            id: SampleSite.demo.id, type: SampleSite.demo.type, name: SampleSite.demo.name,
            short: SampleSite.demo.short, work: "/akn/un/act/2024-12-24/1", url: "https://example.org/certified",
            outline: SampleSite.demo.outline, chapters: SampleSite.demo.chapters)
        let news = try Self.thing("vi/tin/hop-bao/index.html", of: site)
        #expect(Self.names(news["citation"]) == ["Khoản 1 Điều 1", "Điều 1", "Chương II"])
        let ids = (news["citation"] as? [Object] ?? []).map { $0["@id"] as? String }
        #expect(ids.first == "https://demo.example/law/vi/dieu-1/#art_1__para_1")
        let identifiers = (news["citation"] as? [Object] ?? []).map { $0["legislationIdentifier"] as? String }
        #expect(identifiers.first == "/akn/un/act/2024-12-24/1/~art_1__para_1")

        let article = try Self.thing("en/article-1/index.html", of: site)
        #expect(article["@id"] as? String == "https://demo.example/law/en/article-1/")
        #expect(article["name"] as? String == "Article 1: Purpose")
        #expect(article["inLanguage"] as? String == "en")
        #expect(article["legislationType"] as? String == "Convention")
        #expect(article["legislationIdentifier"] as? String == "/akn/un/act/2024-12-24/1/~art_1")
        let whole = try #require(article["isPartOf"] as? Object)
        #expect(whole["legislationIdentifier"] as? String == "/akn/un/act/2024-12-24/1")
        #expect(whole["alternateName"] as? String == "Model Convention")
        #expect(whole["sameAs"] as? String == "https://example.org/certified")
        let original = try #require(article["translationOfWork"] as? Object)
        #expect(original["@id"] as? String == "https://demo.example/law/vi/dieu-1/")
        let copy = try #require(article["encoding"] as? Object)
        #expect(copy["contentUrl"] as? String == "https://demo.example/law/en/article-1/index.md")
    }

    @Test func newsAreBasedOnTheirOriginals() throws {
        let news = try Self.thing("vi/tin/hop-bao/index.html", of: try SampleSite.full())
        let original = try #require(news["isBasedOn"] as? Object)
        #expect(original["name"] as? String == "Original & more")
        #expect(original["url"] as? String == "https://example.com/a?b=1&c=2")
        #expect(original["datePublished"] as? String == "2025-04-10")
        #expect(Self.name(original["publisher"]) == "Báo <Mẫu>")
        #expect(news["datePublished"] == nil)
        #expect(Self.name(news["publisher"]) == "Nhóm thử nghiệm")
    }

    @Test func eventsHaveTheirDaysAndPlaces() throws {
        let timeline = try Self.thing("vi/dong-thoi-gian/index.html", of: try SampleSite.full())
        let list = try #require(timeline["mainEntity"] as? Object)
        let events = try #require(list["itemListElement"] as? [Object])
        #expect(events.map { $0["startDate"] as? String } == ["2024-12-24", "2025-10-25", "2026-12", nil])
        #expect(events.map { $0["endDate"] as? String } == [nil, "2025-10-26", nil, nil])
        #expect(events.allSatisfy { Self.name($0["location"]) == "Hà Nội" })
        #expect(events[0]["@id"] as? String == "https://demo.example/law/vi/dong-thoi-gian/#thong-qua")
        #expect(events[3]["description"] as? String == "Điều kiện / condition")
    }

    @Test func conceptsAreTermsOfTheGlossary() throws {
        let term = try Self.thing("vi/thuat-ngu/extradition/index.html", of: try SampleSite.full())
        #expect(term["name"] as? String == "dẫn độ" && term["alternateName"] as? [String] == ["dẫn độ 2"])
        #expect((term["inDefinedTermSet"] as? Object)?["@id"] as? String == "https://demo.example/law/vi/thuat-ngu/")
        #expect(Self.names(term["subjectOf"]) == ["Điều 1", "Khoản 1 Điều 1"])
    }

    @Test func theTrailLeadsFromTheFirstPageToThisOne() throws {
        let plan = try SampleSite.full().plan()
        let html = try #require(plan.text("vi/dieu-1/index.html"))
        let trail = try #require(try Self.graph(html).last)
        let steps = try #require(trail["itemListElement"] as? [Object])
        #expect(steps.map { $0["position"] as? Int } == [1, 2, 3])
        #expect(
            steps.map { $0["item"] as? String } == [
                "https://demo.example/law/vi/", "https://demo.example/law/vi/chuong-1/",
                "https://demo.example/law/vi/dieu-1/",
            ])
        #expect(steps.last?["name"] as? String == "Điều 1: Mục đích")
    }

    @Test func everyIdOfThisSiteIsAPlaceOfIt() throws {
        let plan = try SampleSite.full().plan()
        let base = "https://demo.example/law/"
        var scans: [String: PageScan] = [:]
        for file in plan.pages where file.path.hasSuffix(".html") {
            scans[file.path] = PageScan(String(decoding: file.bytes(), as: UTF8.self))
        }
        let files = Set(plan.pages.map(\.path))
        var count = 0
        func look(_ value: Any, on page: String) {
            if let object = value as? Object { for value in object.values { look(value, on: page) } }
            if let list = value as? [Any] { for value in list { look(value, on: page) } }
            guard let address = value as? String, address.hasPrefix(base) else { return }
            count += 1
            let parts = address.dropFirst(base.count).split(separator: "#", omittingEmptySubsequences: false)
            let path = PageAddress(String(parts[0])).file
            #expect(files.contains(path), "\(page): \(address)")
            if parts.count > 1 { #expect(scans[path]?.ids.contains(String(parts[1])) == true, "\(page): \(address)") }
        }
        for file in plan.pages where file.path.hasSuffix(".html") {
            let html = String(decoding: file.bytes(), as: UTF8.self)
            guard html.contains("ld+json") else { continue }
            look(try Self.graph(html), on: file.path)
        }
        #expect(count > 100)
    }

    @Test func withoutABaseURLThingsHaveNamesAndNoIds() throws {
        var site = try SampleSite.full()
        site.baseURL = nil
        for file in try site.plan().pages where file.path.hasSuffix(".html") {
            let html = String(decoding: file.bytes(), as: UTF8.self)
            guard html.contains("ld+json") else { continue }
            #expect(
                !html.contains("\"@id\"") && !html.contains("\"item\"") && !html.contains("contentUrl"), "\(file.path)")
            #expect(try Self.graph(html).first?["@type"] != nil, "\(file.path)")
        }
    }

    @Test func noTextEndsTheBlock() throws {
        let attack = "</script><script>alert(1)</script><!-- \" \\ \u{1}"
        var site = try SampleSite.full()
        site.documents = [
            SampleSite.article(1, .vietnamese, title: attack),
            SampleSite.news("2025-04-10-x", .vietnamese, title: attack, cites: [.article(1)], published: nil),
            try SampleSite.event("2025-04-10-e", .vietnamese, title: attack, date: "2025-04-10"),
            SampleSite.page("p", .vietnamese, title: attack),
        ]
        site.concepts = [SampleSite.concept("c", vi: attack, en: nil, provisions: [.article(1)])]
        var seen = 0
        for file in try site.plan().pages where file.path.hasSuffix(".html") {
            let html = String(decoding: file.bytes(), as: UTF8.self)
            #expect(!html.contains("<script>"), "\(file.path)")
            guard html.contains("ld+json") else { continue }
            let graph = try Self.graph(html)
            if graph.first?["name"] as? String == attack || graph.first?["headline"] as? String == attack { seen += 1 }
        }
        #expect(seen == 3, "a news item, a concept and a page are called so; an article has its number before it")
    }

    @Test func whatIsInForceIsReadFromTheTimelineAlone() throws {
        func force(_ dates: [(Language, String, FrontMatter.Event.Confidence)], asOf: String? = "2026-11-22") throws
            -> Any?
        {
            var site = try SampleSite.full()
            site.asOf = asOf.flatMap { CalendarDate(iso: $0) }
            for (language, date, confidence) in dates {
                var event = try SampleSite.event("entry-into-force", language, title: "E", date: date)
                if case .event(var matter) = event.frontMatter.kind {
                    matter.confidence = confidence
                    var front = event.frontMatter
                    front.kind = .event(matter)
                    event = SampleSite.document("timeline/entry-into-force", language, "E", front.kind)
                }
                site.documents.append(event)
            }
            return try Self.thing("vi/dieu-1/index.html", of: site)["legislationLegalForce"]
        }
        let no = "https://schema.org/NotInForce"
        #expect(try force([]) == nil)
        #expect(try force([(.vietnamese, "pending", .scheduled)]) as? String == no)
        #expect(try force([(.vietnamese, "pending", .scheduled), (.english, "pending", .scheduled)]) as? String == no)
        #expect(try force([(.vietnamese, "2027-01-01", .scheduled)]) as? String == no)
        #expect(try force([(.vietnamese, "2026-11-22", .confirmed)]) as? String == "https://schema.org/InForce")
        #expect(try force([(.vietnamese, "2026-11-01", .reported)]) == nil)
        #expect(try force([(.vietnamese, "2026-11", .confirmed)]) == nil, "the month is not over")
        #expect(try force([(.vietnamese, "2026-01-01", .confirmed)], asOf: nil) == nil)
        #expect(try force([(.vietnamese, "pending", .scheduled), (.english, "2026-01-01", .confirmed)]) == nil)
    }
}
