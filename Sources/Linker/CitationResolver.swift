import Citations
import Compiler
import Corpus
import Diagnostics
import Instruments

/// Looks every citation up in the outlines and on the pages.
struct CitationResolver: Sendable {
    let registry: Registry
    let facts: SiteFacts

    var pages: ProvisionPages { facts.pages }

    /// A citation with its status and where its words lead.
    struct Resolved: Sendable {
        let citation: LinkedCitation
        let anchor: Anchor
        let endAnchor: Anchor
        /// The missing members, with the nearest provision there is.
        let missing: [Missing]
    }

    /// A provision that does not exist.
    struct Missing: Sendable {
        let reference: ProvisionReference
        let nearest: ProvisionID?
    }

    /// Resolves all citations of a document; what is unchecked or missing and not acknowledged becomes a finding, and so
    /// does a `cite:` link without a target or with another one than its words say.
    func resolve(_ document: CompiledDocument, findings: inout [Diagnostic]) -> [Resolved] {
        for link in document.links {
            if case .malformedCitation(let written, let hand) = link.destination {
                findings.append(malformed(written, hand, in: document))
            }
        }
        let acknowledged = document.frontMatter.acknowledges
        return document.citations.withUnsafeBufferPointer { citations in
            // Lent, since a copy of a citation counts many references.
            citations.indices.map { place in
                let resolved = resolve(citations[place], in: document)
                if let missing = resolved.missing.first, !acknowledged.contains(.danglingCitation) {
                    findings.append(dangling(citations[place], missing, count: resolved.missing.count, in: document))
                } else if resolved.citation.targets.contains(where: { $0.status == .unchecked }),
                    !acknowledged.contains(.uncheckedPinpoint)
                {
                    findings.append(unchecked(citations[place]))
                }
                if resolved.missing.isEmpty, !acknowledged.contains(.targetMismatch),
                    let mismatch = mismatch(citations[place], in: document)
                {
                    findings.append(mismatch)
                }
                return resolved
            }
        }
    }

    private func resolve(_ citation: CompiledCitation, in document: CompiledDocument) -> Resolved {
        var statuses: [CitationStatus] = []
        statuses.reserveCapacity(citation.targets.count)
        var (first, last): (Anchor, Anchor) = (.unlinked, .unlinked)
        var missing: [Missing] = []
        for (place, target) in citation.targets.enumerated() {
            guard case .known(let id) = target.owner else {
                statuses.append(.external)
                continue
            }
            let reference = ProvisionReference(id, target.provision)
            let resolution = registry.resolve(reference)
            let status = status(of: reference, resolution, isForced: citation.isForced)
            statuses.append(status)
            if status == .dangling, case .dangling(_, let nearest) = resolution {
                missing.append(Missing(reference: reference, nearest: nearest))
            }
            // Of a range only the ends have words that can lead anywhere.
            let isLast = place == citation.targets.count - 1
            guard place == 0 || isLast, !citation.isSelfReference else { continue }
            let anchor = anchor(for: reference, resolution, status, in: document.key.language)
            if place == 0 { first = anchor }
            if isLast { last = anchor }
        }
        return Resolved(
            citation: LinkedCitation(citation.targets, statuses: statuses), anchor: first, endAnchor: last,
            missing: missing)
    }

    /// Another instrument's citation is external, unless this site holds that instrument's text and knows it is wrong, or
    /// the author named the provision by hand: then its outline must have it.
    private func status(
        of reference: ProvisionReference, _ resolution: Resolution?, isForced: Bool
    ) -> CitationStatus {
        let isOurs =
            reference.instrument == registry.primary || isForced || pages.hasText(of: reference.instrument)
        switch resolution {
        case .dangling where isOurs: return .dangling
        case _ where reference.instrument != registry.primary: return .external
        case .unchecked: return .unchecked
        case .resolved: return .resolved
        case .dangling, nil: return .dangling
        }
    }

    private func anchor(
        for reference: ProvisionReference, _ resolution: Resolution?, _ status: CitationStatus, in language: Language
    ) -> Anchor {
        let isUnchecked = if case .unchecked = resolution { true } else { false }
        switch (status, resolution) {
        case (.dangling, .dangling(let deepest, _)):
            return .dangling(
                deepest.flatMap { shown(ProvisionReference(reference.instrument, $0), in: language) })
        case (_, .dangling), (_, nil):
            return .unlinked
        default:
            break
        }
        if let shown = shown(reference, in: language) { return .provision(shown, isUnchecked: isUnchecked) }
        guard reference.instrument != registry.primary, let instrument = registry.instrument(reference.instrument),
            let address = instrument.address(of: reference.provision)
        else { return .unlinked }
        return .external(address: address, name: instrument.short.text(in: language) ?? reference.instrument.rawValue)
    }

    /// The provision itself or the innermost whole of it that a page of the language shows.
    private func shown(_ reference: ProvisionReference, in language: Language) -> ProvisionReference? {
        pages.deepest(reference, in: language)
    }
}
