import Instruments
import Testing

/// An instrument by its chapters.
@Suite struct InstrumentTests {
    private func instrument(_ chapters: [(number: ProvisionNumber, articles: [ProvisionNumber])]) -> Instrument {
        let name = LocalizedText.byLanguage([.english: "Convention"])
        return Instrument(
            id: InstrumentID(rawValue: "hanoi"), type: name, name: name, short: name,
            outline: Outline(articles: [1, 2, 3, 4]),
            chapters: chapters.map { Instrument.Chapter(number: $0.number, articles: $0.articles, title: name) })
    }

    @Test func anArticleIsFoundInTheFirstChapterThatHoldsIt() {
        let instrument = instrument([(1, [1, 2]), (2, [2, 3])])
        #expect(instrument.chapter(of: 1)?.number == 1)
        #expect(instrument.chapter(of: 2)?.number == 1)
        #expect(instrument.chapter(of: 3)?.number == 2)
    }

    @Test func anArticleOutsideEveryChapterHasNone() {
        #expect(instrument([(1, [1, 2])]).chapter(of: 4) == nil)
        #expect(instrument([]).chapter(of: 1) == nil)
    }
}
