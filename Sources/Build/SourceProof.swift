import Bytes
import Digests
import Publisher

/// Whether sources make exactly the site that a manifest describes.
public struct SourceProof: Sendable {
    /// What differs, sorted; empty for a proof.
    public let differences: [Difference]
    /// How many files the sources make.
    public let files: Int
    /// How many sources were read.
    public let sources: Int

    /// A file that differs.
    public struct Difference: Sendable, Hashable {
        /// How it differs.
        public let kind: Kind
        /// Its path, within the site's folder or the published one.
        public let path: String
    }

    /// How a file may differ.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// The manifest names a source that is not there, or is not taken.
        case missingSource = "source missing"
        /// A source has other bytes.
        case changedSource = "source changed"
        /// A source is taken that the manifest does not name.
        case extraSource = "source extra"
        /// The sources do not make the file.
        case missingFile = "not made"
        /// The sources make another file.
        case changedFile = "made otherwise"
        /// The sources make a file that the manifest does not list.
        case extraFile = "made besides"
    }

    /// Makes the site in memory, as the manifest says that it was asked for, and compares.
    ///
    /// Sources with errors make no site, which is ``BuildFailure/content(_:)``.
    /// - Parameters:
    ///   - manifest: what is to be proved.
    ///   - source: the site's folder.
    public init(of manifest: Manifest, from source: String) throws(BuildFailure) {
        let options = BuildOptions(
            source: source, baseURL: manifest.origin.baseURL, includesDrafts: manifest.origin.includesDrafts)
        let session = SiteSession(options: options, cache: nil)
        let snapshot = try session.rebuild()
        guard let snapshot, let plan = snapshot.plan, !snapshot.report.hasErrors else {
            throw .content((snapshot?.report.serious ?? []).filter { $0.severity == .error })
        }
        let made = Self.manifest(of: plan, session)
        files = made.entries.count
        sources = made.origin.sources.count
        var differences = Self.differences(
            Dictionary(manifest.origin.sources.map { ($0.path, $0.content) }) { first, _ in first },
            Dictionary(made.origin.sources.map { ($0.path, $0.content) }) { first, _ in first },
            [.missingSource, .changedSource, .extraSource])
        differences += Self.differences(
            manifest.entries.mapValues(\.content), made.entries.mapValues(\.content),
            [.missingFile, .changedFile, .extraFile])
        if differences.isEmpty, made.encoded() != manifest.encoded() {
            differences.append(Difference(kind: .changedFile, path: Manifest.path))
        }
        self.differences = differences
    }

    /// The manifest that a build of the plan would write.
    private static func manifest(of plan: PublishPlan, _ session: SiteSession) -> Manifest {
        let files = plan.pages
        let entries = session.pool.map(Array(files.indices)) { index in
            let product = files[index].product()
            let bytes = product.bytes ?? []
            return Manifest.Entry(content: Digest(of: bytes), model: product.digest, size: bytes.count)
        }
        return Manifest(
            entries: Dictionary(zip(files.lazy.map(\.path), entries)) { first, _ in first }, origin: session.origin())
    }

    /// How files differ from what is wanted, by path in byte order; the kinds are of those that are missing, changed and
    /// extra.
    private static func differences<Content: Equatable>(
        _ wanted: [String: Content], _ made: [String: Content], _ kinds: [Kind]
    ) -> [Difference] {
        let paths = Set(wanted.keys).union(made.keys).sorted(by: ByteOrder.precedes)
        return paths.compactMap { path in
            guard let want = wanted[path] else { return Difference(kind: kinds[2], path: path) }
            guard let have = made[path] else { return Difference(kind: kinds[0], path: path) }
            return want == have ? nil : Difference(kind: kinds[1], path: path)
        }
    }

    /// A line for every file that differs.
    public var text: String { differences.map { "\($0.kind.rawValue): \($0.path)\n" }.joined() }

    /// What came out, in one line.
    public var summary: String {
        let made = "\(BuildReport.counted(sources, "source")), \(BuildReport.counted(files, "file")) made"
        guard !differences.isEmpty else { return "\(made): exactly this site" }
        let counts = Kind.allCases.compactMap { kind in
            let count = differences.count { $0.kind == kind }
            return count == 0 ? nil : "\(BuildReport.grouped(count)) \(kind.rawValue)"
        }
        return "\(made): not this site, \(counts.joined(separator: ", "))"
    }
}
