import CStarter
import Instruments

/// A file that the executable carries, so that a site can be started far from this repository.
struct EmbeddedFile: Sendable, Hashable {
    /// Its path in the repository: `Templates/…` or `Starter/…`.
    let path: String
    /// Its bytes.
    let bytes: [UInt8]

    /// All of them, by path.
    static func all() -> [EmbeddedFile] {
        (0..<starter_file_count()).map { index in
            let file = starter_file_at(index)
            return EmbeddedFile(
                path: String(cString: file.path),
                bytes: Array(UnsafeBufferPointer(start: file.bytes, count: file.size)))
        }
    }

    /// The languages whose words they hold, in order.
    static func languages() -> [Language] {
        all().compactMap { $0.path.part(between: "Templates/strings/", and: ".yml").map(Language.init(rawValue:)) }
    }
}

extension String {
    /// What stands between a beginning and an end; nil where the text has not both.
    func part(between start: String, and end: String) -> String? {
        guard hasPrefix(start), hasSuffix(end), utf8.count > start.utf8.count + end.utf8.count else { return nil }
        return String(dropFirst(start.count).dropLast(end.count))
    }
}
