import Citations
import Compiler
import Corpus
import Diagnostics
import Instruments
import Testing

@testable import Publisher

/// Which articles cite which, and which the news cites, and the pictures of that.
@Suite struct CitationMapTests {
    /// A site of one language with articles that cite others, by number.
    private func site(_ cites: [Int: [ProvisionID]], instrument: Instrument = SampleSite.demo) -> SampleSite {
        var site = SampleSite(languages: [.vietnamese])
        site.instruments = [instrument]
        site.documents = cites.sorted { $0.key < $1.key }.map { number, provisions in
            var document = SampleSite.article(number, .vietnamese, title: "Điều thứ \(number)")
            for (index, provision) in provisions.enumerated() {
                document.citations.append(
                    CompiledCitation(
                        targets: [Citation.Target(owner: .known(SampleSite.demo.id), provision: provision)],
                        text: "x", excerpt: Excerpt(text: "Câu \(index).", highlight: 0..<1),
                        from: .article(ProvisionNumber(number)),
                        location: SourceLocation(path: document.path, line: 9)))
                document.annotations.append(.citation(index))
            }
            return document
        }
        return site
    }

    private func map(of site: SampleSite) throws -> CitationMap? {
        let edition = Edition(plan: AddressPlan.plan(site.linked()), templates: try SampleSite.templates([.vietnamese]))
        return CitationMap(of: edition, in: .vietnamese)
    }

    /// A text of many articles, in chapters of fifty as far as they go.
    private func long(_ count: Int, chapters: Int) -> Instrument {
        Instrument(
            id: SampleSite.demo.id, type: .uniform("Law"), name: .uniform("A Law"), short: .uniform("Law"),
            outline: Outline(articles: (1...count).map { ProvisionNumber($0) }),
            chapters: (0..<chapters).map { chapter in
                Instrument.Chapter(
                    number: ProvisionNumber(chapter + 1),
                    articles: (1...50).map { ProvisionNumber(50 * chapter + $0) },
                    title: .uniform("Chapter \(chapter + 1)"))
            })
    }

    @Test func everySentenceThatCitesAnotherArticleCounts() throws {
        let paragraph = ProvisionID.article(ArticlePath(1, paragraph: 1))
        var site = site([1: [.article(1), .article(2)], 2: [paragraph, .article(1)], 3: [.chapter(1)], 4: []])
        site.documents.append(
            SampleSite.news(
                "n", .vietnamese, title: "Tin", cites: [.article(2), .chapter(2), paragraph], published: nil))
        let map = try #require(try map(of: site))
        #expect(map.links.map { [$0.from, $0.to, $0.count] } == [[0, 1, 1], [1, 0, 2]])
        #expect(map.news == [1, 1, 0, 0] && map.chapterNews == [0, 1])
        #expect(map.isByArticle && map.nodes.map(\.chapter) == [0, 0, 1, 1])
    }

