import Digests

/// A file that was read: what the site takes of it, and which bytes it had.
struct ReadFile: Sendable {
    /// What the site takes: of a text not its byte order mark.
    let bytes: [UInt8]
    /// The file as it was.
    let source: SourceFile

    init(_ text: SourceText) {
        bytes = text.bytes
        source = SourceFile(text)
    }

    init(path: String, bytes: [UInt8]) {
        self.bytes = bytes
        source = SourceFile(path: path, digest: Digest(of: bytes))
    }
}
