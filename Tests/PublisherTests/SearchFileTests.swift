import Corpus
import Foundation
import Instruments
import Markdown
import Testing

@testable import Publisher

/// The files of the search, as a browser reads them.
@Suite struct SearchFileTests {
    /// The search files of a site.
    private struct Files {
        let bytes: [String: [UInt8]]

        init(_ site: SampleSite) throws {
            let plan = try site.plan(templates: try SampleSite.templates(site.languages))
            bytes = Dictionary(
                uniqueKeysWithValues: plan.pages.filter { $0.path.hasPrefix("search/") }.map { ($0.path, $0.bytes()) })
        }

        func json(_ name: String) throws -> Any {
            let bytes = try #require(bytes["search/\(name).json"])
            return try JSONSerialization.jsonObject(with: Data(bytes))
        }

        /// The entries that say a word, with its weights.
        func postings(of word: String) throws -> [Int: Int] {
            for path in bytes.keys where path.hasPrefix("search/words/") {
                let file =
                    try json(String(path.dropFirst("search/".count).dropLast(".json".count))) as? [String: String]
                if let postings = file?.first(where: { $0.key.utf8.elementsEqual(word.utf8) })?.value {
                    return Self.decoded(postings)
                }
            }
            return [:]
        }

        static func decoded(_ text: String) -> [Int: Int] {
            var found: [Int: Int] = [:]
            var entry = -1
            var digits = text.utf8.compactMap { SearchWordFile.digits.firstIndex(of: $0) }[...]
            while var digit = digits.popFirst() {
                let weight = digit & 7
                var distance = (digit >> 3) & 3
                var shift = 2
                while digit & 32 != 0 {
                    digit = digits.popFirst() ?? 0
                    distance |= (digit & 31) << shift
                    shift += 5
                }
                entry += 1 + distance
                found[entry] = weight
            }
            return found
        }

        /// The entries by their addresses.
        func entries() throws -> [(number: Int, entry: [String: Any])] {
            var found: [(Int, [String: Any])] = []
            for number in 0..<bytes.keys.count(where: { $0.hasPrefix("search/texts/") }) {
                let file = try #require(try json("texts/\(number)") as? [[String: Any]])
                for entry in file { found.append((found.count, entry)) }
            }
            return found
        }

        func number(of address: String) throws -> Int {
            try #require(try entries().first { $0.entry["u"] as? String == address }?.number)
        }
    }

