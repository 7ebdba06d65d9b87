import Bytes

/// What is wrong with one file of a published folder.
public struct FolderFinding: Sendable, Hashable {
    /// What is wrong.
    public let kind: Kind
    /// The path within the folder.
    public let path: String

    /// What may be wrong with a file.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// The manifest lists it, and it is not there.
        case missing
        /// It has other bytes than the manifest says, or is no regular file.
        case changed
        /// A build that was cut off was replacing it.
        case unfinished
        /// It is there, and the manifest does not list it.
        case extra
    }

    /// Creates a finding.
    public init(_ kind: Kind, _ path: String) {
        self.kind = kind
        self.path = path
    }
}

extension FolderFinding: Comparable {
    /// Sorts by path in byte order, then by kind.
    public static func < (left: FolderFinding, right: FolderFinding) -> Bool {
        if ByteOrder.precedes(left.path, right.path) { return true }
        if ByteOrder.precedes(right.path, left.path) { return false }
        return left.kind.rawValue < right.kind.rawValue
    }
}
