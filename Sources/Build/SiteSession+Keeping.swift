import Bytes
import Cache
import Digests
import Publisher
import Source

extension SiteSession {
    /// Keeps what was compiled on disk, for the next session.
    func saveDocuments() {
        state.withLock { state in
            guard let store = state.store else { return }
            let entries = state.documents.compactMap { state.units[$0.path]?.entry }
            state.store = store.save(entries) { count, body in pool.forEach(count, body) }
        }
    }

    /// What the site was made of when it was brought up to date last. Documents that were left out as drafts are no part
    /// of it.
    func origin() -> SiteOrigin {
        state.withLock { state in
            SiteOrigin(
                asOf: state.site?.configuration.asOf,
                baseURL: options.baseURL.flatMap { _ in state.site?.configuration.baseURL },
                includesDrafts: options.includesDrafts, sources: sources(state, state.units))
        }
    }

    private func sources(_ state: State, _ units: [String: DocumentUnit]) -> [SiteOrigin.Source] {
        var sources = state.files.map { SiteOrigin.Source(path: $0.path, content: $0.digest) }
        sources.reserveCapacity(sources.count + state.documents.count)
        for document in state.documents {
            guard let unit = units[document.path], unit.document != nil, let digest = unit.digest else { continue }
            sources.append(SiteOrigin.Source(path: document.path, content: digest))
        }
        sources.sort { ByteOrder.precedes($0.path, $1.path) }
        return sources
    }

    /// What became of the documents' files as they were when the site was published last; nil where that cannot be told, or
    /// anything else has changed since.
    /// - Parameter published: the digest of what it was made of.
    func earlierUnits(_ state: State, _ published: Digest) -> [String: DocumentUnit]? {
        var units = state.units
        for document in state.documents {
            guard let earlier = units[document.path]?.earlier else { continue }
            guard let unit = DocumentUnit(earlier, stamp: earlier.stamp) else { return nil }
            units[document.path] = unit
        }
        return SiteOrigin.Source.digest(of: sources(state, units)) == published ? units : nil
    }
}
