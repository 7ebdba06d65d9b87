import Foundation
import GeneratedTexts
import Testing

/// A site that was built and then edited, with what it published before and what it is to publish now.
struct FaultySite {
    let site: VirtualSite
    let old: [String: Data]
    let new: [String: Data]

    init() throws {
        let sample = try Self.sample.get()
        (old, new) = (sample.old, sample.new)
        site = try VirtualSite(sample.files)
        for (path, bytes) in old { try site.write("old/" + path, bytes) }
    }

    /// The files of the edited site, what was published before, and what is to be published now.
    private static let sample = Result {
        let site = try VirtualSite(Self.files)
        #expect(try site.build().hasErrors == false)
        let old = try site.published()
        var files = Self.files
        for number in 2...4 { files[news(number)] = SmallSite.news("Tin \(number)", "Theo Điều 3.") }
        files["Content/news/2025-05-01-moi.vi.md"] = SmallSite.news("Mới", "Theo Điều 7.")
        files[news(1)] = nil
        let edited = try VirtualSite(files)
        #expect(try edited.build().hasErrors == false)
        return (files: files, old: old, new: try edited.published())
    }

    private static var files: [String: String] {
        var files = SmallSite.files
        for number in 1...6 { files[news(number)] = SmallSite.news("Bài \(number)", "Theo khoản 2 Điều 7.") }
        return files
    }

    /// The file of a news item, from 1 to 6.
    static func news(_ number: Int) -> String { "Content/news/2025-04-1\(number)-bai-\(number).vi.md" }

    /// Puts the old site in the output's place again; of what was compiled nothing is left.
    func reset() throws {
        for folder in ["Site", ".pinpoint"] { try? FileManager.default.removeItem(atPath: site.root + "/" + folder) }
        try FileManager.default.copyItem(atPath: site.root + "/old", toPath: site.output)
    }

    /// Runs a build with a fault, which must end in a success or in an error that says where it was.
    func build(_ fault: FailingDisk.Fault) throws -> ExecutableRun {
        try reset()
        let environment = try FailingDisk.environment(fault, under: site.root)
        return try ExecutableRun("build", "--source", site.root, in: site, environment: environment)
    }

    /// How many calls a build without a fault makes: of all kinds, or of those that need room.
    func calls(needingRoom: Bool) throws -> Int {
        try reset()
        let count = site.root + ".count"
        defer { unlink(count) }
        let fault: FailingDisk.Fault = needingRoom ? .full(from: 0) : .once(0)
        let environment = try FailingDisk.environment(fault, under: site.root, count: count)
        let run = try ExecutableRun("build", "--source", site.root, in: site, environment: environment)
        try #require(run.status == 0, "\(run.error)")
        try #require(try site.published() == new)
        return try #require(Int(try String(contentsOfFile: count, encoding: .utf8)))
    }

    /// Whether a build without a fault now gives the new site and nothing else.
    func isMendedByTheNextBuild() throws -> Bool {
        let run = try ExecutableRun("build", "--source", site.root, in: site)
        return try run.status == 0 && site.published() == new
    }
}
