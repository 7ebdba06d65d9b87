import Bytes
import Cache
import Citations
import Compiler
import Corpus
import Diagnostics
import Digests
import Instruments
import Linker
import Publisher
import Source
import Synchronization

/// A site that is read, compiled and linked again and again, each time only as far as something changed.
///
/// What it gives is what a build from nothing gives. One thread at a time may build.
public final class SiteSession: LiveSite {
    /// What is asked for.
    public let options: BuildOptions

    let pool: WorkerPool
    private let cache: BuildCache?
    private let keepsDigests: Bool
    let state = Mutex(State())

    /// Creates a session that has read nothing yet, and keeps nothing on disk.
    public convenience init(options: BuildOptions) { self.init(options: options, cache: nil, keepsDigests: false) }

    /// Creates a session that has read nothing yet.
    /// - Parameters:
    ///   - cache: where compiled documents are looked for, and kept by ``saveDocuments()``.
    ///   - keepsDigests: whether ``origin()`` will be asked for.
    init(options: BuildOptions, cache: BuildCache?, keepsDigests: Bool = true) {
        self.options = options
        self.cache = cache
        self.keepsDigests = keepsDigests
        pool = WorkerPool(jobs: options.jobs)
    }

    /// What is kept from one build to the next.
    struct State {
        var survey = SurveyMemory()
        /// The names that everything was compiled with.
        var names: Names?
        var namesRead = 0
        /// The files that were taken besides the documents', as they were read.
        var files: [SourceFile] = []
        /// The documents' files, by path.
        var documents: [DocumentPlace] = []
        /// What became of each document's file, by path, and how the documents were put together.
        var units: [String: DocumentUnit] = [:]
        var assembly: Assembly?
        /// What is kept of them on disk.
        var store: DocumentStore?
        var site: LinkedSite?
        /// What was planned last.
        var plan: PublishPlan?
        var templates: (files: [String: [UInt8]], languages: [Language], set: TemplateSet)?
    }

    /// What a document's compilation depends on besides its own file.
    struct Names {
        let registry: Registry
        let languages: [Language]
        let compiler: DocumentCompiler
        /// Tells them from others by bytes: to the language, texts that differ in how letters are composed are equal.
        let digest: Digest

        init(_ site: SiteSource, _ digest: Digest) {
            registry = site.registry
            languages = site.configuration.languages
            compiler = DocumentCompiler(reader: CitationReader(registry: registry))
            self.digest = digest
        }
    }

    /// A site as far as it could be read.
    enum Update: Sendable {
        /// The linked site, and the sources that pages are made of besides.
        case linked(LinkedSite, TemplateSet, attachments: [SiteSource.Attachment])
        /// Content so broken that there is nothing to compile.
        case broken([Diagnostic])
    }

    /// Lists every file that a build reads, by path; nil where something stands in the way of one. The next update need
    /// only be told what changed since.
    func list() throws(BuildFailure) -> [(path: String, stamp: FileStamp)]? {
        let reader = SiteReader(root: options.source)
        let result: Result<[(path: String, stamp: FileStamp)]?, BuildFailure> = state.withLock { state in
            do throws(SiteUnreadable) {
                try reader.list(&state.survey)
                return .success(state.survey.files)
            } catch {
                return .failure(BuildFailure(error))
            }
        }
        return try result.get()
    }

    /// Reads, compiles and links what changed.
    /// - Parameter published: the digest of the sources of which the site was published last. Where a new session can, it
    ///   puts the site together as it was then first, so that it knows what changed since.
    func update(
        _ changes: SourceChanges = .everything, since published: Digest? = nil,
        progress: @escaping @Sendable (SiteBuild.Progress) -> Void = { _ in }
    ) throws(BuildFailure) -> Update {
        try update(changes, since: published, unless: { false }, progress: progress) ?? .broken([])
    }

