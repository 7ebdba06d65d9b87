import Corpus
import Glibc

extension FileStamp {
    /// The stamp of a regular file that is written by nobody else meanwhile; nil where there is none. A link is none.
    public static func ofFile(at path: String) -> FileStamp? {
        var status = stat()
        guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        return FileStamp(status, isTrusted: true)
    }

    /// The stamp of a file that is looked at now and read later: trusted if it has not changed within the last tick of the
    /// file system's clock.
    /// - Parameter now: see ``now``.
    init(_ status: stat, now: Int64) {
        self.init(status, isTrusted: false)
        // Clocks tick every ten milliseconds at most, but those of some file systems every second or two.
        let isCoarse = modified % 1_000_000_000 == 0 && changed % 1_000_000_000 == 0
        isTrusted = now &- max(modified, changed) > (isCoarse ? 3_000_000_000 : 20_000_000)
    }

    private init(_ status: stat, isTrusted: Bool) {
        self.init(
            size: Int64(status.st_size), modified: Self.nanoseconds(status.st_mtim),
            changed: Self.nanoseconds(status.st_ctim), inode: UInt64(status.st_ino), isTrusted: isTrusted)
    }

    /// The time of the system's clock, in nanoseconds since 1970.
    static var now: Int64 {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return nanoseconds(time)
    }

    private static func nanoseconds(_ time: timespec) -> Int64 {
        Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
    }
}
