import Citations
import Corpus
import Instruments
import Linker

/// What may be typed to reach a provision, shown with provisions that the primary instrument has.
enum SearchExamples {
    /// Examples in a language, the shortest first.
    static func citations(of edition: EditionReader, in language: Language) -> [String] {
        guard let instrument = edition.registry.instrument(edition.configuration.primary),
            let path = path(of: instrument, edition, language)
        else { return [] }
        let number = path.number.description
        var examples = [number]
        let words = CitationWords.of(language)
        func asked(_ level: String) -> String? {
            let unit = words?.units.first { $0.level == level }
            return unit.flatMap { $0.asked.first }
        }
        let article = words?.units.first { $0.level == "article" }
        if let short = article.flatMap({ $0.words.first { $0.utf8.count < 4 } ?? $0.words.first }) {
            examples.append("\(short) \(number)")
        }
        if let paragraph = path.paragraph {
            examples.append(number + "." + paragraph.description + (path.point.map { ".\($0.label)" } ?? ""))
            if words?.partComesFirst == true, let unit = asked("paragraph"),
                let short = article?.words.first(where: { $0.unicodeScalars.count == 1 })
            {
                examples.append("\(short) \(number) \(unit) \(paragraph)")
            }
        }
        let whole = ProvisionID.article(path).wording(in: language)
        examples.append(whole.lowercased())
        if let chapter = instrument.outline.chapters.last {
            let wording = ProvisionID.chapter(chapter).wording(in: language)
            examples.append(wording.replacing(chapter.roman, with: chapter.description).lowercased())
        }
        var seen: Set<String> = []
        return examples.filter { seen.insert($0).inserted }
    }

    /// The provision that examples are made of: the first point of a paragraph, else the first paragraph, else the last
    /// article, among the articles that have a page.
    private static func path(of instrument: Instrument, _ edition: EditionReader, _ language: Language) -> ArticlePath?
    {
        guard let shelf = edition.language(language).shelf(of: instrument.id) else { return nil }
        var paragraph: ArticlePath?
        for (number, document) in zip(shelf.numbers, shelf.documents) {
            let known =
                instrument.outline.provisions(in: number) + edition.linked(document).compiled.provisions.map(\.id)
            for case .article(let path) in known where path.number == number && path.paragraph != nil {
                if path.point != nil, path.point?.subpoint == nil { return path }
                if paragraph == nil, path.point == nil { paragraph = path }
            }
        }
        return paragraph ?? shelf.numbers.last.map { ArticlePath($0) }
    }
}