    /// Reads, compiles and links what changed; nil if `isOvertaken` became true on the way, and then the same changes
    /// must come again.
    func update(
        _ changes: SourceChanges, since published: Digest? = nil, unless isOvertaken: @Sendable () -> Bool,
        progress: @escaping @Sendable (SiteBuild.Progress) -> Void
    ) throws(BuildFailure) -> Update? {
        let baseURL = try options.checkedBaseURL()
        progress(.reading)
        let reader = SiteReader(root: options.source)
        let result: Result<Update?, BuildFailure> = state.withLock { state in
            do throws(SiteUnreadable) {
                let survey = try reader.survey(&state.survey, changed: changes.isEverything ? nil : changes.paths)
                return .success(update(&state, survey, reader, baseURL, changes, published, isOvertaken, progress))
            } catch {
                let failure = BuildFailure(error)
                if case .content(let diagnostics) = failure { return .success(.broken(diagnostics)) }
                return .failure(failure)
            }
        }
        return try result.get()
    }

    /// The names of a survey; what was made with others, or with what stands beside them in their files, is forgotten.
    private func names(_ survey: SiteSurvey, _ state: inout State) -> Names {
        if let names = state.names, state.namesRead == survey.namesRead { return names }
        state.namesRead = survey.namesRead
        (state.site, state.plan) = (nil, nil)
        let site = survey.site
        let digest = NamesKey.digest(of: site.registry, site.configuration.languages.map(\.rawValue))
        if let names = state.names, names.digest == digest { return names }
        let names = Names(site, digest)
        state.names = names
        (state.units, state.assembly) = ([:], nil)
        state.store = cache?.documents(digest, includingDrafts: options.includesDrafts)
        return names
    }

    private func update(
        _ state: inout State, _ survey: SiteSurvey, _ reader: SiteReader, _ baseURL: String?, _ changes: SourceChanges,
        _ published: Digest?, _ isOvertaken: @Sendable () -> Bool,
        _ progress: @escaping @Sendable (SiteBuild.Progress) -> Void
    ) -> Update? {
        let names = names(survey, &state)
        (state.files, state.documents) = (survey.sources, survey.documents)
        var site = survey.site
        if let baseURL { site.configuration.baseURL = baseURL }
        var read = compile(survey, &state, names, reader, changes, isOvertaken, progress)
        if isOvertaken() {
            state.assembly = nil
            return nil
        }
        progress(.linking)
        let linker = Linker(
            configuration: site.configuration, registry: names.registry, concepts: site.concepts,
            sources: site.sources, status: site.status, attachments: Set(site.attachments.map(\.path)))
        let templates = Self.templates(&state, site)
        var isPartial = survey.changed != nil
        if let published, state.site == nil, let before = earlierUnits(state, published) {
            let assembly = Assembly(survey.documents.map { before[$0.path] ?? state.units[$0.path] })
            let earlier = linker.link(assembly.documents)
            state.plan = Publisher.plan(site: earlier, templates: templates, attachments: site.attachments)
            (state.assembly, state.site) = (assembly, earlier)
            read = read.compactMap { file, _ in
                before[survey.documents[file].path].map { (file, $0) }
            }
            isPartial = true
        }
        let changed = assemble(survey, read, &state, isPartial: isPartial)
        let assembly = state.assembly ?? Assembly([])
        site.diagnostics += assembly.findings
        let linked = linker.link(
            assembly.documents, sourceFindings: site.diagnostics, changed: changed, after: state.site)
        state.site = linked
        return .linked(linked, templates, attachments: site.attachments)
    }

