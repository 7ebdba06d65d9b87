import Diagnostics
import Publisher
import Source

/// Why a build could not be carried through, apart from errors in the content.
public enum BuildFailure: Error, Sendable {
    /// There is no site in the folder, or an option makes no sense.
    case usage(String)
    /// The disk or a permission stood in the way.
    case system(String)

    /// What went wrong, in one sentence without a full stop.
    public var message: String {
        switch self {
        case .usage(let message), .system(let message): message
        }
    }

    /// The exit status that says what kind of failure it is (sysexits.h: EX_USAGE, EX_IOERR).
    public var exitStatus: Int32 {
        switch self {
        case .usage: 64
        case .system: 74
        }
    }
}
