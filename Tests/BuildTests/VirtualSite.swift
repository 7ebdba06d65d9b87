import Build
import Diagnostics
import Foundation
import Testing

/// A site written inline, in a temporary folder that goes with the value.
final class VirtualSite {
    let root: String

    /// Writes the files; the project's own Templates are linked in unless the files bring their own.
    init(_ files: [String: String]) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("pinpoint-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        root = folder.path
        for (path, text) in files { try write(path, text) }
        if !files.keys.contains(where: { $0.hasPrefix("Templates/") }) {
            try FileManager.default.copyItem(
                atPath: Self.project + "/Templates", toPath: root + "/Templates")
        }
    }

    deinit { try? FileManager.default.removeItem(atPath: root) }

    /// The project's own folder.
    static let project: String = {
        var url = URL(fileURLWithPath: #filePath)
        for _ in 0..<3 { url.deleteLastPathComponent() }
        return url.path
    }()

    /// The output folder.
    var output: String { root + "/Site" }

    func write(_ path: String, _ text: String) throws { try write(path, Data(text.utf8)) }

    func write(_ path: String, _ data: Data) throws {
        let url = URL(fileURLWithPath: root + "/" + path)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try data.write(to: url)
    }

    /// Makes the replacement that a fix-it offers.
    func apply(_ fixIt: Diagnostic.FixIt) throws {
        let span = try #require(fixIt.location.span)
        var bytes = Array(try Data(contentsOf: URL(fileURLWithPath: root + "/" + fixIt.location.path)))
        bytes.replaceSubrange(
            span.utf8Offset..<(span.utf8Offset + span.utf8Length), with: Array(fixIt.replacement.utf8))
        try write(fixIt.location.path, Data(bytes))
    }

    /// Lets so much time pass that the file system's clock has ticked, and what was written can be told from what comes.
    static func letClockTick() { usleep(30_000) }

    func remove(_ path: String) throws { try FileManager.default.removeItem(atPath: root + "/" + path) }

    /// A published page or file as text.
    func page(_ path: String) throws -> String {
        try String(contentsOfFile: output + "/" + path, encoding: .utf8)
    }

    /// Every published file with its bytes.
    func published() throws -> [String: Data] { try Self.files(in: output) }

    /// Every file under a folder with its bytes.
    static func files(in folder: String) throws -> [String: Data] {
        var files: [String: Data] = [:]
        guard let walk = FileManager.default.enumerator(atPath: folder) else { return files }
        for case let path as String in walk {
            var isFolder: ObjCBool = false
            _ = FileManager.default.fileExists(atPath: folder + "/" + path, isDirectory: &isFolder)
            if !isFolder.boolValue { files[path] = try Data(contentsOf: URL(fileURLWithPath: folder + "/" + path)) }
        }
        return files
    }

    @discardableResult
    func build(
        strict: Bool = false, clean: Bool = false, jobs: Int? = nil, writes: Bool = true, output: String? = nil,
        wantsNotes: Bool = true
    ) throws -> BuildReport {
        try SiteBuild(
            options: BuildOptions(
                source: root, output: writes ? output ?? self.output : nil, isStrict: strict, isClean: clean,
                wantsNotes: wantsNotes, jobs: jobs)
        ).run()
    }

    /// Does something while what builds have kept lies aside, for the next one to find as it was.
    func withoutCache<Result>(_ body: () throws -> Result) throws -> Result {
        let (cache, aside) = (root + "/.pinpoint", root + "/.pinpoint-aside")
        try FileManager.default.moveItem(atPath: cache, toPath: aside)
        defer {
            try? FileManager.default.removeItem(atPath: cache)
            try? FileManager.default.moveItem(atPath: aside, toPath: cache)
        }
        return try body()
    }

    /// Runs the built executable in the site's folder.
    func pinpoint(_ arguments: String..., input: String = "") throws -> Run {
        try Self.pinpoint(arguments, in: root, input: input)
    }

    /// What a run of the executable gave.
    struct Run {
        let status: Int32
        let output: String
        let error: String
    }

    static func pinpoint(_ arguments: [String], in folder: String, input: String = "") throws -> Run {
        try run([executable] + arguments, in: folder, input: input)
    }

    /// Runs a program, found by its name, to its end.
    static func run(_ program: [String], in folder: String, input: String = "") throws -> Run {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = program
        process.currentDirectoryURL = URL(fileURLWithPath: folder)
        let (stdin, stdout) = (Pipe(), Pipe())
        // A file, since a second pipe that nobody reads would stop the program once it is full.
        let errors = FileManager.default.temporaryDirectory.appendingPathComponent("pinpoint-\(UUID().uuidString).err")
        try Data().write(to: errors)
        defer { try? FileManager.default.removeItem(at: errors) }
        process.standardInput = stdin
        process.standardOutput = stdout
        process.standardError = try FileHandle(forWritingTo: errors)
        try process.run()
        stdin.fileHandleForWriting.write(Data(input.utf8))
        try stdin.fileHandleForWriting.close()
        let output = stdout.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        let error = try Data(contentsOf: errors)
        return Run(
            status: process.terminationStatus, output: String(decoding: output, as: UTF8.self),
            error: String(decoding: error, as: UTF8.self))
    }

    /// The executable beside the running tests.
    static let executable: String = {
        let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }
        let folder =
            bundle?.bundleURL.deletingLastPathComponent()
            ?? URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
        return folder.appendingPathComponent("pinpoint").path
    }()
}

/// A small site about an instrument of twelve articles, which most tests begin with.
enum SmallSite {
    static let configuration = """
        title: {vi: Hướng dẫn, en: Guide}
        languages: [vi, en]
        instrument: treaty
        """

    static let instrument = """
        id: treaty
        type: {vi: Công ước, en: Convention}
        name: {vi: Công ước về sông ngòi, en: Convention on Rivers}
        short: {vi: Công ước Sông, en: Rivers Convention}
        outline: {articles: 1-12, chapters: I-II, checked: false}
        chapters:
          - {id: chp_I, articles: 1-6, title: {vi: Quy định chung, en: General provisions}}
          - {id: chp_II, articles: 7-12, title: {vi: Điều khoản cuối, en: Final provisions}}
        """

    static func article(_ number: Int, _ title: String, _ body: String = "") -> String {
        "---\ntitle: \(title)\narticle: \(number)\nreview: unchecked\n---\n\(body)\n"
    }

    static func news(_ title: String, _ body: String, more: String = "") -> String {
        "---\ntitle: \(title)\npublished: 2025-04-10\n\(more)---\n\(body)\n"
    }

    /// The site's files without news.
    static var files: [String: String] {
        var files = [
            "Content/site.yml": configuration,
            "Content/instruments/treaty.yml": instrument,
        ]
        for (number, vi, en) in [(3, "Phạm vi", "Scope"), (7, "Ký", "Signature")] {
            files["Content/treaty/article-0\(number).vi.md"] = article(
                number, vi, "1. Khoản một.\n2. Khoản hai:\n   - (a) điểm một;\n   - (b) điểm hai.\n")
            files["Content/treaty/article-0\(number).en.md"] = article(
                number, en, "1. Paragraph one.\n2. Paragraph two:\n   - (a) point one;\n   - (b) point two.\n")
        }
        return files
    }

    /// The site's files and more, which take the place of those of the same path.
    static func files(with more: [String: String]) -> [String: String] { files.merging(more) { $1 } }
}
