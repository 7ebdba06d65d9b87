import Citations
import Compiler
import Corpus
import Instruments
import Linker

/// The provisions that a document cites, each once, in text order.
enum CitedProvisions {
    private struct Cited: Hashable {
        let instrument: InstrumentID?
        let name: String?
        let provision: ProvisionID
    }

    /// What a page says of them, for others who say the same.
    struct Found: Sendable {
        /// One of them: where it can be read, and where its name stands in ``names``.
        struct Entry: Sendable {
            let target: LinkedCitation.Target
            let destination: Destination?
            let name: Range<Int>
        }

        var entries: [Entry] = []
        var names: [UInt8] = []
    }

    /// Adds them as `cites`, of ``ArticlePage/citesShape``, and whether there are any.
    ///
    /// - Parameters:
    ///   - places: the citations that are meant, by their places.
    ///   - isOwn: the provisions that are left out: what cites them is part of them, or they of it.
    @discardableResult
    static func write(
        _ document: LinkedDocument, _ places: some Sequence<Int>, _ page: PageContext,
        leavingOut isOwn: (ProvisionReference) -> Bool = { _ in false }, to model: inout Model
    ) -> Found {
        let targets = targets(of: document, places, leavingOut: isOwn)
        var found = Found()
        found.entries.reserveCapacity(targets.count)
        var names = HTMLWriter()
        model.list("cites", of: targets) { model, target in
            let start = names.count
            writeName(target, page, to: &names)
            let entry = Found.Entry(
                target: target, destination: destination(target, in: page), name: start..<names.count)
            found.entries.append(entry)
            model.object { model in
                model.optional("href", entry.destination, in: page)
                model.text("text") { writer in
                    names.withBytes { writer.raw(UnsafeBufferPointer(rebasing: $0[entry.name])) }
                }
                model.text("state", target.status.rawValue)
                model.optional("status", target.status == .resolved ? nil : words(target.status, page.words))
            }
        }
        model.flag("hasCites", !targets.isEmpty)
        found.names = names.bytes
        return found
    }

    private static func targets(
        of document: LinkedDocument, _ places: some Sequence<Int>, leavingOut isOwn: (ProvisionReference) -> Bool
    ) -> [LinkedCitation.Target] {
        var seen: Set<Cited> = []
        var targets: [LinkedCitation.Target] = []
        for index in places {
            guard document.compiled.citations.indices.contains(index),
                !document.compiled.citations[index].isSelfReference
            else { continue }
            for target in document.citations[index].targets {
                if let instrument = target.instrument, isOwn(ProvisionReference(instrument, target.provision)) {
                    continue
                }
                let cited = Cited(instrument: target.instrument, name: target.name, provision: target.provision)
                if seen.insert(cited).inserted { targets.append(target) }
            }
        }
        return targets
    }

    /// Writes a target's name, not yet escaped, with its instrument's where that is not the primary one.
    static func writeName(_ target: LinkedCitation.Target, _ page: PageContext, to writer: inout HTMLWriter) {
        if let instrument = target.instrument {
            page.writeName(of: ProvisionReference(instrument, target.provision), to: &writer)
        } else {
            page.writeName(of: target.provision, in: target.name ?? "?", to: &writer)
        }
    }

    /// Where a target can be read. What does not exist leads nowhere.
    static func destination(_ target: LinkedCitation.Target, in page: PageContext) -> Destination? {
        guard target.status != .dangling, let instrument = target.instrument else { return nil }
        return destination(ProvisionReference(instrument, target.provision), in: page)
    }

    /// Where a provision can be read: on this site as deep as its page goes, or where its instrument's file says.
    static func destination(_ reference: ProvisionReference, in page: PageContext) -> Destination? {
        let id = reference.provision
        if case .article(let path) = id, let shelf = page.common.shelf(of: reference.instrument),
            let place = shelf.place(of: path.number)
        {
            return page.destination(shelf, place, shelf.fragment(for: path, at: place))
        }
        if let place = page.destination(reference) { return place }
        guard reference.instrument != page.configuration.primary else { return nil }
        let address = page.registry.instrument(reference.instrument)?.address(of: id)
        return WebAddress.safe(address).map(Destination.web)
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
