import Corpus
import Digests

/// What the index file of a ``DocumentStore`` says.
struct DocumentIndex: Sendable {
    /// The number of the file that holds the records.
    let number: UInt64
    private let rows: [Row]

    private struct Row: Sendable {
        let path: String
        let stamp: FileStamp
        let digest: Digest
        let offset: Int
        let count: Int
        let checksum: Checksum

        init(from reader: inout ByteReader) throws(DamagedRecord) {
            path = try reader.singleText()
            stamp = try FileStamp(from: &reader)
            guard let digest = Digest(bytes: try reader.raw(Digest.size)) else { throw DamagedRecord() }
            self.digest = digest
            guard let offset = Int(exactly: try reader.number()) else { throw DamagedRecord() }
            self.offset = offset
            count = try reader.natural()
            checksum = Checksum(value: try reader.word())
        }
    }

    /// The name of a file of records.
    static func fileName(_ number: UInt64) -> String { "documents-\(String(number, radix: 16)).records" }

    /// Whether a file of this name holds records.
    static func isFileName(_ name: String) -> Bool { name.hasPrefix("documents-") && name.hasSuffix(".records") }

    /// Reads the content of an index; nil where it is none.
    init?(_ content: [UInt8]) {
        var reader = ByteReader(content)
        do throws(DamagedRecord) {
            number = try reader.word()
            let count = try reader.count()
            var rows: [Row] = []
            rows.reserveCapacity(min(count, content.count / 64))
            for _ in 0..<count { rows.append(try Row(from: &reader)) }
            guard reader.isAtEnd else { return nil }
            self.rows = rows
        } catch {
            return nil
        }
    }

    /// The entries whose records the file is long enough to hold.
    func entries(in file: OpenFile) -> [DocumentEntry] {
        let size = file.size
        var entries: [DocumentEntry] = []
        entries.reserveCapacity(rows.count)
        for row in rows where row.count <= size && row.offset <= size - row.count {
            let stored = StoredRecord(file: file, offset: row.offset, count: row.count, checksum: row.checksum)
            entries.append(
                DocumentEntry(path: row.path, stamp: row.stamp, digest: row.digest, place: .stored(stored)))
        }
        return entries
    }

    /// The content of an index of entries whose records all are in the file of that number.
    static func content(_ entries: [DocumentEntry], number: UInt64) -> [UInt8] {
        var writer = ByteWriter(capacity: 64 + entries.count * 128)
        writer.write(word: number)
        writer.write(natural: entries.count)
        for entry in entries {
            guard case .stored(let record) = entry.place else { preconditionFailure("a record is in no file") }
            writer.write(single: entry.path)
            entry.stamp.write(to: &writer)
            writer.write(raw: entry.digest.bytes)
            writer.write(number: UInt64(record.offset))
            writer.write(natural: record.count)
            writer.write(word: record.checksum.value)
        }
        return writer.bytes
    }
}