    @Test func thePageSaysWhatThePicturesShow() throws {
        var site = site([1: [.article(2)], 2: [.article(1), .article(3)], 3: []])
        site.documents.append(
            SampleSite.news("n", .vietnamese, title: "Tin", cites: [.article(3), .article(3)], published: nil))
        let plan = try site.plan()
        #expect(PageScan.deadLinks(plan).filter { $0.hasPrefix("vi/ban-do/") } == [])
        let page = try #require(plan.text("vi/ban-do/index.html"))
        #expect(page.contains("Số nơi dẫn chiếu: 3. Số cặp điều khoản có dẫn chiếu: 3."))
        #expect(page.contains("<title>Điều 2 dẫn chiếu Điều 3: 1 nơi</title>"))
        #expect(page.components(separatedBy: "<path class=\"map-arc").count == 4)
        #expect(
            page.contains(
                "<th scope=\"row\"><a href=\"../../vi/dieu-3/\">Điều 3. Điều thứ 3</a></th><td class=\"align-right\">1</td>"
            ))
        #expect(try #require(plan.text("vi/dan-chieu/index.html")).contains("href=\"../../vi/ban-do/\""))
        #expect(try #require(plan.text("vi/index.html")).contains("href=\"../vi/ban-do/\""))
    }

    @Test func whereNothingIsCitedThereIsNoMap() throws {
        #expect(try site([1: [], 2: []]).plan().text("vi/ban-do/index.html") == nil)
        // What an article says of itself or of a chapter joins no articles.
        #expect(try site([1: [.article(1), .chapter(1)]]).plan().text("vi/ban-do/index.html") == nil)
        var newsAlone = site([1: []])
        newsAlone.documents.append(
            SampleSite.news("n", .vietnamese, title: "Tin", cites: [.article(1)], published: nil))
        let page = try #require(try newsAlone.plan().text("vi/ban-do/index.html"))
        #expect(page.contains("map-column") && !page.contains("map-arc"))
    }

    @Test func aLongTextIsMappedByChapter() throws {
        var cites: [Int: [ProvisionID]] = [:]
        for number in 1...450 { cites[number] = [.article(ProvisionNumber(number % 450 + 1)), .article(1)] }
        let map = try #require(try map(of: site(cites, instrument: long(450, chapters: 8))))
        #expect(map.nodes.map(\.articles.count) == Array(repeating: 50, count: 9))
        #expect(map.nodes.map(\.chapter) == [0, 1, 2, 3, 4, 5, 6, 7, nil])
        // Every article but the first cites the first, and every one the next: also within its chapter.
        #expect(map.links.reduce(0) { $0 + $1.count } == 899)
        #expect(map.links.contains { $0.from == 3 && $0.to == 3 && $0.count == 49 })
        let plan = try site(cites, instrument: long(450, chapters: 8)).plan()
        #expect(PageScan.deadLinks(plan).filter { $0.hasPrefix("vi/ban-do/") } == [])
        #expect(try #require(plan.text("vi/ban-do/index.html")).contains("Chương IV"))
    }

    @Test(arguments: [(450, 0), (450, 1), (201, 4), (200, 4), (1, 0)])
    func noMapHasMoreThanTwoHundredPlaces(_ count: Int, _ chapters: Int) throws {
        var cites: [Int: [ProvisionID]] = [:]
        for number in 1...count { cites[number] = [.article(1)] }
        let map = try #require(try map(of: site(cites, instrument: long(count, chapters: chapters))))
        #expect(map.nodes.count <= 200)
        #expect(map.nodes.flatMap(\.articles) == Array(0..<count))
        #expect(map.isByArticle == (count <= 200))
    }

    @Test(arguments: [2, 9, 68, 150, 200])
    func nothingOnThePicturesLiesOverAnotherThing(_ count: Int) throws {
        var cites: [Int: [ProvisionID]] = [:]
        for number in 1...count {
            cites[number] = (1...count).filter { ($0 * 7 + number) % 5 == 0 }.map { .article(ProvisionNumber($0)) }
        }
        let map = try #require(try map(of: site(cites, instrument: long(count, chapters: (count + 49) / 50))))
        let names = map.nodes.indices.map { String($0 + 1) }
        let layout = MapLayout(map, names: names, chapters: ["I", "II", "III", "IV"])
        #expect(layout.rows.allSatisfy { $0 != nil })
        for one in names.indices {
            for other in names.indices where other > one && layout.rows[one] == layout.rows[other] {
                let (left, right) = (layout.centers[one], layout.centers[other])
                #expect(
                    !MapLayout.reach(of: names[one], at: left).overlaps(MapLayout.reach(of: names[other], at: right)))
            }
        }
        #expect(layout.centers == layout.centers.sorted() && Set(layout.centers).count == count)
        #expect(layout.arcs.count <= MapLayout.mostArcs)
        #expect(layout.arcs.allSatisfy { (1...4).contains($0.strength) && $0.radiusX > 0 && $0.radiusY > 0 })
        #expect(layout.bands.map(\.columns.count).reduce(0, +) <= MapLayout.width)
        #expect(
            zip(layout.bands, layout.bands.dropFirst()).allSatisfy { $0.columns.upperBound == $1.columns.lowerBound })
    }
}
