import Instruments

/// Links to a text side by side with another language's.
enum SideBySideLinks {
    /// Adds `sideBySide`: for every other language one, to the place of an article or to the beginning.
    static func write(
        _ instrument: InstrumentID, article: ProvisionNumber? = nil, _ page: PageContext, to model: inout Model
    ) {
        let pairs = LanguagePair.all(of: page.language, in: page.configuration)
        model.list("sideBySide", of: pairs) { model, pair in
            let place =
                if let article {
                    page.destination(
                        page.plan.place(ofArticle: article, of: instrument, with: pair.other, in: page.language))
                } else {
                    page.destination(.sideBySide(instrument, with: pair.other, part: 0))
                }
            guard let place else { return }
            let name = page.edition.templates.words(pair.partner(of: page.language))[.languageName]
            model.linkElement(
                place,
                pairs.count == 1
                    ? page.words[.readSideBySide] : page.words.filled(.readSideBySideWith, ["language": name]),
                in: page)
        }
    }
}
