import Corpus
import Diagnostics
import Foundation
import Instruments

/// Reads a site's folders into typed values. It knows files and YAML and nothing of law or pages.
public struct SiteReader: Sendable {
    /// The site's folder, which holds `Content/` and `Templates/`.
    public let root: String

    /// The most bytes of a text.
    static let largestText = 4 << 20
    /// The most bytes of a file that is copied.
    static let largestAttachment = 64 << 20
    private static let attachments: Set<String> = ["png", "jpg", "jpeg", "gif", "webp", "avif", "pdf", "svg"]

    /// Names a site.
    public init(root: String) { self.root = root }

    /// Reads the names alone: configuration, instruments, concepts, sources and status.
    public func readNames() throws(SiteUnreadable) -> SiteSource {
        try readNames(in: list("Content", required: true)).site
    }

    /// Lists every file that a build reads, for the next survey.
    public func list(_ memory: inout SurveyMemory) throws(SiteUnreadable) {
        memory.list(content: try list("Content", required: true), templates: try list("Templates", required: false))
    }

    /// Reads everything but the documents, and of that only what changed.
    /// - Parameters:
    ///   - memory: what earlier surveys read.
    ///   - changed: the files and folders that may have changed since they were listed, by path relative to the site's
    ///     folder; nil for any.
    public func survey(
        _ memory: inout SurveyMemory, changed: [String]? = nil
    ) throws(SiteUnreadable) -> SiteSurvey {
        let tree = FileTree(root: root)
        if memory.content.isEmpty || !(changed.map { memory.look(at: $0, in: tree) } ?? false) {
            try list(&memory)
        }
        var (site, sources) = try names(&memory)
        let (sorted, changed) = memory.sorted(
            by: ContentSorter(
                languages: site.configuration.languages,
                instruments: Dictionary(
                    site.instruments.map { ($0.id, $0.chapters.map(\.number)) }, uniquingKeysWith: { first, _ in first }
                )
            ))
        site.diagnostics += sorted.findings
        for entry in sorted.attachments {
            let (file, findings) = memory.file(entry) { copied(entry.path, findings: &$0) }
            site.diagnostics += findings
            guard let file else { continue }
            sources.append(file.source)
            site.attachments.append(.init(path: String(entry.path.dropFirst("Content/".count)), bytes: file.bytes))
        }
        for entry in memory.templates {
            let (file, findings) = memory.file(entry) { template(entry, findings: &$0) }
            site.diagnostics += findings
            guard let file else { continue }
            sources.append(file.source)
            site.templates[String(entry.path.dropFirst("Templates/".count))] = file.bytes
        }
        return SiteSurvey(
            site: site, documents: sorted.documents, sources: sources, changed: changed, namesRead: memory.namesRead)
    }

    /// Reads a document's file; no document where it cannot be compiled.
    public func read(_ place: DocumentPlace) -> (document: SourceDocument?, findings: [Diagnostic]) {
        var findings: [Diagnostic] = []
        guard let text = Self.text(place.entry, FileTree(root: root), findings: &findings) else {
            return (nil, findings)
        }
        return (place.file.read(text, findings: &findings), findings)
    }

    /// The bytes of a text of the site, by its path, as it is now, without a byte order mark; nil where it cannot be read.
    public func bytes(of path: String) -> [UInt8]? {
        let tree = FileTree(root: root)
        var findings: [Diagnostic] = []
        return tree.file(at: path).flatMap { Self.text($0, tree, findings: &findings)?.bytes }
    }

    private func names(
        _ memory: inout SurveyMemory
    ) throws(SiteUnreadable) -> (site: SiteSource, files: [SourceFile]) {
        if let known = memory.names { return known }
        let names = try readNames(in: memory.content)
        memory.take(names: names)
        return names
    }

    // MARK: Names

