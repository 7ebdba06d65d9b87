import Diagnostics
import Publisher
import Source

/// Why a build could not be carried through, apart from errors in the content.
public enum BuildFailure: Error, Sendable {
    /// There is no site in the folder, or an option makes no sense.
    case usage(String)
    /// The disk or a permission stood in the way.
    case system(String)
    /// The content is too broken to do anything with it.
    case content([Diagnostic])

    /// What a site whose folders give nothing makes of a build.
    init(_ error: SiteUnreadable) {
        self =
            switch error {
            case .noSite: .usage(error.description)
            case .disk: .system(error.description)
            case .broken(let findings): .content(findings.sorted())
            }
    }

    /// What went wrong, in one sentence without a full stop.
    public var message: String {
        switch self {
        case .usage(let message), .system(let message): message
        case .content(let diagnostics):
            "the site's own files have \(diagnostics.count) error\(diagnostics.count == 1 ? "" : "s")"
        }
    }

    /// The exit status that says what kind of failure it is (sysexits.h: EX_USAGE, EX_IOERR; 1 for content).
    public var exitStatus: Int32 {
        switch self {
        case .usage: 64
        case .system: 74
        case .content: 1
        }
    }
}
