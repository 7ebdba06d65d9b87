import Citations
import Instruments

/// The words of citations in a language, as the search box reads them: the same that the reader of texts has.
enum SearchCitationWords {
    /// Writes the keys and values of an object: `units` by level, words of other uses, and `wording`, how each kind of
    /// provision is worded, with `{a}` for the article, `{p}` for the paragraph, `{t}` for the point and `{s}`
    /// for the subpoint.
    static func write(_ language: Language, to writer: inout JSONWriter) {
        if let words = CitationWords.of(language) {
            writer.key("units")
            writer.array { writer in
                for unit in words.units {
                    for (phrases, isAsked) in [(unit.words, false), (unit.asked, true)] where !phrases.isEmpty {
                        writer.array { writer in
                            writer.value(unit.level)
                            writer.array(phrases)
                            if isAsked { writer.value(1) }
                        }
                    }
                }
            }
            let lists = [
                ("of", words.of), ("and", words.connectors), ("to", words.rangeTo), ("leads", words.leadIns),
                ("suffixes", words.suffixes), ("abbreviations", words.abbreviations),
            ]
            for (key, list) in lists {
                writer.key(key)
                writer.array(list)
            }
        }
        writer.key("wording")
        writer.object { wordings(language, to: &$0) }
    }

    /// The wording of every kind of provision, made from one with numbers that nothing else in it has.
    private static func wordings(_ language: Language, to writer: inout JSONWriter) {
        let (article, paragraph) = (ProvisionNumber(900_001), ProvisionNumber(900_002))
        let (point, subpoint): (ProvisionLabel, ProvisionLabel) = ("ttt", "sss")
        let paths: [(String, ArticlePath)] = [
            ("a", ArticlePath(article)), ("ap", ArticlePath(article, paragraph: paragraph)),
            ("at", ArticlePath(article, point: .init(point))),
            ("ats", ArticlePath(article, point: .init(point, subpoint: subpoint))),
            ("apt", ArticlePath(article, paragraph: paragraph, point: .init(point))),
            ("apts", ArticlePath(article, paragraph: paragraph, point: .init(point, subpoint: subpoint))),
        ]
        let places = [("900001", "{a}"), ("900002", "{p}"), ("ttt", "{t}"), ("sss", "{s}")]
        for (key, path) in paths {
            var wording = ProvisionID.article(path).wording(in: language)
            for (mark, place) in places { wording = wording.replacing(mark, with: place) }
            writer.pair(key, wording)
        }
    }
}