    private func readNames(
        in entries: [FileTree.Entry]
    ) throws(SiteUnreadable) -> (site: SiteSource, files: [SourceFile]) {
        var findings: [Diagnostic] = []
        guard let siteEntry = entries.first(where: { $0.path == "Content/site.yml" }) else {
            throw .noSite(root: root)
        }
        guard let siteText = text(siteEntry, findings: &findings) else { throw Self.broken(findings, siteEntry.path) }
        var files = [SourceFile(siteText)]
        var siteReading = YAMLReading(siteText, range: 0..<siteText.bytes.count)
        let site = SiteConfigurationFile.read(&siteReading)
        findings += siteReading.findings
        guard let site else { throw Self.broken(findings, siteEntry.path) }

        var instruments: [InstrumentID: Instrument] = [:]
        var paths: [String: String] = [:]
        for entry in entries {
            guard let name = entry.name(in: "Content/instruments/", dropping: ".yml"),
                let file = text(entry, findings: &findings)
            else { continue }
            var reading = YAMLReading(file, range: 0..<file.bytes.count)
            let instrument = InstrumentFile.read(&reading, name: name, languages: site.languages)
            files.append(SourceFile(file))
            findings += reading.findings
            guard let instrument else { continue }
            // Addresses must stay apart on machines that do not tell cases apart.
            if let first = paths.updateValue(entry.path, forKey: instrument.id.rawValue.lowercased()) {
                findings.append(Self.twice("instrument", "\(instrument.id)", at: entry.path, first: first))
            } else {
                instruments[instrument.id] = instrument
            }
        }
        guard let primary = instruments[site.primary] else {
            let path = "Content/instruments/\(site.primary).yml"
            if let folder = entries.first(where: { $0.path == "Content/instruments" && $0.obstacle != nil }) {
                _ = text(folder, findings: &findings)
            } else if !entries.contains(where: { $0.path == path }) {
                findings.append(
                    Diagnostic(
                        .frontMatter, at: site.primaryLocation, "there is no instrument ‘\(site.primary)’: no \(path)"))
            }
            throw Self.broken(findings, path)
        }
        let concepts = readConcepts(in: entries, primary: site.primary, instruments, &files, &findings)
        let sources = readSources(in: entries, site.languages, &files, &findings)
        let statusFile = StatusFile(
            languages: site.languages, primary: site.primary, instruments: instruments, sources: sources,
            asOf: site.asOf)
        let status = readStatus(in: entries, statusFile, &files, &findings)
        let source = SiteSource(
            configuration: site.configuration(of: primary), instruments: instruments.values.sorted { $0.id < $1.id },
            concepts: concepts, sources: sources, status: status, diagnostics: findings)
        return (source, files)
    }

    private func readConcepts(
        in entries: [FileTree.Entry], primary: InstrumentID, _ instruments: [InstrumentID: Instrument],
        _ files: inout [SourceFile], _ findings: inout [Diagnostic]
    ) -> [ConceptSource] {
        var concepts: [ConceptSource] = []
        var paths: [String: String] = [:]
        for entry in entries {
            guard let name = entry.name(in: "Content/concepts/", dropping: ".yml"),
                let file = text(entry, findings: &findings)
            else { continue }
            guard YAMLReading.isSlug(name) else {
                findings.append(
                    Diagnostic(
                        .frontMatter, at: SourceLocation(path: entry.path),
                        "a concept's file name may hold only \(YAMLReading.slugRule)"))
                continue
            }
            if let first = paths.updateValue(entry.path, forKey: name.lowercased()) {
                findings.append(Self.twice("concept", name, at: entry.path, first: first))
                continue
            }
            var reading = YAMLReading(file, range: 0..<file.bytes.count)
            let concept = ConceptFile.read(&reading, name: name, primary: primary, instruments: instruments)
            files.append(SourceFile(file))
            findings += reading.findings
            if let concept { concepts.append(concept) }
        }
        return concepts
    }

    private static func twice(_ what: String, _ id: String, at path: String, first: String) -> Diagnostic {
        Diagnostic(
            .frontMatter, at: SourceLocation(path: path), "there are two files of the \(what) ‘\(id)’",
            notes: [.init("the other one is ‘\(first)’")])
    }

    /// The error about a site that cannot be gone on with, which never goes without a reason.
    private static func broken(_ findings: [Diagnostic], _ path: String) -> SiteUnreadable {
        guard !findings.contains(where: { $0.severity == .error }) else { return .broken(findings) }
        let reason = Diagnostic(.frontMatter, at: SourceLocation(path: path), "this file cannot be taken")
        return .broken(findings + [reason])
    }

    // MARK: Files

