import Foundation
import Glibc

/// A small site in a temporary folder that goes with the value, with the project's own templates.
final class TemporarySite {
    let root: String

    /// Writes a site about an instrument of twelve articles, and more files, which take the place of those of the same path.
    init(_ more: [String: String] = [:]) throws {
        root = NSTemporaryDirectory() + "pinpoint-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
        try FileManager.default.copyItem(atPath: Self.project + "/Templates", toPath: root + "/Templates")
        for (path, text) in Self.files.merging(more, uniquingKeysWith: { $1 }) { try write(path, text) }
    }

    /// A site as `pinpoint init` makes it.
    init(startedIn languages: String) throws {
        root = NSTemporaryDirectory() + "pinpoint-\(UUID().uuidString)"
        let process = Process()
        process.executableURL = URL(fileURLWithPath: RunningPreview.executable)
        process.arguments = ["init", root, "--languages", languages, "--id", "rivers"]
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
    }

    deinit { try? FileManager.default.removeItem(atPath: root) }

    /// The project's own folder.
    static let project = #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 }

    static let files = [
        "Content/site.yml": """
        title: {vi: Hướng dẫn, en: Guide}
        languages: [vi, en]
        instrument: treaty
        base-url: https://treaty.example/guide/
        """,
        "Content/instruments/treaty.yml": """
        id: treaty
        type: {vi: Công ước, en: Convention}
        name: {vi: Công ước về sông ngòi, en: Convention on Rivers}
        short: {vi: Công ước Sông, en: Rivers Convention}
        outline: {articles: 1-12, chapters: I-II, checked: false}
        """,
        "Content/treaty/article-07.vi.md": article(7, "Ký", "1. Khoản một.\n2. Khoản hai.\n3. Khoản ba.\n"),
        "Content/treaty/article-07.en.md": article(
            7, "Signature", "1. Paragraph one.\n2. Paragraph two.\n3. Paragraph three.\n"),
        "Content/news/2025-04-10-bai.vi.md": news("Bài", "Theo khoản 2 Điều 7."),
        "Content/news/2025-04-10-bai.en.md": news("Item", "Under Article 7(2)."),
    ]

    static func article(_ number: Int, _ title: String, _ body: String) -> String {
        "---\ntitle: \(title)\narticle: \(number)\nreview: unchecked\n---\n\(body)"
    }

    static func news(_ title: String, _ body: String) -> String {
        "---\ntitle: \(title)\npublished: 2025-04-10\n---\n\(body)\n"
    }

    /// Writes a file in place, as simple editors do.
    func write(_ path: String, _ text: String) throws {
        try makeFolder(for: path)
        guard let file = fopen(root + "/" + path, "w") else { throw POSIXFailure(code: errno) }
        fputs(text, file)
        fclose(file)
    }

    /// Writes a file beside its place and renames it, as careful editors do.
    func writeThroughTemporaryFile(_ path: String, _ text: String) throws {
        try write(path + ".tmp", text)
        try rename(path + ".tmp", to: path)
    }

    func rename(_ path: String, to other: String) throws {
        try makeFolder(for: other)
        guard Glibc.rename(root + "/" + path, root + "/" + other) == 0 else { throw POSIXFailure(code: errno) }
    }

    func remove(_ path: String) throws { try FileManager.default.removeItem(atPath: root + "/" + path) }

    func makeFolder(_ path: String) throws {
        try FileManager.default.createDirectory(atPath: root + "/" + path, withIntermediateDirectories: true)
    }

    func link(_ path: String, to target: String) throws {
        guard symlink(target, root + "/" + path) == 0 else { throw POSIXFailure(code: errno) }
    }

    private func makeFolder(for path: String) throws {
        if let slash = path.lastIndex(of: "/") { try makeFolder(String(path[..<slash])) }
    }

    /// Every file and its bytes, by path.
    func allFiles() throws -> [String: Data] {
        var files: [String: Data] = [:]
        for case let path as String in FileManager.default.enumerator(atPath: root) ?? .init() {
            files[path] = FileManager.default.contents(atPath: root + "/" + path) ?? Data()
        }
        return files
    }
}

/// A call that the system refused.
struct POSIXFailure: Error {
    let code: Int32
}