    /// Compiles the files that are new or look different from outside, and forgets those that are gone.
    /// - Returns: the files that were read, by their places, with what had become of them before.
    private func compile(
        _ survey: SiteSurvey, _ state: inout State, _ names: Names, _ reader: SiteReader,
        _ changes: SourceChanges, _ isOvertaken: @Sendable () -> Bool,
        _ progress: @escaping @Sendable (SiteBuild.Progress) -> Void
    ) -> [(file: Int, before: DocumentUnit?)] {
        let named = Set(changes.paths)
        let files = state.assembly == nil ? nil : survey.changed
        let work = (files ?? Array(survey.documents.indices)).filter {
            let place = survey.documents[$0]
            return state.units[place.path]?.stamp.proves(place.stamp) != true || named.contains(place.path)
        }
        progress(.compiling(done: 0, documents: work.count))
        let done = StepCounter { progress(.compiling(done: $0, documents: work.count)) }
        let store = state.store
        let made = pool.map(work) { file -> DocumentUnit? in
            if isOvertaken() { return nil }
            defer { done.step() }
            return unit(of: survey.documents[file], store, names, reader)
        }
        var read: [(file: Int, before: DocumentUnit?)] = []
        for (file, unit) in zip(work, made) {
            let path = survey.documents[file].path
            read.append((file, state.units[path]))
            state.units[path] = unit
        }
        return read
    }

    /// What becomes of a document's file: what is kept of it, where it is known to have the same bytes.
    private func unit(
        of place: DocumentPlace, _ store: DocumentStore?, _ names: Names, _ reader: SiteReader
    ) -> DocumentUnit {
        let kept = store?.entry(place.path)
        if let kept, kept.stamp.proves(place.stamp), let unit = DocumentUnit(kept, stamp: place.stamp) { return unit }
        let (source, findings) = reader.read(place)
        // What stood in the way may be gone without a trace.
        let stamp = findings.contains { $0.code == .unreadable } ? FileStamp.none : place.stamp
        let digest = keepsDigests ? source.map { Digest(of: $0.raw) } : nil
        if let kept, kept.digest == digest, let unit = DocumentUnit(kept, stamp: place.stamp) { return unit }
        let isTaken = source.map { options.includesDrafts || !$0.frontMatter.isDraft } ?? false
        let document = isTaken ? source.map { Shared(names.compiler.compile($0)) } : nil
        let record = store == nil ? nil : DocumentRecord(findings: findings, document: document)
        let entry = digest.flatMap { digest in
            record.map { DocumentEntry(path: place.path, stamp: place.stamp, digest: digest, record: $0) }
        }
        return DocumentUnit(
            stamp: stamp, document: document, findings: findings, digest: digest, entry: entry,
            earlier: kept.map { Shared($0) })
    }

    /// Puts the documents together again.
    /// - Returns: the places of the documents that changed, where no other did.
    private func assemble(
        _ survey: SiteSurvey, _ read: [(file: Int, before: DocumentUnit?)], _ state: inout State,
        isPartial: Bool
    ) -> [Int]? {
        if isPartial, var assembly = state.assembly {
            state.assembly = nil
            var changed: [Int] = []
            for (file, before) in read {
                guard let before, let unit = state.units[survey.documents[file].path],
                    let place = assembly.replace(file, before, with: unit)
                else { break }
                changed.append(place)
            }
            if changed.count == read.count {
                state.assembly = assembly
                return changed.sorted()
            }
        }
        if state.units.count > survey.documents.count {
            let paths = Set(survey.documents.map(\.path))
            state.units = state.units.filter { paths.contains($0.key) }
        }
        state.assembly = Assembly(survey.documents.map { state.units[$0.path] })
        return nil
    }

    private static func templates(_ state: inout State, _ site: SiteSource) -> TemplateSet {
        let languages = site.configuration.languages
        if let known = state.templates, known.languages == languages, known.files == site.templates { return known.set }
        let set = TemplateSet.load(site.templates, languages: languages)
        state.templates = (site.templates, languages, set)
        return set
    }
}

extension BuildOptions {
    /// The base URL that was asked for, in the form that pages use.
    func checkedBaseURL() throws(BuildFailure) -> String? {
        guard let baseURL else { return nil }
        guard let checked = SiteConfiguration.baseURL(baseURL) else {
            throw .usage("--base-url takes an http or https address, not ‘\(baseURL)’")
        }
        return checked
    }
}
