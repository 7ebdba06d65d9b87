/// How a page leads to the site's root: what stands before a path in its links.
///
/// Pages of one depth share it, so that what they share can be rendered once.
public struct LinkBase: Hashable, Sendable {
    /// What is written before a path: `../../`, empty at the root, or the path of a base URL.
    public let prefix: String

    /// The base of a page at some depth: links that hold under any path and host.
    public init(depth: Int) { prefix = String(repeating: "../", count: depth) }

    /// The base of a file that a host serves at any path: the base URL's own path, `/` where there is none.
    public init(baseURL: String?) {
        guard let baseURL, let scheme = baseURL.firstRange(of: "://") else {
            prefix = "/"
            return
        }
        let rest = baseURL[scheme.upperBound...]
        guard let slash = rest.firstIndex(of: "/") else {
            prefix = "/"
            return
        }
        let path = rest[slash...]
        prefix = path.hasSuffix("/") ? String(path) : path + "/"
    }

    /// The link to a place, with its fragment where one is given.
    public func href(_ address: PageAddress, fragment: String? = nil) -> String {
        var writer = HTMLWriter()
        write(address, to: &writer)
        if let fragment { writer.raw { PageFragment.named(fragment).append(to: &$0) } }
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    /// Writes the link to a page, not yet escaped.
    func write(_ address: PageAddress, to writer: inout HTMLWriter) {
        let start = writer.count
        writer.raw(text: prefix)
        writer.raw(text: address.path)
        if writer.count == start { writer.raw("./") }
    }
}