    @Test func everyPageOfTextIsFoundByItsTitle() throws {
        let files = try Files(SampleSite.full())
        let addresses = try files.entries().compactMap { $0.entry["u"] as? String }
        #expect(
            addresses == [
                "vi/dieu-1/", "vi/dieu-2/", "vi/dieu-4/", "en/article-1/", "en/article-2/", "en/other/article-5/",
                "vi/chuong-1/", "vi/chuong-2/", "en/chapter-1/", "en/chapter-2/", "vi/thuat-ngu/extradition/",
                "vi/thuat-ngu/vi-only/", "en/glossary/extradition/", "vi/toan-van/", "vi/tin/", "vi/dong-thoi-gian/",
                "vi/thuat-ngu/", "vi/dan-chieu/", "vi/ban-do/", "vi/nhan-dinh/", "vi/song-ngu/", "en/full-text/",
                "en/news/", "en/timeline/", "en/glossary/", "en/citations/", "en/map/", "en/claims/",
                "en/side-by-side/",
                "vi/gioi-thieu/", "en/about/", "vi/nhan-dinh/#everybody", "vi/nhan-dinh/#hieu-luc",
                "en/claims/#in-force", "vi/dong-thoi-gian/#entry", "vi/dong-thoi-gian/#thong-qua",
                "vi/dong-thoi-gian/#signing", "vi/dong-thoi-gian/#end", "en/timeline/#adoption", "vi/tin/hop-bao/",
                "vi/tin/phan-tich/", "en/news/briefing/",
            ])
        #expect(try files.postings(of: "đích")[0] == 6)
        #expect(try files.postings(of: "dẫn")[try files.number(of: "vi/thuat-ngu/extradition/")] == 6)
    }

    @Test func wordsOfTitlesCountMoreThanThoseOfTexts() throws {
        let files = try Files(SampleSite.full())
        let first = try files.number(of: "en/article-1/")
        #expect(try files.postings(of: "purpose")[first] == SearchWeight.ofTitle(wordCount: 1).asInt)
        #expect(try files.postings(of: "note")[first] == SearchWeight.ofText(count: 0, isInHeading: true).asInt)
        #expect(try files.postings(of: "point")[first] == SearchWeight.ofText(count: 1, isInHeading: false).asInt)
        #expect(SearchWeight.ofTitle(wordCount: 100) > SearchWeight.ofText(count: 100, isInHeading: true))
    }

    @Test func textsStandAtTheirPlaces() throws {
        let entry = try #require(try Files(SampleSite.full()).entries().first?.entry)
        let places = try #require(entry["f"] as? [[String]])
        let texts = try #require(entry["b"] as? [Any])
        #expect(
            places == [[""], ["art_1__para_1"], ["art_1__para_1__point_a"], ["art_1__para_2"], ["h-1-note", "Note"]])
        #expect(texts.count == 8)
        #expect(texts[4] as? Int == 2)
        #expect(texts[5] as? String == "Point.")
        #expect(entry["i"] as? [String] == ["para_1", "para_1__point_a", "para_2"])
    }

    @Test func theDirectorySaysWhichProvisionsThereAre() throws {
        let directory = try #require(try Files(SampleSite.full()).json("index") as? [String: Any])
        let instruments = try #require(directory["instruments"] as? [[String: Any]])
        #expect(instruments.map { $0["id"] as? String } == ["demo", "other"])
        let articles = try #require(instruments[0]["articles"] as? [String: [[Int]]])
        #expect(articles == ["vi": [[1, 2, 0], [4, 1, 2]], "en": [[1, 2, 3]]])
        let chapters = try #require(instruments[0]["chapters"] as? [String: [[String]]])
        #expect(chapters["vi"]?.first == ["1", "vi/chuong-1/", "Chương I", "Quy định chung"])
        let examples = try #require(directory["examples"] as? [String: [String]])
        #expect(examples["vi"] == ["1", "đ 1", "1.1.a", "đ 1 k 1", "điểm a khoản 1 điều 1", "chương 2"])
        #expect(examples["en"] == ["1", "art 1", "1.1.a", "article 1(1)(a)", "chapter 2"])
    }

    @Test func aClaimSaysWhatIsWrongWithIt() throws {
        let files = try Files(SampleSite.full())
        let claims = try files.entries().filter { ($0.entry["u"] as? String)?.contains("/claims/#") == true }
        #expect(claims.count == 1)
        #expect(claims.allSatisfy { ($0.entry["v"] as? String)?.isEmpty == false })
    }

    @Test func aChapterIsFoundByItsTitleAndAListByItsName() throws {
        let files = try Files(SampleSite.full())
        let chapter = try files.number(of: "vi/chuong-1/")
        #expect(try files.postings(of: "chung")[chapter] == SearchWeight.ofTitle(wordCount: 3).asInt)
        #expect(try files.postings(of: "chương")[chapter] == SearchWeight.ofText(count: 0, isInHeading: true).asInt)
        #expect(try files.postings(of: "timeline")[try files.number(of: "en/timeline/")] == 7)
    }

    @Test func citationWordsAreThoseOfTheLanguagePacks() throws {
        let directory = try #require(try Files(SampleSite.full()).json("index") as? [String: Any])
        let citations = try #require(directory["citations"] as? [String: [String: Any]])
        let units = try #require(citations["vi"]?["units"] as? [[Any]])
        #expect(units.contains { $0[0] as? String == "article" && $0[1] as? [String] == ["điều", "đ"] })
        let wording = try #require(citations["en"]?["wording"] as? [String: String])
        #expect(wording["apts"] == "Article {a}({p})({t})({s})")
    }

    @Test func everyWordLiesInTheFileThatIsLookedIn() throws {
        let files = try Files(SampleSite.full())
        let directory = try #require(try files.json("index") as? [String: Any])
        let first = try #require(directory["words"] as? [String])
        #expect(first == SearchShards.firstWords(entryCount: 38))
        var words: [String] = []
        for number in first.indices {
            let file = try #require(try files.json("words/\(number)") as? [String: String])
            for word in file.keys {
                let folded = String(
                    decoding: Array(word.utf8).withUnsafeBufferPointer { WordForm($0, letters: .init()) }.folded,
                    as: UTF8.self)
                #expect(!folded.utf8.lexicographicallyPrecedes(first[number].utf8), "\(word)")
                if number + 1 < first.count { #expect(folded.utf8.lexicographicallyPrecedes(first[number + 1].utf8)) }
                words.append(word)
            }
        }
        #expect(words.contains("dẫn") && words.contains("extradition"))
    }

    @Test(arguments: [1, 400, 401, 2_000, 2_001, 1_000_000])
    func filesOfWordsAreCutInOrder(_ count: Int) {
        let first = SearchShards.firstWords(entryCount: count)
        #expect(first.first == "")
        for (left, right) in zip(first, first.dropFirst()) {
            #expect(left.utf8.lexicographicallyPrecedes(right.utf8), "\(left) \(right)")
        }
    }

    @Test func hostileTextsAreInertAndComeBackAsTheyWere() throws {
        var site = SampleSite(languages: [.english])
        let attack = "</script><script>alert(\"1\")</script>\\ \u{2028} & '\u{7}'"
        site.documents = [SampleSite.page("a", .english, title: attack)]
        site.concepts = [SampleSite.concept("c", vi: nil, en: "\"><img src=x onerror=alert(1)>", provisions: [])]
        let files = try Files(site)
        for (path, bytes) in files.bytes {
            #expect(!bytes.contains(UInt8(ascii: "<")), "\(path)")
        }
        let titles = try files.entries().map { $0.entry["t"] as? String }
        #expect(titles == ["\"><img src=x onerror=alert(1)>", "Glossary", attack])
        #expect(try files.postings(of: "onerror") == [0: 4])
    }

    @Test func aSiteInOneLanguageHasWordsOfThatLanguageAlone() throws {
        var site = SampleSite(languages: [.english])
        site.documents = [SampleSite.article(1, .english, title: "Purpose")]
        let directory = try #require(try Files(site).json("index") as? [String: Any])
        #expect((directory["languages"] as? [String: String]) == ["en": "English"])
        #expect((directory["citations"] as? [String: Any])?.keys.sorted() == ["en"])
        #expect((directory["sections"] as? [[Any]])?.allSatisfy { $0[1] as? String == "en" } == true)
    }

    @Test func aSiteWithoutTextsHasNoSearch() throws {
        #expect(try Files(SampleSite(languages: [.english])).bytes.isEmpty)
    }

    @Test func filesCanBeMadeAgainAfterAllOfThemWere() throws {
        let site = try SampleSite.full()
        let files = try site.plan(templates: try SampleSite.templates(site.languages)).pages
            .filter { $0.path.hasPrefix("search/") }
        let first = files.map { $0.bytes() }
        #expect(files.map { $0.bytes() } == first)
        #expect(files.reversed().map { $0.bytes() } == first.reversed())
    }

    @Test func anEditChangesTheFilesOfItsTextAndWordsAlone() throws {
        var site = try SampleSite.full()
        let before = try Files(site).bytes
        #expect(try Files(site).bytes == before)
        var page = SampleSite.page("about", .english, title: "About")
        page.blocks = [
            .init(kind: .prose, fragment: Fragment(pieces: [.html("<p>Hello zebra.</p>\n")]), text: "Hello zebra.")
        ]
        site.documents[site.documents.count - 1] = page
        let after = try Files(site).bytes
        #expect(before.keys.sorted() == after.keys.sorted())
        let changed = before.keys.filter { before[$0] != after[$0] }.sorted()
        #expect(changed == ["search/texts/10.json", "search/words/15.json"])
    }
}

extension UInt32 {
    fileprivate var asInt: Int { Int(self) }
}
