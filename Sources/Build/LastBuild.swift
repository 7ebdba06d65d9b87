import Cache
import Corpus
import Diagnostics
import Digests
import Publisher
import Source

/// What the last build of a site into a folder saw and left: while all of it looks the same from outside, a build has
/// nothing to do but to say the same again.
struct LastBuild: Sendable {
    private let cache: BuildCache
    private let source: String
    private let output: String
    private let key: Digest

    init(_ cache: BuildCache, _ options: BuildOptions, output: String) {
        self.cache = cache
        source = options.source
        self.output = output
        key = cache.stateKey(options, output: output)
    }

    /// What the last build reported; nil where anything has changed since. Its notes are counted and not held.
    func report() -> BuildReport? {
        guard !cache.isNew, let state = BuildState.load(from: cache.folder, key: key),
            let files = try? SiteReader(root: source).listing(), files.count == state.sources.count
        else { return nil }
        for (file, before) in zip(files, state.sources) {
            guard before.stamp.proves(file.stamp), before.path.utf8.elementsEqual(file.path.utf8) else { return nil }
        }
        for file in state.outputs {
            guard let stamp = FileStamp.ofFile(at: "\(output)/\(file.path)"), file.stamp.proves(stamp) else {
                return nil
            }
        }
        return (try? KeptReport(stored: state.payload)).map { BuildReport($0) }
    }

    /// Keeps what a build saw and left.
    /// - Parameters:
    ///   - files: what was listed before the build read anything.
    ///   - plan: what it published.
    func save(_ report: BuildReport, _ files: [(path: String, stamp: FileStamp)], _ plan: PublishPlan) {
        var outputs: [StampedPath] = []
        outputs.reserveCapacity(plan.pages.count + 1)
        for path in plan.pages.lazy.map(\.path) + [Manifest.path] {
            guard let stamp = FileStamp.ofFile(at: "\(output)/\(path)") else { return }
            outputs.append(StampedPath(path: path, stamp: stamp))
        }
        BuildState(
            sources: files.map { StampedPath(path: $0.path, stamp: $0.stamp) }, outputs: outputs,
            payload: KeptReport(report).stored()
        ).save(in: cache.folder, key: key)
    }

    /// Forgets the last build, because another one is about to change what it left.
    func forget() { BuildState.remove(from: cache.folder) }
}
