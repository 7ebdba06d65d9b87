import Digests
import Publisher

/// Whether a folder is what its manifest says.
public struct FolderReport: Sendable {
    /// The folder, as the user named it.
    public let root: String
    /// How many files the manifest lists.
    public let files: Int
    /// What is wrong, by path.
    public let findings: [FolderFinding]

    /// Compares every file of a folder with what its manifest says.
    /// - Parameter loop: runs a body for each number below a count, perhaps on several threads.
    public init(of site: SiteFolder, loop: Publication.Loop) throws(DeliveryError) {
        let paths = site.manifest.entries.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        let (folder, entries) = (site.folder, site.manifest.entries)
        let results = ConcurrentFindings(count: paths.count)
        loop(paths.count) { index in
            guard let entry = entries[paths[index]] else { return }
            results.set(index, Self.finding(paths[index], entry, in: folder))
        }
        var findings: [FolderFinding] = []
        do throws(OutputError) {
            for result in results.take() {
                if let finding = try result?.get() { findings.append(finding) }
            }
        } catch {
            throw .disk("\(error)")
        }
        let extra = try FolderWalk(root: site.root).files().filter { path in
            entries[path] == nil && path != Manifest.path && !Self.isCompanion(path)
        }
        root = site.root
        files = paths.count
        self.findings = (findings + extra.map { FolderFinding(.extra, $0) }).sorted()
    }

    private static func isCompanion(_ path: String) -> Bool {
        SiteFolder.companions.contains(String(path.prefix { $0 != "/" }))
    }

    /// What is wrong with a file that the manifest lists; nil for nothing.
    private static func finding(
        _ path: String, _ entry: Manifest.Entry, in folder: OutputFolder
    ) -> Result<FolderFinding?, OutputError> {
        guard let content = entry.content else { return .success(FolderFinding(.unfinished, path)) }
        guard let size = folder.size(of: path) else {
            return .success(FolderFinding(folder.isTaken(path) ? .changed : .missing, path))
        }
        guard size == entry.size else { return .success(FolderFinding(.changed, path)) }
        do throws(OutputError) {
            let isSame = try folder.read(path).map { Digest(of: $0) == content } ?? false
            return .success(isSame ? nil : FolderFinding(.changed, path))
        } catch {
            return .failure(error)
        }
    }

    /// A line for every file that is wrong.
    public var text: String { findings.map { "\($0.kind.rawValue): \($0.path)\n" }.joined() }

    /// What was checked and found, in one line.
    public var summary: String {
        let what = "‘\(root)’: \(files) file\(files == 1 ? "" : "s")"
        return findings.isEmpty ? "\(what), as the manifest says" : "\(what) listed, \(Self.counted(findings))"
    }

    /// How many findings there are of each kind: `1 missing, 2 changed`.
    static func counted(_ findings: [FolderFinding]) -> String {
        FolderFinding.Kind.allCases.compactMap { kind in
            let count = findings.count { $0.kind == kind }
            return count == 0 ? nil : "\(count) \(kind.rawValue)"
        }.joined(separator: ", ")
    }
}
