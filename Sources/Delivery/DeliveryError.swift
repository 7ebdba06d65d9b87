/// Why a site could not be checked or delivered.
public enum DeliveryError: Error, Sendable, Hashable {
    /// There is no site in the folder.
    case noSite(String)
    /// The folder's manifest is not one that this tool writes.
    case brokenManifest(String)
    /// The folder is not what its manifest says; what is wrong with it.
    case unsound(String, [FolderFinding])
    /// A target makes no sense; why.
    case target(String)
    /// The branch holds something that no build made.
    case foreignBranch(String)
    /// Somebody else published meanwhile.
    case overtaken(branch: String, from: String, to: String)
    /// Git could not do something; its own words.
    case git(String)
    /// The disk or a permission stood in the way.
    case disk(String)

    /// What went wrong, in one sentence without a full stop.
    public var message: String {
        switch self {
        case .noSite(let folder): "there is no site in ‘\(folder)’: no manifest.json; “pinpoint build” writes one"
        case .brokenManifest(let folder):
            "the manifest.json of ‘\(folder)’ is none that this tool writes; build it again"
        case .unsound(let folder, let findings):
            "‘\(folder)’ is not what its manifest says (\(FolderReport.counted(findings))); build it again"
        case .target(let reason): reason
        case .foreignBranch(let branch):
            "the branch ‘\(branch)’ holds files and no manifest.json of a site; name another branch, or say --replace"
        case .overtaken(let branch, let from, let to):
            "the branch ‘\(branch)’ went from \(from) to \(to) while this was being published, so somebody else was first; "
                + "nothing was published, look at what they did and run it again"
        case .git(let words): words
        case .disk(let reason): reason
        }
    }

    /// The exit status that says what kind of failure it is (sysexits.h: EX_USAGE, EX_IOERR; 1 for what is wrong in
    /// the site).
    public var exitStatus: Int32 {
        switch self {
        case .unsound, .brokenManifest: 1
        case .noSite, .target, .foreignBranch: 64
        case .overtaken, .git, .disk: 74
        }
    }
}
