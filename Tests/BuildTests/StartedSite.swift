import Build
import Foundation
import Testing

/// A site that `pinpoint init` made, in a temporary folder that goes with the value.
final class StartedSite {
    /// The folder that holds the site's.
    let parent: String
    /// The site's folder.
    let root: String

    /// Starts a site with more arguments than its folder.
    init(_ arguments: String..., folder: String = "rivers") throws {
        parent = FileManager.default.temporaryDirectory.path + "/pinpoint-\(UUID().uuidString)"
        root = parent + "/" + folder
        try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
        let run = try VirtualSite.pinpoint(["init", folder] + arguments, in: parent)
        #expect(run.status == 0 && run.output.isEmpty, "\(run.error)")
    }

    deinit { try? FileManager.default.removeItem(atPath: parent) }

    /// Runs the executable in the site's folder.
    func pinpoint(_ arguments: String...) throws -> VirtualSite.Run { try VirtualSite.pinpoint(arguments, in: root) }

    /// A file of the site as text.
    func file(_ path: String) throws -> String { try String(contentsOfFile: root + "/" + path, encoding: .utf8) }

    /// Every file of the site with its bytes.
    func files() throws -> [String: Data] { try VirtualSite.files(in: root) }

    /// What a strict check finds, notes left out, drafts included.
    func serious() throws -> [String] {
        let options = BuildOptions(source: root, isStrict: true, includesDrafts: true)
        return try SiteBuild(options: options).run().serious.map { "\($0.location.path): \($0.message)" }
    }
}
