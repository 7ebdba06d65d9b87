import Corpus
import Instruments

/// The tables of acts, and what other pages say of their rows.
extension StatusPage {
    /// An act, and where on the page it stands.
    struct Row {
        let act: StatusAct
        let fragment: String
    }

    /// What the rows of a table are called in their fragments.
    enum Table: String {
        case signature, ratification
    }

    /// The rows of both tables, in the order of the page.
    static func rows(of status: TreatyStatus) -> [Row] {
        rows(of: status.signatures, .signature) + rows(of: status.ratifications, .ratification)
    }

    /// The rows of a table.
    static func rows(of acts: [StatusAct], _ table: Table) -> [Row] {
        acts.enumerated().map { Row(act: $0.element, fragment: "\(table.rawValue)-\($0.offset + 1)") }
    }

    /// Adds the rows of a table.
    static func acts(_ name: StaticString, _ rows: [Row], _ page: PageContext, to model: inout Model) {
        model.list(name, of: rows) { model, row in
            let act = row.act
            model.object { model in
                model.text("id", row.fragment)
                model.html("date") { page.dates.write(act.date, to: &$0) }
                model.optional("figure", figure(of: act, page.words))
                model.optional("who", act.who?.text(in: page.language))
                model.optional("kind", act.consent.map { words(of: $0, page.words) })
                model.optional("note", act.note?.text(in: page.language))
                model.sources("sources", act.sources, in: page)
                model.flag("hasSources", !act.sources.isEmpty)
                model.text("state", act.confidence.rawValue)
                model.text("confidence", TimelinePage.confidence(act.confidence, page.words))
            }
        }
    }

    /// What an act is called where it is not in its table: whose it is, or the figure.
    static func name(of act: StatusAct, _ page: PageContext) -> String {
        [act.who?.text(in: page.language), figure(of: act, page.words)].compactMap { $0 }.joined(separator: " – ")
    }

    /// When an act was, as it stands behind its name.
    static func byline(of act: StatusAct, _ page: PageContext) -> HTML {
        var writer = HTMLWriter()
        writer.raw(" <span>")
        page.dates.write(act.date, to: &writer)
        writer.raw("</span>")
        return writer.finish()
    }

    private static func figure(of act: StatusAct, _ words: StringTable) -> String? {
        act.count.map { words.filled(.statusSignatories, ["n": String($0)]) }
    }

    private static func words(of consent: StatusAct.Consent, _ words: StringTable) -> String {
        switch consent {
        case .ratification: words[.consentRatification]
        case .acceptance: words[.consentAcceptance]
        case .approval: words[.consentApproval]
        case .accession: words[.consentAccession]
        }
    }
}
