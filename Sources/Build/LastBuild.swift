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
    private let output: String
    private let key: Digest
    private let lines: SourceLines

    init(_ cache: BuildCache, _ options: BuildOptions, output: String) {
        self.cache = cache
        self.output = output
        key = cache.stateKey(options, output: output)
        lines = options.lines
    }

    /// What a look from outside at the sources and the site says of them.
    enum Look: Sendable {
        /// Nobody knows what the last build left.
        case unknown
        /// Nothing has changed since; what the build reported. Its notes are counted and not held.
        case unchanged(BuildReport)
        /// Something has changed; the files of the site as they were left, and those that somebody else may have written.
        case changed(left: [StampedPath], foreign: Set<String>)
    }

    /// Looks whether anything has changed since the last build.
    /// - Parameter files: every file that a build reads, as it looks now; nil where something stands in the way of one.
    func look(_ files: [(path: String, stamp: FileStamp)]?) -> Look {
        guard !cache.isNew, let state = BuildState.load(from: cache.folder, key: key) else { return .unknown }
        let foreign = state.outputs.filter { file in
            FileStamp.ofFile(at: "\(output)/\(file.path)").map { !file.stamp.proves($0) } ?? true
        }
        guard foreign.isEmpty, let files, isSame(files, state.sources),
            let kept = try? KeptReport(stored: state.payload)
        else { return .changed(left: state.outputs, foreign: Set(foreign.map(\.path))) }
        return .unchanged(BuildReport(kept, lines: lines))
    }

    private func isSame(_ files: [(path: String, stamp: FileStamp)], _ before: [StampedPath]) -> Bool {
        files.elementsEqual(before) { $1.stamp.proves($0.stamp) && $1.path.utf8.elementsEqual($0.path.utf8) }
    }

    /// What the files of the last build were made from; nil where nobody knows.
    func reads() -> BuildReads? { cache.isNew ? nil : .load(from: cache.folder, key: key) }

    /// Keeps what a build saw and left.
    /// - Parameters:
    ///   - files: what was listed before the build read anything.
    ///   - plan: what it published.
    ///   - look: what was seen before it began.
    func save(
        _ report: BuildReport, _ files: [(path: String, stamp: FileStamp)], _ plan: PublishPlan,
        _ result: Publication.Result, of origin: SiteOrigin, after look: Look
    ) {
        guard let outputs = outputs(plan.pages, result, after: look) else { return }
        BuildState(
            sources: files.map { StampedPath(path: $0.path, stamp: $0.stamp) }, outputs: outputs,
            payload: KeptReport(report).stored()
        ).save(in: cache.folder, key: key)
        BuildReads(sources: SiteOrigin.Source.digest(of: origin.sources), numbers: result.reads.numbers)
            .save(in: cache.folder, key: key)
    }

    /// How the site's files look now; nil where one cannot be seen. What was not written is as it was seen before.
    private func outputs(_ files: PlannedFiles, _ result: Publication.Result, after look: Look) -> [StampedPath]? {
        var outputs: [StampedPath] = []
        outputs.reserveCapacity(files.count + 1)
        if case .changed(let left, let foreign) = look, foreign.isEmpty, result.outcome.removed == 0,
            left.count == files.count + 1
        {
            outputs = left
            for place in result.written { outputs[place] = StampedPath(path: files[place].path, stamp: .none) }
            outputs[files.count] = StampedPath(path: Manifest.path, stamp: .none)
        } else {
            for file in files { outputs.append(StampedPath(path: file.path, stamp: .none)) }
            outputs.append(StampedPath(path: Manifest.path, stamp: .none))
        }
        for place in outputs.indices where outputs[place].stamp == .none {
            let path = outputs[place].path
            guard let stamp = FileStamp.ofFile(at: "\(output)/\(path)") else { return nil }
            outputs[place] = StampedPath(path: path, stamp: stamp)
        }
        return outputs
    }

    /// Forgets the last build, because another one is about to change what it left.
    func forget() { BuildState.remove(from: cache.folder) }
}
