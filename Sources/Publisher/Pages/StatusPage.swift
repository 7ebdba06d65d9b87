import Corpus
import Instruments
import Linker

/// How far the primary instrument is on its way into force: what is known of signatures and ratifications, how a State
/// joins, and when it would enter into force.
enum StatusPage {
    static let actShape: ModelShape = .fields([
        "id": .text, "date": .html, "figure": .optional(.text), "who": .optional(.text), "kind": .optional(.text),
        "note": .optional(.text), "sources": .list(.source), "hasSources": .flag, "state": .text,
        "confidence": .text,
    ])

    static let shape: ModelShape = .fields([
        "title": .text,
        "known": .text,
        "asOf": .html,
        "needed": .text,
        "drawn": .text,
        "ways": .list(.fields(["name": .text, "text": .text])),
        "hasWays": .flag,
        "rule": .optional(.text),
        "provision": .optional(.fields(["href": .optional(.text), "text": .text, "isUnchecked": .flag])),
        "hasRule": .flag,
        "forecasts": .list(.fields(["deposit": .html, "entry": .html])),
        "hasForecasts": .flag,
        "forecastText": .text,
        "signatures": .list(actShape),
        "hasSignatures": .flag,
        "lastSignature": .optional(.html),
        "ratifications": .list(actShape),
        "hasRatifications": .flag,
        "unknown": .optional(.text),
    ])

    /// For how many months it is said when the instrument would enter into force.
    private static let forecastMonths = 12

    static func write(_ status: TreatyStatus, _ page: PageContext, to model: inout Model) -> PageFrame.Description {
        let primary = page.configuration.primary
        let instrument = page.registry.instrument(primary).map(page.name) ?? primary.rawValue
        let title = page.words.filled(.statusTitle, ["instrument": instrument])
        let needed = status.entryIntoForce.threshold
        model.text("title", title)
        model.text("known", known(status, page.words))
        model.html("asOf") { page.dates.write(status.asOf, to: &$0) }
        model.text("needed", String(needed))
        model.text("drawn", String(min(status.knownCount, needed)))
        model.list("ways", of: status.ways) { model, way in
            model.object { model in
                model.text("name", way.name.text(in: page.language) ?? "")
                model.text("text", way.text.text(in: page.language) ?? "")
            }
        }
        model.flag("hasWays", !status.ways.isEmpty)
        rule(status, page, to: &model)
        forecasts(status, page, to: &model)
        acts("signatures", rows(of: status.signatures, .signature), page, to: &model)
        model.flag("hasSignatures", !status.signatures.isEmpty)
        model.date("lastSignature", status.lastSignature, in: page)
        acts("ratifications", rows(of: status.ratifications, .ratification), page, to: &model)
        model.flag("hasRatifications", !status.ratifications.isEmpty)
        model.optional("unknown", status.unknown?.text(in: page.language))
        var description = PageFrame.Description(
            title: title,
            summary: page.words.filled(.statusDescription, ["instrument": instrument]))
        description.breadcrumb = [(to: page.destination(.home), text: page.words[.navHome])]
        return description
    }

    /// How many instruments are known of those needed: never as if they were all there are.
    static func known(_ status: TreatyStatus, _ words: StringTable) -> String {
        let needed = String(status.entryIntoForce.threshold)
        guard status.knownCount > 0 else { return words.filled(.statusKnownNone, ["threshold": needed]) }
        return words.filled(.statusKnown, ["n": String(status.knownCount), "threshold": needed])
    }

    private static func rule(_ status: TreatyStatus, _ page: PageContext, to model: inout Model) {
        let rule = status.entryIntoForce
        model.optional("rule", rule.rule?.text(in: page.language))
        if let provision = rule.provision {
            model.object("provision") { model in
                model.optional("href", CitedProvisions.destination(provision, in: page), in: page)
                model.text("text", page.name(provision))
                model.flag("isUnchecked", isUnchecked(provision, page))
            }
        } else {
            model.absent("provision")
        }
        model.flag("hasRule", rule.rule != nil || rule.provision != nil)
    }

    /// Whether nobody has compared a provision's inner numbering with an authentic text.
    private static func isUnchecked(_ reference: ProvisionReference, _ page: PageContext) -> Bool {
        let outline = page.registry.instrument(reference.instrument)?.outline
        if case .unchecked = outline?.resolve(reference.provision) { return true }
        return false
    }

    /// Adds when the instrument would enter into force, while it is not known that enough have joined.
    private static func forecasts(_ status: TreatyStatus, _ page: PageContext, to model: inout Model) {
        let rule = status.entryIntoForce
        let isOpen = status.knownCount < rule.threshold
        let forecasts = isOpen ? rule.forecasts(after: status.asOf, months: forecastMonths) : []
        model.list("forecasts", of: forecasts) { model, forecast in
            model.object { model in
                model.html("deposit") { page.dates.write(forecast.deposit, to: &$0) }
                model.html("entry") { page.dates.write(forecast.entry, to: &$0) }
            }
        }
        model.flag("hasForecasts", !forecasts.isEmpty)
        model.text("forecastText", page.words.filled(.statusForecast, ["threshold": String(rule.threshold)]))
    }
}
