import Bytes

/// Where a page or file stands in the site: a path from the site's root without a leading `/`.
public struct PageAddress: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The path. A page's ends in `/` (`vi/dieu-64/`; the root's is empty), a file's in its name (`vi/tin/atom.xml`).
    public let path: String

    /// Names a place by its path.
    public init(_ path: String) { self.path = path }

    /// The file that is written for it.
    public var file: String { path.isEmpty || path.hasSuffix("/") ? path + "index.html" : path }

    /// How many folders deep it stands.
    public var depth: Int { path.utf8.reduce(0) { $0 + ($1 == UInt8(ascii: "/") ? 1 : 0) } }

    /// The path.
    public var description: String { path }

    /// The address of something within this page's folder.
    func appending(_ component: String) -> PageAddress { PageAddress(path + component + "/") }

    /// Sorts by path in byte order.
    public static func < (left: PageAddress, right: PageAddress) -> Bool {
        ByteOrder.precedes(left.path, right.path)
    }
}
