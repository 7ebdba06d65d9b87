import Citations
import Corpus
import Instruments
import Linker

/// `search/index.json`: what a search needs to know before it looks anything up.
///
/// `languages`; `sections` of the entries (kind, language, first, count); `perFile`, entries in a file of texts; `words`,
/// the first word of each file of words; `instruments` with the places of their articles and chapters; `citations`, the
/// words of citations in each language, and how provisions are worded; `strings`, the interface's words; `examples`.
enum SearchDirectory {
    /// Makes the file.
    static func write(_ edition: EditionReader) -> [UInt8] {
        var writer = JSONWriter(capacity: 16_384)
        let catalog = edition.search.catalog
        let languages = edition.configuration.languages
        writer.object { writer in
            writer.key("languages")
            writer.object { writer in
                for language in languages {
                    writer.pair(language.rawValue, edition.templates.words(language)[.languageName])
                }
            }
            writer.key("sections")
            writer.array { writer in
                for section in catalog.sections { write(section, to: &writer) }
            }
            writer.key("perFile")
            writer.value(SearchCatalog.entriesPerFile)
            writer.key("words")
            writer.array(edition.search.firstWords)
            writer.key("instruments")
            writer.array { writer in
                for instrument in instruments(of: edition) { write(instrument, of: edition, to: &writer) }
            }
            writer.key("citations")
            writer.object { writer in
                for language in languages {
                    writer.key(language.rawValue)
                    writer.object { SearchCitationWords.write(language, to: &$0) }
                }
            }
            writer.key("strings")
            writer.object { writer in
                for language in languages {
                    writer.key(language.rawValue)
                    writer.object { strings(edition.templates.words(language), to: &$0) }
                }
            }
            writer.key("examples")
            writer.object { writer in
                for language in languages {
                    writer.key(language.rawValue)
                    writer.array(SearchExamples.citations(of: edition, in: language))
                }
            }
        }
        return writer.bytes
    }

    private static func write(_ section: SearchCatalog.Section, to writer: inout JSONWriter) {
        writer.array { writer in
            writer.value(section.kind.rawValue)
            writer.value(section.language.rawValue)
            writer.value(section.entries.lowerBound)
            writer.value(section.entries.count)
        }
    }

    /// The instruments with a text, the primary one first.
    private static func instruments(of edition: EditionReader) -> [Instrument] {
        let primary = edition.configuration.primary
        let all = edition.registry.instruments.filter { instrument in
            edition.configuration.languages.contains {
                edition.language($0).shelf(of: instrument.id)?.numbers.isEmpty == false
            }
        }
        return all.filter { $0.id == primary } + all.filter { $0.id != primary }
    }

    private static func write(_ instrument: Instrument, of edition: EditionReader, to writer: inout JSONWriter) {
        writer.object { writer in
            writer.pair("id", instrument.id.rawValue)
            writer.key("names")
            writer.object { writer in
                for language in edition.configuration.languages {
                    writer.key(language.rawValue)
                    writer.array(names(of: instrument, in: language))
                }
            }
            writer.key("articles")
            writer.object { writer in
                for language in edition.configuration.languages {
                    writer.key(language.rawValue)
                    writer.array { articles(of: instrument, language, edition, to: &$0) }
                }
            }
            writer.key("chapters")
            writer.object { writer in
                for language in edition.configuration.languages {
                    writer.key(language.rawValue)
                    writer.array { chapters(of: instrument, language, edition, to: &$0) }
                }
            }
        }
    }

    /// What an instrument is called, the short name first, none twice but for capitals and marks.
    private static func names(of instrument: Instrument, in language: Language) -> [String] {
        let all = [instrument.short, instrument.name, instrument.type].compactMap { $0.text(in: language) }
        var seen: Set<String> = []
        return (all + (instrument.aliases[language] ?? [])).filter { seen.insert(Slug.folded($0)).inserted }
    }

    /// The articles that have a page, in runs of numbers that follow one another: the first number, how many there are,
    /// the number of the first one's entry, and the suffix, where they have one.
    private static func articles(
        of instrument: Instrument, _ language: Language, _ edition: EditionReader, to writer: inout JSONWriter
    ) {
        struct Run {
            let first: ProvisionNumber
            let entry: Int
            var count = 1
        }
        var runs: [Run] = []
        let catalog = edition.search.catalog
        for section in catalog.sections where section.kind == .article && section.language == language {
            for entry in section.entries {
                guard case .document(let place) = catalog.entries[entry].source,
                    let article = edition.documents[place].article, article.instrument == instrument.id
                else { continue }
                if let last = runs.last, last.first.suffix.isEmpty, article.number.suffix.isEmpty,
                    article.number.value == last.first.value + last.count
                {
                    runs[runs.count - 1].count += 1
                } else {
                    runs.append(Run(first: article.number, entry: entry))
                }
            }
        }
        for run in runs {
            writer.array { writer in
                writer.value(run.first.value)
                writer.value(run.count)
                writer.value(run.entry)
                if !run.first.suffix.isEmpty { writer.value(run.first.suffix.description) }
            }
        }
    }

    /// The chapters that have a page: number, address, name and title.
    private static func chapters(
        of instrument: Instrument, _ language: Language, _ edition: EditionReader, to writer: inout JSONWriter
    ) {
        for chapter in instrument.chapters {
            let key = PageKey(.chapter(instrument.id, chapter.number), in: language)
            guard let address = edition.addresses.address(key) else { continue }
            writer.array { writer in
                writer.value(chapter.number.description)
                writer.value(address.path)
                writer.value(PageContext.capitalized(ProvisionID.chapter(chapter.number).wording(in: language)))
                writer.value(chapter.title.text(in: language) ?? "")
            }
        }
    }

    private static func strings(_ words: StringTable, to writer: inout JSONWriter) {
        for word in Word.allCases where word.isOfSearch { writer.pair(word.key, words[word]) }
    }
}
