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
                includesDrafts: options.includesDrafts, sources: sources(state))
        }
    }

    /// - Parameter earlier: what stands in the place of what became of some files.
    private func sources(_ state: State, with earlier: [String: DocumentUnit] = [:]) -> [SiteOrigin.Source] {
        var sources = state.files.map { SiteOrigin.Source(path: $0.path, content: $0.digest) }
        sources.reserveCapacity(sources.count + state.documents.count)
        for document in state.documents {
            guard let unit = earlier[document.path] ?? state.units[document.path], unit.document != nil,
                let digest = unit.digest
            else { continue }
            sources.append(SiteOrigin.Source(path: document.path, content: digest))
        }
        sources.sort { ByteOrder.precedes($0.path, $1.path) }
        return sources
    }

    /// What had become of the documents' files that changed since the site was published last; nil where that cannot be told,
    /// anything else has changed, or so much of a document that every file must be made anew all the same.
    /// - Parameter published: the digest of what it was made of.
    func earlierUnits(_ state: State, _ published: Digest) -> [String: DocumentUnit]? {
        var units: [String: DocumentUnit] = [:]
        for (path, unit) in state.units {
            guard let earlier = unit.earlier?.value else { continue }
            guard let before = DocumentUnit(earlier, stamp: earlier.stamp), before.hasSameFace(as: unit) else {
                return nil
            }
            units[path] = before
        }
        return SiteOrigin.Source.digest(of: sources(state, with: units)) == published ? units : nil
    }
}
