import Citations
import Compiler
import Corpus
import Instruments
import Linker

/// The provisions that a document cites, each once, in text order.
struct CitedProvisions {
    /// Their models, of ``ArticlePage/citesShape``.
    let entries: [ModelValue]

    private struct Cited: Hashable {
        let instrument: InstrumentID?
        let name: String?
        let provision: ProvisionID
    }

    /// - Parameter own: the provision whose parts are left out: what the document is itself.
    init(_ document: LinkedDocument, in page: PageContext, leavingOut own: ProvisionReference? = nil) {
        var seen = Set<Cited>(minimumCapacity: document.citations.count)
        var entries: [ModelValue] = []
        for (index, citation) in document.citations.enumerated() {
            guard document.compiled.citations.indices.contains(index),
                !document.compiled.citations[index].isSelfReference
            else { continue }
            for target in citation.targets {
                if let own, target.instrument == own.instrument, target.provision.isWithin(own.provision) { continue }
                let cited = Cited(instrument: target.instrument, name: target.name, provision: target.provision)
                guard seen.insert(cited).inserted else { continue }
                entries.append(
                    .fields([
                        "href": .optional(Self.href(target, in: page)),
                        "text": .utf8(Self.name(target, in: page)),
                        "state": .text(target.status.rawValue),
                        "status": .optional(
                            target.status == .resolved ? nil : Self.words(target.status, page.words)),
                    ]))
            }
        }
        self.entries = entries
    }

    /// A target by name, with its instrument's where that is not the primary one.
    static func name(_ target: LinkedCitation.Target, in page: PageContext) -> [UInt8] {
        if let instrument = target.instrument {
            return page.utf8Name(ProvisionReference(instrument, target.provision))
        }
        return page.utf8Name(target.provision, of: target.name ?? "?")
    }

    /// Where a target can be read. What does not exist leads nowhere.
    static func href(_ target: LinkedCitation.Target, in page: PageContext) -> [UInt8]? {
        guard target.status != .dangling, let instrument = target.instrument else { return nil }
        return href(ProvisionReference(instrument, target.provision), in: page)
    }

    /// Where a provision can be read: on this site as deep as its page goes, or where its instrument's file says.
    static func href(_ reference: ProvisionReference, in page: PageContext) -> [UInt8]? {
        let id = reference.provision
        if let number = id.article,
            let document = page.common.article(number, of: reference.instrument)
        {
            let deepest = document.deepest(around: id)
            return page.href(document, fragment: deepest.isTop ? nil : .provision(deepest))
        }
        if let href = page.href(reference) { return href }
        guard reference.instrument != page.site.configuration.primary else { return nil }
        return WebAddress.safe(page.site.registry.instrument(reference.instrument)?.address(of: id)).map { Array($0.utf8) }
    }

    /// A status in words.
    static func words(_ status: CitationStatus, _ words: StringTable) -> String {
        switch status {
        case .resolved: words[.statusResolved]
        case .unchecked: words[.statusUnchecked]
        case .dangling: words[.statusDangling]
        case .external: words[.statusExternal]
        }
    }
}
