import Corpus
import Diagnostics
import Foundation
import Instruments

/// Reads a site's folders into typed values. It knows files and YAML and nothing of law or pages.
public struct SiteReader: Sendable {
    /// The site's folder, which holds `Content/` and `Templates/`.
    public let root: String
    /// How work on many files is spread over threads: calls a body once for each number below a count.
    public typealias Loop = @Sendable (_ count: Int, _ body: @Sendable (Int) -> Void) -> Void

    /// The most bytes of a text.
    static let largestText = 4 << 20
    /// The most bytes of a file that is copied.
    static let largestAttachment = 64 << 20
    private static let attachments: Set<String> = ["png", "jpg", "jpeg", "gif", "webp", "avif", "pdf", "svg"]

    private let loop: Loop

    /// Names a site.
    public init(root: String, loop: @escaping Loop = { count, body in for index in 0..<count { body(index) } }) {
        self.root = root
        self.loop = loop
    }

    /// Reads the names alone: configuration, instruments and concepts.
    public func readNames() throws(SiteUnreadable) -> SiteSource {
        try readNames(in: list("Content", required: true))
    }

    /// Reads everything. What is wrong with the content is among the findings of the result.
    public func read(includingDrafts: Bool) throws(SiteUnreadable) -> SiteSource {
        let entries = try list("Content", required: true)
        var source = try readNames(in: entries)
        let sorted = ContentSorter(
            languages: source.configuration.languages, instruments: Set(source.instruments.map(\.id))
        ).sort(entries)
        source.diagnostics += sorted.findings

        let results = ReadResults(count: sorted.documents.count)
        let tree = FileTree(root: root)
        let documents = sorted.documents
        loop(documents.count) { index in
            results.set(index, Self.readDocument(documents[index], tree))
        }
        var firsts: [String: SourceDocument] = [:]
        for (document, findings) in results.take() {
            source.diagnostics += findings
            guard let document, includingDrafts || !document.frontMatter.isDraft else { continue }
            if case .article(let article) = document.frontMatter.kind {
                let key = "\(article.instrument)/\(article.number)/\(document.key.language)"
                if let first = firsts[key] {
                    source.diagnostics.append(Self.duplicate(document, of: first, article.number))
                    continue
                }
                firsts[key] = document
            }
            source.documents.append(document)
        }
        source.documents.sort { $0.key < $1.key }
        for path in sorted.attachments {
            guard let bytes = attachment(path, findings: &source.diagnostics) else { continue }
            source.attachments.append(.init(path: String(path.dropFirst("Content/".count)), bytes: bytes))
        }
        for entry in try list("Templates", required: false) {
            guard let bytes = text(entry, findings: &source.diagnostics)?.bytes else { continue }
            source.templates[String(entry.path.dropFirst("Templates/".count))] = bytes
        }
        return source
    }

    private static func duplicate(
        _ document: SourceDocument, of first: SourceDocument, _ number: ProvisionNumber
    ) -> Diagnostic {
        Diagnostic(
            .duplicateArticle, at: document.keyLocations["article"] ?? SourceLocation(path: document.path),
            "Article \(number) has two files in ‘\(document.key.language)’",
            notes: [.init("the other one is here", at: first.keyLocations["article"])])
    }

    // MARK: Names

    private func readNames(in entries: [FileTree.Entry]) throws(SiteUnreadable) -> SiteSource {
        var findings: [Diagnostic] = []
        guard let siteEntry = entries.first(where: { $0.path == "Content/site.yml" }) else {
            throw .noSite(root: root)
        }
        guard let siteText = text(siteEntry, findings: &findings) else { throw .broken(findings) }
        var siteReading = YAMLReading(siteText, range: 0..<siteText.bytes.count)
        let site = SiteConfigurationFile.read(&siteReading)
        findings += siteReading.findings
        guard let site else { throw .broken(findings) }

        var instruments: [InstrumentID: Instrument] = [:]
        for entry in entries where entry.path.hasPrefix("Content/instruments/") && entry.path.hasSuffix(".yml") {
            guard let file = text(entry, findings: &findings) else { continue }
            var reading = YAMLReading(file, range: 0..<file.bytes.count)
            let instrument = InstrumentFile.read(
                &reading, name: entry.baseName(dropping: ".yml"), languages: site.languages)
            findings += reading.findings
            if let instrument { instruments[instrument.id] = instrument }
        }
        guard let primary = instruments[site.primary] else {
            let path = "Content/instruments/\(site.primary).yml"
            if !entries.contains(where: { $0.path == path }) {
                findings.append(
                    Diagnostic(
                        .frontMatter, at: site.primaryLocation, "there is no instrument ‘\(site.primary)’: no \(path)"))
            }
            throw .broken(findings)
        }
        var concepts: [ConceptSource] = []
        for entry in entries where entry.path.hasPrefix("Content/concepts/") && entry.path.hasSuffix(".yml") {
            guard let file = text(entry, findings: &findings) else { continue }
            var reading = YAMLReading(file, range: 0..<file.bytes.count)
            let concept = ConceptFile.read(
                &reading, name: entry.baseName(dropping: ".yml"), primary: site.primary, instruments: instruments)
            findings += reading.findings
            if let concept { concepts.append(concept) }
        }
        return SiteSource(
            configuration: site.configuration(of: primary), instruments: instruments.values.sorted { $0.id < $1.id },
            concepts: concepts, diagnostics: findings)
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
    private func text(_ entry: FileTree.Entry, findings: inout [Diagnostic]) -> SourceText? {
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

    private func attachment(_ path: String, findings: inout [Diagnostic]) -> [UInt8]? {
        let place = SourceLocation(path: path)
        do throws(FileTree.Failure) {
            let bytes = try FileTree(root: root).read(path, limit: Self.largestAttachment)
            if path.hasSuffix(".svg"), let danger = SVGCheck.danger(in: bytes) {
                findings.append(Diagnostic(.unsafeLink, at: place, "the picture holds \(danger), which is not taken"))
                return nil
            }
            return bytes
        } catch {
            findings.append(Diagnostic(.unreadable, at: place, "the file cannot be read: \(error.reason)"))
            return nil
        }
    }

    private static func readDocument(
        _ item: ContentSorter.Document, _ tree: FileTree
    ) -> (SourceDocument?, [Diagnostic]) {
        var findings: [Diagnostic] = []
        guard let text = text(item.entry, tree, findings: &findings) else { return (nil, findings) }
        return (item.file.read(text, findings: &findings), findings)
    }

    /// Whether files of this extension are copied with the documents.
    static func isAttachment(_ path: String) -> Bool {
        guard let dot = path.lastIndex(of: ".") else { return false }
        return attachments.contains(path[path.index(after: dot)...].lowercased())
    }
}

extension FileTree.Entry {
    /// The file's name without folders and a suffix.
    func baseName(dropping suffix: String) -> String {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        return name.hasSuffix(suffix) ? String(name.dropLast(suffix.count)) : name
    }
}
