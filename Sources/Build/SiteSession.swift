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
    let keepsDigests: Bool
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

    /// What one update is asked for.
    struct Round {
        let reader: SiteReader
        let baseURL: String?
        let changes: SourceChanges
        /// The digest of the sources of which the site was published last, where that matters.
        let published: Digest?
        let isOvertaken: @Sendable () -> Bool
        let progress: @Sendable (SiteBuild.Progress) -> Void
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
        guard let update = try update(changes, since: published, unless: { false }, progress: progress) else {
            preconditionFailure("nobody overtakes this update")
        }
        return update
    }

    /// Reads, compiles and links what changed; nil if `isOvertaken` became true on the way, and then the same changes
    /// must come again.
    func update(
        _ changes: SourceChanges, since published: Digest? = nil, unless isOvertaken: @escaping @Sendable () -> Bool,
        progress: @escaping @Sendable (SiteBuild.Progress) -> Void
    ) throws(BuildFailure) -> Update? {
        let baseURL = try options.checkedBaseURL()
        progress(.reading)
        let round = Round(
            reader: SiteReader(root: options.source), baseURL: baseURL, changes: changes, published: published,
            isOvertaken: isOvertaken, progress: progress)
        let result: Result<Update?, BuildFailure> = state.withLock { state in
            do throws(SiteUnreadable) {
                let paths = changes.isEverything ? nil : changes.paths
                return .success(update(&state, try round.reader.survey(&state.survey, changed: paths), round))
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

    private func update(_ state: inout State, _ survey: SiteSurvey, _ round: Round) -> Update? {
        let names = names(survey, &state)
        (state.files, state.documents) = (survey.sources, survey.documents)
        var site = survey.site
        if let baseURL = round.baseURL { site.configuration.baseURL = baseURL }
        let read = compile(survey, &state, names, round)
        if round.isOvertaken() {
            state.assembly = nil
            return nil
        }
        round.progress(.linking)
        let linker = Linker(
            configuration: site.configuration, registry: names.registry, concepts: site.concepts,
            sources: site.sources, status: site.status, attachments: Set(site.attachments.map(\.path)))
        let templates = Self.templates(&state, site)
        let earlier = restoreEarlier(survey, &state, linker, site, templates, round)
        let changed = assemble(survey, earlier ?? read, &state, isPartial: earlier != nil || survey.changed != nil)
        let assembly = state.assembly ?? Assembly([])
        site.diagnostics += assembly.findings
        let linked = linker.link(
            assembly.documents, sourceFindings: site.diagnostics, changed: changed, after: state.site)
        state.site = linked
        return .linked(linked, templates, attachments: site.attachments)
    }

    /// Puts the site together as it was published last, where a new session can and is asked to.
    /// - Returns: the files that changed since, by their places, with what had become of them then.
    private func restoreEarlier(
        _ survey: SiteSurvey, _ state: inout State, _ linker: Linker, _ site: SiteSource, _ templates: TemplateSet,
        _ round: Round
    ) -> [(file: Int, before: DocumentUnit?)]? {
        guard let published = round.published, state.site == nil, let before = earlierUnits(state, published) else {
            return nil
        }
        let assembly = Assembly(survey.documents.map { before[$0.path] ?? state.units[$0.path] })
        let earlier = linker.link(assembly.documents)
        state.plan = Publisher.plan(site: earlier, templates: templates, attachments: site.attachments)
        (state.assembly, state.site) = (assembly, earlier)
        return survey.documents.indices.compactMap { file in before[survey.documents[file].path].map { (file, $0) } }
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
