import Citations
import Compiler
import Corpus
import Diagnostics
import Instruments

extension CitationResolver {
    /// What the document claims knowingly and the outlines contradict; what it claims unknowingly becomes a finding.
    func corrections(
        in document: CompiledDocument, _ citations: [Resolved], findings: inout [Diagnostic]
    ) -> [Correction] {
        var corrections: [Correction] = []
        if document.frontMatter.acknowledges.contains(.danglingCitation) {
            for (citation, resolved) in zip(document.citations, citations) {
                for missing in resolved.missing {
                    let claim = Correction.Claim.provision(missing.reference, nearest: missing.nearest)
                    corrections.append(Correction(claim: claim, excerpt: citation.excerpt))
                }
            }
        }
        for count in document.counts {
            guard let instrument = registry.instrument(count.instrument) else { continue }
            let actual = count.unit == .article ? instrument.outline.articles.count : instrument.outline.chapters.count
            guard actual != count.count, actual > 0 else { continue }
            if document.frontMatter.acknowledges.contains(.countMismatch) {
                let claim: Correction.Claim =
                    count.unit == .article
                    ? .articles(claimed: count.count, actual: actual) : .chapters(claimed: count.count, actual: actual)
                corrections.append(Correction(claim: claim, excerpt: count.excerpt))
            } else {
                let unit = count.unit == .article ? "articles" : "chapters"
                findings.append(
                    Diagnostic(
                        .countMismatch, at: count.location,
                        "\(registry.wording(of: count.instrument)) has \(actual) \(unit), not \(count.count)",
                        notes: [
                            .init(
                                "if the document quotes somebody else's mistake, add ‘acknowledges: [count-mismatch]’"
                                    + " to its front matter, and its page will show the correction")
                        ]))
            }
        }
        return corrections
    }

    /// The finding that a citation names something that is not there.
    func dangling(
        _ citation: CompiledCitation, _ missing: Missing, count: Int, in document: CompiledDocument
    ) -> Diagnostic {
        let language = document.key.language
        let reference = missing.reference
        let wording = reference.provision.wording(in: language)
        let whole = registry.wording(of: reference.instrument)
        var message: String
        switch reference.provision {
        case .article(let path)
        where registry.instrument(reference.instrument)?.outline.hasArticle(path.number) == false:
            message = "\(wording) is not in \(whole)"
            let articles = registry.instrument(reference.instrument)?.outline.articles ?? []
            if let last = articles.last, path.number > last { message += ", which ends at Article \(last)" }
        case .article(let path):
            message = "\(wording) is not in \(whole), whose Article \(path.number) has no such part"
        default:
            message = "\(wording) is not in \(whole)"
        }
        if count > 1 { message += ", nor are \(count - 1) more of ‘\(citation.text)’" }
        var notes: [Diagnostic.Note] = []
        if let nearest = missing.nearest {
            let number = nearest.article
            let place = number.flatMap { facts.shelf.articles[language]?[reference.instrument]?[$0] }.map {
                facts.faces[$0].path
            }
            let kind = nearest.parent == nil ? Self.kindName(of: nearest) : "provision"
            notes.append(
                .init("the nearest \(kind) is \(nearest.wording(in: language))" + (place.map { " (\($0))" } ?? "")))
        }
        let fixIts = fixIts(for: citation, missing, in: document)
        if fixIts.isEmpty, citation.hand == nil {
            notes.append(.init("if this is no citation, make its words a link that forbids one: ‘[…](cite:none)’"))
        }
        return Diagnostic(
            .danglingCitation, at: citation.hand?.destination ?? citation.location, message, notes: notes,
            fixIts: fixIts)
    }

    /// The note that a citation goes deeper than anybody has checked.
    func unchecked(_ citation: CompiledCitation) -> Diagnostic {
        Diagnostic(
            .uncheckedPinpoint, at: citation.hand?.destination ?? citation.location,
            "the inner numbering that ‘\(citation.text)’ relies on has not been compared with an authentic text")
    }

    private static func kindName(of provision: ProvisionID) -> String {
        switch provision {
        case .preamble: "preamble"
        case .chapter: "chapter"
        case .section: "section"
        case .article: "article"
        case .annex: "annex"
        }
    }
}
