import Corpus
import Instruments
import Linker

/// The list of claims in circulation, the newest first: what is wrong with each, who says it, what is right.
enum ClaimsPage {
    static let claimShape: ModelShape = .fields([
        "id": .text,
        "title": .text,
        "state": .text,
        "verdict": .text,
        "date": .optional(.html),
        "claimants": .list(.source),
        "hasClaimants": .flag,
        "body": .optional(.html),
        "corrections": .list(NewsPage.correctionShape),
        "hasCorrections": .flag,
        "sources": .list(.source),
        "hasSources": .flag,
        "updated": .optional(.html),
        "languages": .languages,
        "hasLanguages": .flag,
    ])

    static let shape: ModelShape = .fields([
        "title": .text, "claims": .list(claimShape), "pagination": .optional(.pagination),
    ])

    static func write(part: Int, _ page: PageContext, to model: inout Model) -> PageFrame.Description {
        let claims = page.edition.claims(in: page.language)
        let range = ListParts.range(of: part, per: ListParts.claims, total: claims.count)
        model.text("title", page.words[.claimsTitle])
        model.list("claims", of: claims[range]) { model, place in
            let document = page.edition.documents[place]
            guard let claim = document.claim, let place = page.plan.claimPlaces[document.key] else { return }
            model.object { Self.claim(document, claim, id: place.fragment, page, to: &$0) }
        }
        model.pagination(part: part, of: ListParts.count(of: claims.count, per: ListParts.claims), in: page) {
            .claims(part: $0)
        }
        var description = PageFrame.Description(
            title: page.words[.claimsTitle], summary: page.words[.claimsDescription])
        description.breadcrumb = [(to: page.destination(.home), text: page.words[.navHome])]
        return description
    }

    /// Adds a claim with all that is known of it.
    private static func claim(
        _ document: PublishedDocument, _ claim: FrontMatter.Claim, id: String, _ page: PageContext,
        to model: inout Model
    ) {
        model.text("id", id)
        model.text("title", document.title)
        model.text("state", claim.verdict.rawValue)
        model.text("verdict", verdict(claim.verdict, page.words))
        model.date("date", claim.date, in: page)
        model.sources("claimants", claim.claimants, in: page)
        model.flag("hasClaimants", !claim.claimants.isEmpty)
        let linked = page.linked(document)
        model.optionalHTML("body") { DocumentBody.write(linked, in: page, isOwnPage: false, to: &$0) }
        NewsPage.corrections(linked, page, to: &model)
        model.sources("sources", document.frontMatter.sources, in: page)
        model.flag("hasSources", !document.frontMatter.sources.isEmpty)
        model.date("updated", document.frontMatter.updated, in: page)
        let hasLanguages = model.otherLanguages(in: page) { language in
            page.edition.document(DocumentKey(stem: document.key.stem, language: language))
                .flatMap { page.destination($0) }
        }
        model.flag("hasLanguages", hasLanguages)
    }

    /// What is wrong with a claim, in words.
    static func verdict(_ verdict: FrontMatter.Claim.Verdict, _ words: StringTable) -> String {
        switch verdict {
        case .contradicted: words[.verdictContradicted]
        case .unsupported: words[.verdictUnsupported]
        case .imprecise: words[.verdictImprecise]
        }
    }
}
