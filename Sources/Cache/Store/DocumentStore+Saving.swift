import Glibc

extension DocumentStore {
    /// Runs a body for every number below a count, perhaps on several threads, and returns when all are done.
    public typealias Runner = (_ count: Int, _ body: @Sendable (Int) -> Void) -> Void

    /// Makes these entries what the folder holds, and gives the store as it then is.
    ///
    /// Records that the folder has already are not written again, and nothing is where nothing is new; once more than half of
    /// their file would be dead, they move to a new one. What cannot be saved (the folder cannot be written, another process
    /// is saving) is simply not saved: then the result is this store.
    /// - Parameters:
    ///   - entries: one for each file; of two with one path the last counts.
    ///   - run: how new records are encoded; one after the other unless the caller has threads for it.
    @discardableResult
    public func save(
        _ entries: [DocumentEntry],
        run: Runner = { count, body in (0..<count).forEach(body) }
    ) -> DocumentStore {
        let isSaved = records != nil && entries.elementsEqual(self.entries) { $0.isSame(as: $1) }
        guard !isSaved, let opened = CacheFolder(folder, creating: true), let hold = opened.hold() else { return self }
        return withExtendedLifetime(hold) {
            guard let place = place(for: entries, in: opened) else { return self }
            let name = DocumentIndex.fileName(place.number)
            var writer = RecordWriter(into: place.writable, readAs: place.readable)
            guard let stored = writer.write(entries, run: run),
                opened.replace(Self.indexName, with: sealed(stored, place.number))
            else {
                if place.isNew { opened.remove(name) }
                return self
            }
            for other in opened.names() where DocumentIndex.isFileName(other) && other != name { opened.remove(other) }
            return DocumentStore(
                folder: folder, key: key, entries: stored, records: (place.readable, place.number))
        }
    }

    private func sealed(_ stored: [DocumentEntry], _ number: UInt64) -> [UInt8] {
        SealedFile.sealed(DocumentIndex.content(stored, number: number), key: key)
    }

    /// The file that records are to be added to.
    private struct RecordPlace {
        let number: UInt64
        let writable: OpenFile
        let readable: OpenFile
        let isNew: Bool
    }

    /// The file that has most records already, if it is still there and at least half of it is of use; else a new one.
    private func place(for entries: [DocumentEntry], in opened: CacheFolder) -> RecordPlace? {
        if let (file, number) = records,
            let writable = opened.openFile(DocumentIndex.fileName(number), flags: O_RDWR),
            writable.identity == file.identity
        {
            let alive = entries.reduce(0) { $0 + ($1.stored(in: file)?.count ?? 0) }
            if alive * 2 >= writable.size {
                return RecordPlace(number: number, writable: writable, readable: file, isNew: false)
            }
        }
        // A number may be taken by a store of another key, or by one that was killed while it was written.
        let last = records?.number ?? 0
        for number in (last &+ 1)...(last &+ 100) {
            if let file = opened.openFile(DocumentIndex.fileName(number), flags: O_RDWR | O_CREAT | O_EXCL) {
                return RecordPlace(number: number, writable: file, readable: file, isNew: true)
            }
        }
        return nil
    }
}

extension DocumentEntry {
    /// Where the record is in a file; nil where it is elsewhere.
    func stored(in file: OpenFile) -> StoredRecord? {
        guard case .stored(let record) = place, record.file.identity == file.identity else { return nil }
        return record
    }

    /// Whether another entry says the same by the same stored record.
    func isSame(as other: DocumentEntry) -> Bool {
        guard case .stored(let record) = other.place, let own = stored(in: record.file) else { return false }
        return own.offset == record.offset && own.count == record.count && own.checksum == record.checksum
            && stamp == other.stamp && digest == other.digest && path.utf8.elementsEqual(other.path.utf8)
    }
}
