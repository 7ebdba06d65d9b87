import Build
import Delivery
import Foundation
import Publisher
import Testing

/// A small site and the folder that a build made of it, in a temporary place that goes with the value.
final class BuiltSite {
    let root: String

    /// Builds a site of two articles; `files` are added to it, or take the place of others.
    init(_ files: [String: String] = [:]) throws {
        root = FileManager.default.temporaryDirectory.appendingPathComponent("delivery-\(UUID().uuidString)").path
        for (path, text) in Self.files.merging(files, uniquingKeysWith: { $1 }) { try write(path, text) }
        try FileManager.default.copyItem(atPath: Self.project + "/Templates", toPath: root + "/Templates")
        try build()
    }

    deinit { try? FileManager.default.removeItem(atPath: root) }

    /// The project's own folder.
    static let project: String = {
        var url = URL(fileURLWithPath: #filePath)
        for _ in 0..<3 { url.deleteLastPathComponent() }
        return url.path
    }()

    private static let files = [
        "Content/site.yml": "languages: [en]\ninstrument: treaty\nas-of: 2025-06-01\n",
        "Content/instruments/treaty.yml": """
        id: treaty
        type: {en: Convention}
        name: {en: Convention on Rivers}
        short: {en: Rivers Convention}
        outline: {articles: 1-12}

        """,
        "Content/treaty/article-3.en.md": "---\ntitle: Scope\narticle: 3\n---\n1. One.\n2. Two.\n",
        "Content/treaty/article-7.en.md": "---\ntitle: Signature\narticle: 7\n---\n1. See Article 3.\n",
    ]

    /// The built folder.
    var output: String { root + "/Site" }

    func write(_ path: String, _ text: String) throws {
        let url = URL(fileURLWithPath: root + "/" + path)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
    }

    func remove(_ path: String) throws { try FileManager.default.removeItem(atPath: root + "/" + path) }

    func build(baseURL: String? = nil, drafts: Bool = false) throws {
        let options = BuildOptions(source: root, output: output, baseURL: baseURL, includesDrafts: drafts)
        let report = try SiteBuild(options: options).run()
        if report.hasErrors { throw BuildFailure.content(report.serious) }
    }

    var manifest: Manifest {
        get throws { try SiteFolder(root: output).manifest }
    }

    /// Every file under a folder by path.
    static func files(in folder: String) throws -> [String: Data] {
        var files: [String: Data] = [:]
        for case let path as String in try #require(FileManager.default.enumerator(atPath: folder)) {
            var isFolder: ObjCBool = false
            _ = FileManager.default.fileExists(atPath: folder + "/" + path, isDirectory: &isFolder)
            if !isFolder.boolValue { files[path] = try Data(contentsOf: URL(fileURLWithPath: folder + "/" + path)) }
        }
        return files
    }
}
