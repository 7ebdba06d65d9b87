/// A piece of HTML that is ready to stand in a page: everything that came from outside is escaped in it.
///
/// Only this room makes one, so that a page model cannot carry text as markup by mistake.
public struct HTML: Sendable, Hashable {
    /// The markup as UTF-8.
    public let bytes: [UInt8]

    init(bytes: [UInt8]) { self.bytes = bytes }

    init(markup: String) { bytes = Array(markup.utf8) }

    /// The markup.
    public var markup: String { String(decoding: bytes, as: UTF8.self) }

    /// Nothing.
    static let empty = HTML(bytes: [])
}
