import Corpus
import Diagnostics
import Foundation
import Instruments

@testable import Source

/// A site's folder written inline, in a temporary place that goes with the value.
final class VirtualFolder {
    let root: String

    static let site = """
        languages: [vi, en]
        instrument: treaty

        """
    static let instrument = """
        id: treaty
        type: {vi: Công ước, en: Convention}
        name: {vi: Công ước thử, en: Test Convention}
        short: {vi: CƯ thử, en: Test}
        outline: {articles: 1-12}

        """

    init(_ files: [String: String] = [:]) throws {
        root = FileManager.default.temporaryDirectory.appendingPathComponent("source-\(UUID().uuidString)").path
        var all = ["Content/site.yml": Self.site, "Content/instruments/treaty.yml": Self.instrument]
        all.merge(files) { $1 }
        for (path, text) in all { try write(path, Data(text.utf8)) }
    }

    deinit { try? FileManager.default.removeItem(atPath: root) }

    func write(_ path: String, _ data: Data) throws {
        try folder((path as NSString).deletingLastPathComponent)
        try data.write(to: URL(fileURLWithPath: root + "/" + path))
    }

    func folder(_ path: String) throws {
        try FileManager.default.createDirectory(atPath: root + "/" + path, withIntermediateDirectories: true)
    }

    func link(_ path: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(atPath: root + "/" + path, withDestinationPath: target)
    }

    /// Everything in the folder, drafts too.
    func read() throws(SiteUnreadable) -> SiteSource {
        let reader = SiteReader(root: root)
        var memory = SurveyMemory()
        let survey = try reader.survey(&memory)
        var source = survey.site
        var doubles = ArticleDoubles()
        for place in survey.documents {
            let (document, findings) = reader.read(place)
            source.diagnostics += findings
            guard let document else { continue }
            if let double = doubles.finding(
                about: document.frontMatter, document.key, document.path, document.keyLocations)
            {
                source.diagnostics.append(double)
            } else {
                source.documents.append(document)
            }
        }
        source.documents.sort { $0.key < $1.key }
        return source
    }

    /// Every finding as `path:line: code: message`, in order.
    func findings() throws(SiteUnreadable) -> [String] { Self.lines(try read().diagnostics) }

    /// The findings of a site that is too broken to go on.
    func brokenFindings() -> [String] {
        do {
            _ = try read()
            return ["nothing was thrown"]
        } catch .broken(let diagnostics) {
            return Self.lines(diagnostics)
        } catch {
            return ["\(error)"]
        }
    }

    static func lines(_ diagnostics: [Diagnostic]) -> [String] {
        diagnostics.sorted().map { "\($0.location.path):\($0.location.line): \($0.code.rawValue): \($0.message)" }
    }
}

/// The findings of one YAML text, read as a page's front matter, with their lines in the document.
func findings(ofPage yaml: String) throws -> [String] {
    let folder = try VirtualFolder(["Content/pages/a.vi.md": "---\n\(yaml)\n---\nText.\n"])
    return try folder.findings().map { $0.replacing("Content/pages/a.vi.md:", with: "") }
}
