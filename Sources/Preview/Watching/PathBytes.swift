/// A path or a name by its bytes: to the language, two that differ only in how letters are composed are one.
struct PathBytes: Hashable {
    /// UTF-8.
    let bytes: [UInt8]

    init(_ path: String) { bytes = Array(path.utf8) }

    var text: String { String(decoding: bytes, as: UTF8.self) }
}
