import Build
import Digests
import Publisher
import Synchronization

/// The site as browsers see it: the last one without errors, the problems since, and what browsers are told of changes.
///
/// Pages are made when they are asked for. It is a class because every connection looks at the same one.
final class ShownSite: Sendable {
    /// Everything that changes.
    private struct State {
        var generation = 0
        var site: SiteSnapshot?
        var basePath = "/"
        var problems: Problems?
        /// What tells the styles, scripts and pictures from other ones; pages are shown with them.
        var resources = ""
        var hasNewResources = true
        var saved: (generation: Int, path: String, fragment: String?)?
        var files = MadeFiles()
        var listeners: [Int: AsyncStream<Void>.Continuation] = [:]
        var listenerCount = 0
    }

    private let state = Mutex(State())
    /// Whether browsers are taken to the page of the file just saved.
    private let follows: Bool

    init(follows: Bool) { self.follows = follows }

    // MARK: Changing

    /// Shows a site, or its errors over the last one without any. One thread at a time.
    func show(_ snapshot: SiteSnapshot, after changes: SourceChanges) {
        let hasNewResources = state.withLock { state in
            if changes.mayHoldResources { state.hasNewResources = true }
            return state.hasNewResources
        }
        guard let plan = snapshot.plan, Problems(snapshot.report) == nil else {
            return show(Problems(snapshot.report))
        }
        let resources = hasNewResources ? Self.stamp(of: plan) : nil
        var saved: (address: PageAddress, fragment: String?)?
        if follows, !changes.isEverything {
            saved = changes.paths.reversed().lazy.compactMap { snapshot.page(ofSource: $0) }.first
        }
        // Its last version is made now, while it can be, so that what changed on it can be found.
        if let saved { _ = file(saved.address.file) }
        state.withLock { state in
            state.generation += 1
            state.site = snapshot
            state.basePath = LinkBase(baseURL: plan.addresses.absolute(PageAddress(""))).prefix
            state.problems = nil
            if let resources { state.resources = resources }
            state.hasNewResources = false
            state.saved = saved.map { (state.generation, $0.address.file, $0.fragment) }
        }
        tell()
    }

    /// Shows what stood in the way of a site, over the last one.
    func show(_ problems: Problems?) {
        state.withLock { state in
            state.generation += 1
            state.problems = problems
        }
        tell()
    }

    private static func stamp(of plan: PublishPlan) -> String {
        var digests: [UInt8] = []
        for file in plan.pages where MediaType.isPartOfPages(file.path) { digests += file.product().digest.bytes }
        return String(Digest(of: digests).hex.prefix(8))
    }

    // MARK: Looking

    /// What stands in the way of the site being up to date.
    var problems: Problems? { state.withLock { $0.problems } }

    /// Which site is shown; counts up with every change.
    var generation: Int { state.withLock { $0.generation } }

    /// Whether there is any page to show.
    var hasSite: Bool { state.withLock { $0.site != nil } }

    /// What a decoded path leads to.
    func resolve(_ path: String) -> SiteResolution {
        let (site, basePath) = state.withLock { ($0.site, $0.basePath) }
        return SiteResolution.resolve(path, basePath: basePath) { site?.file($0) != nil }
    }

    /// A file of the site, made if it was not yet; nil where there is none.
    func file(_ path: String) -> FileVersion? { entry(path)?.version }

    private func entry(_ path: String) -> MadeFiles.Entry? {
        let (site, generation, known) = state.withLock { ($0.site, $0.generation, $0.files.entry(path)) }
        guard let file = site?.file(path) else { return nil }
        if let known, known.generation >= generation { return known }
        let version = FileVersion.make(file, unless: known?.version)
        return state.withLock { state in
            state.files.keep(version, of: path, generation: generation)
            return state.files.entry(path)
        }
    }

    /// What tells what a browser shows for a path of the site from what it would show otherwise.
    func pageState(_ path: String) -> String {
        let (problems, resources, hasSite) = state.withLock { ($0.problems, $0.resources, $0.site != nil) }
        guard hasSite else { return problems?.state ?? "" }
        if let version = file(path) { return version.tag + "-" + resources }
        switch resolve("/" + path) {
        case .file(let other): return (file(other)?.tag ?? "") + "-" + resources
        case .folder: return "folder"
        case .missing: return "missing-" + (file(Self.notFound)?.tag ?? "") + "-" + resources
        }
    }

    /// The page that says that there is nothing at an address.
    static let notFound = "404.html"

    // MARK: Telling

    /// What a browser is to be told that shows a page in some state, and was told all up to a site; the problems apart.
    func news(for page: String, in shownState: String, since generation: Int) -> PreviewEvent? {
        let (saved, hasProblems) = state.withLock { ($0.saved, $0.problems != nil) }
        if let saved, saved.generation > generation, saved.path != page, !hasProblems, let target = entry(saved.path) {
            let block = target.previous.flatMap { ChangedBlock.first(from: $0.bytes, to: target.version.bytes) }
            return .go(Self.address(of: saved.path), block ?? saved.fragment.map { ChangedBlock(number: 0, id: $0) })
        }
        guard pageState(page) != shownState else { return nil }
        guard let entry = entry(page), let previous = entry.previous, shownState.hasPrefix(previous.tag + "-") else {
            return .reload(nil)
        }
        return .reload(ChangedBlock.first(from: previous.bytes, to: entry.version.bytes))
    }

    /// The address of a page's file.
    private static func address(of file: String) -> String {
        "/" + (file.hasSuffix("/index.html") || file == "index.html" ? file.dropLast("index.html".count) : file[...])
    }

    /// Ticks now and then, and whenever the site or its problems change.
    func changes() -> AsyncStream<Void> {
        let (stream, continuation) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
        let number = state.withLock { state in
            state.listenerCount += 1
            state.listeners[state.listenerCount] = continuation
            return state.listenerCount
        }
        continuation.onTermination = { [weak self] _ in
            _ = self?.state.withLock { $0.listeners.removeValue(forKey: number) }
        }
        return stream
    }

    /// Makes everybody look again.
    func tell() {
        let listeners = state.withLock { Array($0.listeners.values) }
        for listener in listeners { listener.yield() }
    }
}

extension SourceChanges {
    /// Whether a style, script, picture or the like may be among them. A new folder comes with the files in it.
    fileprivate var mayHoldResources: Bool {
        isEverything || paths.contains { $0.hasPrefix("Templates/assets") || MediaType.isPartOfPages($0) }
    }
}
