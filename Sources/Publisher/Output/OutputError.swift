import Glibc

/// Why a file of the output could not be read, written or removed.
public struct OutputError: Error, Sendable, Hashable, CustomStringConvertible {
    /// What was attempted: `write`, `create`, ….
    public let action: String
    /// The path, as the user would name it.
    public let path: String
    /// The system's error number.
    public let code: Int32

    /// Says what could not be done with a path, and the system's error number.
    public init(action: String, path: String, code: Int32) {
        self.action = action
        self.path = path
        self.code = code
    }

    /// Another build holds the folder.
    public static func busy(_ path: String) -> OutputError {
        OutputError(action: "lock", path: path, code: EWOULDBLOCK)
    }

    /// Whether the path is not there.
    public var isMissing: Bool { code == ENOENT || code == ENOTDIR }

    /// What went wrong, in one sentence without a full stop.
    public var description: String {
        if code == EWOULDBLOCK { return "another build is writing to ‘\(path)’; try again when it is done" }
        var text = "cannot \(action) ‘\(path)’"
        if let reason = strerror(code) { text += ": " + String(cString: reason) }
        return text
    }
}
