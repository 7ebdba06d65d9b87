import Compiler
import Corpus
import Instruments
import Testing

@testable import Publisher

/// The pages that no document stands for, as the search knows them.
@Suite struct SearchListTests {
    private func site() throws -> SampleSite {
        var site = try SampleSite.full()
        site.documents.append(
            SampleSite.news(
                "2024-03-01-cu", .vietnamese, title: "Tin cũ", cites: [.article(4)],
                published: CalendarDate(year: 2024, month: 3, day: 1), publisher: "Báo A"))
        return site
    }

    @Test func everyListIsFoundByTheTitleOfItsPage() throws {
        let plan = try site().plan()
        let edition = try #require(plan.pages.edition)
        for language in edition.configuration.languages {
            let lists = SearchList.all(of: edition.plan, in: language)
            try #require(lists.count > 6)
            for list in lists {
                let key = PageKey(list.subject(primary: edition.primary), in: language)
                let path = try #require(edition.plan.address(key)).path + "index.html"
                let title = try #require(list.titles(in: EditionReader(edition), language).first).replacing(
                    "<", with: "&lt;"
                )
                .replacing(">", with: "&gt;")
                #expect(plan.text(path)?.contains("<h1>\(title)</h1>") == true, "\(path): \(title)")
                #expect(list.texts(in: EditionReader(edition), language).allSatisfy { !$0.isEmpty }, "\(path)")
            }
        }
    }

    @Test func newsOfYearsAreListsAndNewsThatCiteAChapterAreNot() throws {
        let plan = try #require(try site().plan().pages.edition?.plan)
        let lists = SearchList.all(of: plan, in: .vietnamese)
        #expect(lists.contains(.newsGroup(.year(2024))) && lists.contains(.newsGroup(.year(2025))))
        #expect(plan.newsGroups[.vietnamese]?.contains { $0.key == .chapter(2) } == true)
        #expect(!lists.contains(.newsGroup(.chapter(2))))
    }

    @Test func aTextInTwoLanguagesIsFoundFromEither() throws {
        let plan = try #require(try site().plan().pages.edition?.plan)
        for language in [Language.vietnamese, .english] {
            let lists = SearchList.all(of: plan, in: language)
            #expect(lists.contains(.sideBySide(with: .english)) && lists.contains(.map))
        }
    }
}
