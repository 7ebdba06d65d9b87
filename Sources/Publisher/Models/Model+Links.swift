import Corpus
import Instruments

/// Values that several pages share; ``ModelShape`` has their shapes under the same names.
extension Model {
    /// Adds where a link leads, where it leads anywhere.
    mutating func optional(_ name: StaticString, _ destination: Destination?, in page: PageContext) {
        guard let destination else { return absent(name) }
        text(name) { page.write(destination, to: &$0) }
    }

    /// Adds words that lead somewhere, if there is such a page.
    mutating func link(_ name: StaticString, _ destination: Destination?, _ words: String, in page: PageContext) {
        object(name) { $0.link(destination, words, in: page) }
    }

    /// Adds words that lead somewhere, if there is such a page, as an element of a list.
    mutating func linkElement(_ destination: Destination?, _ words: String, in page: PageContext) {
        object { $0.link(destination, words, in: page) }
    }

    private mutating func link(_ destination: Destination?, _ words: String, in page: PageContext) {
        optional("href", destination, in: page)
        text("text", words)
    }

    /// Adds where a list of several pages goes on; an absent value for a list on one page.
    mutating func pagination(
        part: Int, of count: Int, in page: PageContext, _ key: (Int) -> PageKey.Subject
    ) {
        guard count > 1 else { return absent("pagination") }
        object("pagination") { model in
            model.text(
                "position",
                page.words.filled(.partOf, ["n": page.words.number(part), "count": page.words.number(count)]))
            model.optional("previous", part > 1 ? page.destination(key(part - 1)) : nil, in: page)
            model.optional("next", part < count ? page.destination(key(part + 1)) : nil, in: page)
        }
    }

    /// Adds a day, where there is one.
    mutating func date(_ name: StaticString, _ day: CalendarDate?, in page: PageContext) {
        optionalHTML(name) { writer in
            if let day { page.dates.write(day, to: &writer) }
        }
    }

    /// Adds the date of an event or a claim, where there is one.
    mutating func date(_ name: StaticString, _ date: EventDate?, in page: PageContext) {
        optionalHTML(name) { writer in
            if let date { page.dates.write(date, to: &writer) }
        }
    }

    /// Adds the other languages of the site that have the same thing as `languages`, and says whether there are any.
    @discardableResult
    mutating func otherLanguages(in page: PageContext, at place: (Language) -> Destination?) -> Bool {
        var hasAny = false
        list("languages") { model in
            for language in page.configuration.languages where language != page.language {
                guard let place = place(language) else { continue }
                hasAny = true
                model.object { model in
                    model.text("language", language.rawValue)
                    model.text("name", page.edition.templates.words(language)[.languageName])
                    model.optional("href", place, in: page)
                }
            }
        }
        return hasAny
    }
}
