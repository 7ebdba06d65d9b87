import Bytes
import Cache
import Publisher
import Source

extension SiteSession {
    /// Keeps what was compiled on disk, for the next session.
    func saveDocuments() {
        state.withLock { state in
            guard let store = state.store else { return }
            let entries = state.units.values.compactMap(\.entry).sorted { ByteOrder.precedes($0.path, $1.path) }
            state.store = store.save(entries) { count, body in pool.forEach(count, body) }
        }
    }

    /// What the site was made of when it was brought up to date last. Documents that were left out as drafts are no part
    /// of it.
    func origin() -> SiteOrigin {
        state.withLock { state in
            var files = state.files
            for (path, unit) in state.units where unit.document != nil {
                guard let digest = unit.digest else { continue }
                files.append(SourceFile(path: path, digest: digest))
            }
            files.sort { ByteOrder.precedes($0.path, $1.path) }
            return SiteOrigin(
                asOf: state.site?.configuration.asOf,
                baseURL: options.baseURL.flatMap { _ in state.site?.configuration.baseURL },
                includesDrafts: options.includesDrafts,
                sources: files.map { SiteOrigin.Source(path: $0.path, content: $0.digest) })
        }
    }
}
