import Glibc

/// How a file looks from outside: while this stays the same, so do its bytes, but for changes within one tick of the
/// file system's clock.
public struct FileStamp: Sendable, Hashable {
    /// Its size in bytes.
    public let size: Int
    /// When its bytes were changed last, in nanoseconds since 1970.
    public let modified: Int
    /// When anything of it was changed last, in nanoseconds since 1970.
    public let changed: Int
    /// Its number in its file system.
    public let inode: UInt64

    /// Creates a stamp; see the properties.
    public init(size: Int, modified: Int, changed: Int, inode: UInt64) {
        self.size = size
        self.modified = modified
        self.changed = changed
        self.inode = inode
    }

    init(_ status: stat) {
        self.init(
            size: Int(status.st_size), modified: Self.nanoseconds(status.st_mtim),
            changed: Self.nanoseconds(status.st_ctim), inode: UInt64(status.st_ino))
    }

    private static func nanoseconds(_ time: timespec) -> Int {
        Int(time.tv_sec).multipliedReportingOverflow(by: 1_000_000_000).partialValue &+ Int(time.tv_nsec)
    }
}