    private func list(_ folder: String, required: Bool) throws(SiteUnreadable) -> [FileTree.Entry] {
        do throws(FileTree.Failure) {
            return try FileTree(root: root).files(under: folder)
        } catch {
            if required, error.path == root { throw .noSite(root: root) }
            throw .disk(path: error.path, reason: error.reason)
        }
    }

    /// The checked text of a file; nil, with a finding, where it cannot be taken.
    func text(_ entry: FileTree.Entry, findings: inout [Diagnostic]) -> SourceText? {
        Self.text(entry, FileTree(root: root), findings: &findings)
    }

    private static func text(
        _ entry: FileTree.Entry, _ tree: FileTree, findings: inout [Diagnostic]
    ) -> SourceText? {
        let place = SourceLocation(path: entry.path)
        if let obstacle = entry.obstacle {
            findings.append(Diagnostic(.unreadable, at: place, obstacle))
            return nil
        }
        guard entry.size <= largestText else {
            findings.append(
                Diagnostic(.tooLarge, at: place, "the file has more than \(largestText >> 20) MB"))
            return nil
        }
        do throws(FileTree.Failure) {
            switch SourceText.checked(try tree.read(entry.path, limit: largestText), path: entry.path) {
            case .success(let text): return text
            case .failure(let finding): findings.append(finding.diagnostic)
            }
        } catch {
            findings.append(Diagnostic(.unreadable, at: place, "the file cannot be read: \(error.reason)"))
        }
        return nil
    }

    /// A file that is copied; nil, with a finding, where it cannot be taken.
    private func copied(_ path: String, findings: inout [Diagnostic]) -> ReadFile? {
        let place = SourceLocation(path: path)
        do throws(FileTree.Failure) {
            let bytes = try FileTree(root: root).read(path, limit: Self.largestAttachment)
            if Self.suffix(of: path) == "svg", let danger = SVGCheck.danger(in: bytes) {
                findings.append(Diagnostic(.unsafeLink, at: place, "the picture holds \(danger), which is not taken"))
                return nil
            }
            return ReadFile(path: path, bytes: bytes)
        } catch {
            findings.append(Diagnostic(.unreadable, at: place, "the file cannot be read: \(error.reason)"))
            return nil
        }
    }

    /// A file of `Templates/`: templates, words, styles and scripts are checked text, all else is bytes.
    private func template(_ entry: FileTree.Entry, findings: inout [Diagnostic]) -> ReadFile? {
        let isText =
            entry.path.hasPrefix("Templates/strings/")
            || ["mustache", "css", "js"].contains(Self.suffix(of: entry.path))
        if isText || entry.obstacle != nil { return text(entry, findings: &findings).map { ReadFile($0) } }
        guard entry.size <= Self.largestAttachment else {
            findings.append(Self.tooLarge(entry.path))
            return nil
        }
        return copied(entry.path, findings: &findings)
    }

    /// The finding about a file that is too large to be copied.
    static func tooLarge(_ path: String) -> Diagnostic {
        Diagnostic(
            .tooLarge, at: SourceLocation(path: path), "the file has more than \(largestAttachment >> 20) MB")
    }

    /// Whether files of this extension are copied with the documents.
    static func isAttachment(_ path: String) -> Bool { attachments.contains(suffix(of: path)) }

    /// What stands after the last dot of a file's name, in lower case; empty where there is no dot.
    static func suffix(of path: String) -> String {
        let name = path[(path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex)...]
        return name.lastIndex(of: ".").map { name[name.index(after: $0)...].lowercased() } ?? ""
    }
}

extension FileTree.Entry {
    /// Whether it is `site.yml`, `sources.yml`, `status.yml` or the file of an instrument or a concept.
    var isNames: Bool {
        path == "Content/site.yml" || path == SourceCatalogue.path || path == TreatyStatus.path
            || name(in: "Content/instruments/", dropping: ".yml") != nil
            || name(in: "Content/concepts/", dropping: ".yml") != nil
    }

    /// The name of a file that lies directly in a folder and has a suffix, without both; nil for other files.
    func name(in folder: String, dropping suffix: String) -> String? {
        guard path.hasPrefix(folder), path.hasSuffix(suffix) else { return nil }
        let name = path.dropFirst(folder.count).dropLast(suffix.count)
        return name.isEmpty || name.contains("/") ? nil : String(name)
    }
}
