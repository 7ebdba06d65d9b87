/// What the file system says of a file's state without its bytes being read.
public struct FileStamp: Sendable, Hashable {
    /// The size in bytes.
    public var size: Int64
    /// When the bytes were last changed, in nanoseconds since 1970.
    public var modified: Int64
    /// When the file's status was last changed, in nanoseconds since 1970; nobody can set it back.
    public var changed: Int64
    /// The file's number in its file system.
    public var inode: UInt64
    /// Whether an equal stamp later proves equal bytes. False where the file was changed less than a tick of the file
    /// system's clock before it was read: it may have been changed again within the same tick.
    public var isTrusted: Bool

    /// Creates a stamp; see the properties.
    public init(size: Int64, modified: Int64, changed: Int64, inode: UInt64, isTrusted: Bool) {
        self.size = size
        self.modified = modified
        self.changed = changed
        self.inode = inode
        self.isTrusted = isTrusted
    }

    /// Whether a file that has the stamp `now` still has the bytes that were read under this one.
    public func proves(_ now: FileStamp) -> Bool {
        isTrusted && size == now.size && modified == now.modified && changed == now.changed && inode == now.inode
    }
}

extension FileStamp {
    /// No file's stamp, which proves nothing.
    public static let none = FileStamp(size: 0, modified: 0, changed: 0, inode: 0, isTrusted: false)
}
