import Synchronization

/// Writes records one behind the other into a file, and says where each went.
struct RecordWriter {
    private let file: OpenFile
    private let readable: OpenFile
    private var end: Int
    private var waiting: [UInt8] = []
    /// How many bytes are written at once.
    private static let batch = 1 << 18
    /// How many records are encoded at once.
    private static let stretch = 64

    /// Appends to a file, behind whatever stands there.
    /// - Parameter readable: the same file, as it is kept open to be read.
    init(into file: OpenFile, readAs readable: OpenFile) {
        self.file = file
        self.readable = readable
        end = file.size
    }

    /// The entries with their records in the file, those that were not there added; nil where they could not be written.
    /// Entries whose records are damaged are left out.
    mutating func write(_ entries: [DocumentEntry], run: DocumentStore.Runner) -> [DocumentEntry]? {
        var stored = [StoredRecord?](repeating: nil, count: entries.count)
        var missing: [Int] = []
        for (index, entry) in entries.enumerated() {
            if let record = entry.stored(in: readable) {
                stored[index] = StoredRecord(
                    file: readable, offset: record.offset, count: record.count, checksum: record.checksum)
            } else {
                missing.append(index)
            }
        }
        for start in stride(from: 0, to: missing.count, by: Self.stretch) {
            let places = missing[start..<min(start + Self.stretch, missing.count)]
            for (index, record) in zip(places, Self.encoded(places.map { entries[$0].place }, run: run)) {
                guard let record else { continue }
                stored[index] = append(record)
                if waiting.count >= Self.batch, !flush() { return nil }
            }
        }
        guard flush() else { return nil }
        return zip(entries, stored).compactMap { entry, record in
            record.map {
                DocumentEntry(path: entry.path, stamp: entry.stamp, digest: entry.digest, place: .stored($0))
            }
        }
    }

    private struct Encoded: Sendable {
        let bytes: [UInt8]
        let checksum: Checksum

        init(_ bytes: [UInt8], checksum: Checksum) {
            self.bytes = bytes
            self.checksum = checksum
        }

        init(_ record: DocumentRecord) {
            let bytes = record.stored()
            self.init(bytes, checksum: Checksum(of: bytes))
        }
    }

    private static func encoded(_ places: [DocumentEntry.Place], run: DocumentStore.Runner) -> [Encoded?] {
        let results = Mutex([Encoded?](repeating: nil, count: places.count))
        run(places.count) { index in
            let result =
                switch places[index] {
                case .made(let record): Encoded(record)
                case .stored(let record): record.bytes().map { Encoded($0, checksum: record.checksum) }
                }
            results.withLock { $0[index] = result }
        }
        return results.withLock { $0 }
    }

    private mutating func append(_ record: Encoded) -> StoredRecord {
        defer { waiting += record.bytes }
        return StoredRecord(
            file: readable, offset: end + waiting.count, count: record.bytes.count, checksum: record.checksum)
    }

    private mutating func flush() -> Bool {
        guard file.write(waiting, at: end) else { return false }
        end += waiting.count
        waiting.removeAll(keepingCapacity: true)
        return true
    }
}
