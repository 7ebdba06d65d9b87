/// Where the bytes of a record are, and their checksum.
struct StoredRecord: Sendable {
    let file: OpenFile
    let offset: Int
    let count: Int
    let checksum: Checksum

    /// The bytes; nil where they are not those that were written.
    func bytes() -> [UInt8]? {
        guard let bytes = file.bytes(at: offset, count: count), Checksum(of: bytes) == checksum else { return nil }
        return bytes
    }

    /// The record; nil where its bytes are not those that were written.
    func decoded() -> DocumentRecord? { bytes().flatMap { try? DocumentRecord(stored: $0) } }
}
