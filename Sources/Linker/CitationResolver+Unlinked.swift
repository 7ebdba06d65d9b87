import Citations
import Compiler
import Instruments

extension CitationResolver {
    /// Every place of a document that looks like a citation, or is one, and leads nowhere; sorted.
    /// - Parameter citations: the document's citations, resolved.
    func unlinked(in document: CompiledDocument, _ citations: [Resolved]) -> [UnlinkedCitation] {
        var found = document.nearCitations.map { near in
            let reason: UnlinkedCitation.Reason =
                switch near.reason {
                case .unread(let reason): .unread(reason)
                case .forbidden: .forbidden
                case .malformed(let written): .noTarget(written)
                case .divided: .divided
                }
            return UnlinkedCitation(text: near.text, reason: reason, location: near.location)
        }
        var divided: Set<Int> = []
        for slot in document.omittedAnnotations where document.annotations.indices.contains(slot) {
            switch document.annotations[slot] {
            case .citation(let index), .rangeEnd(let index): divided.insert(index)
            case .date, .concept: break
            }
        }
        for (index, citation) in document.citations.enumerated() {
            guard
                let reason = reason(citation, citations[index], in: document)
                    ?? (divided.contains(index) ? .divided : nil)
            else { continue }
            found.append(UnlinkedCitation(text: citation.text, reason: reason, location: citation.location))
        }
        return found.sorted()
    }

    /// Why the words of a citation lead nowhere, or not to all that they name; nil where they lead to it.
    private func reason(
        _ citation: CompiledCitation, _ resolved: Resolved, in document: CompiledDocument
    ) -> UnlinkedCitation.Reason? {
        if let missing = resolved.missing.first {
            var instead: ProvisionID?
            if case .dangling(let whole) = resolved.anchor, citation.targets.count == 1 {
                instead = whole?.provision
            }
            return .dangling(missing.reference, instead: instead)
        }
        if citation.isSelfReference { return .selfReference }
        guard let first = resolved.citation.targets.first, let last = resolved.citation.targets.last else { return nil }
        for (target, anchor) in [(first, resolved.anchor), (last, resolved.endAnchor)] where anchor == .unlinked {
            return reason(target, in: document.key.language)
        }
        return contradiction(in: citation).map { .targetMismatch(said: $0.said.provision, target: $0.target) }
    }

    /// Why a provision that is not known to be missing has no address.
    private func reason(_ target: LinkedCitation.Target, in language: Language) -> UnlinkedCitation.Reason {
        guard let instrument = target.instrument else {
            return .unknownInstrument(name: target.name ?? "", target.provision)
        }
        let reference = ProvisionReference(instrument, target.provision)
        if case .dangling = registry.instrument(instrument)?.outline.resolve(target.provision) {
            return .notInOutline(reference)
        }
        let isOurs = instrument == registry.primary || pages.hasText(of: instrument)
        return isOurs ? .noPage(reference, language) : .noAddress(reference)
    }
}
