import Digests
import Foundation
import Glibc
import Testing

@testable import Cache

/// A store on a disk where anything may have happened.
@Suite struct DamagedStoreTests {
    private let key = Digest(of: "key")
    private let path = "a.md"

    private func entry(_ text: String) -> DocumentEntry { Samples.entry(path, text) }

    private func load(_ folder: ScratchFolder) -> DocumentRecord? {
        DocumentStore.load(from: folder.cache, key: key).entry(path)?.record()
    }

    private func saved(_ text: String) throws -> ScratchFolder {
        let folder = try ScratchFolder()
        DocumentStore.load(from: folder.cache, key: key).save([entry(text)])
        return folder
    }

    @Test func noDamagedByteGivesAWrongRecord() throws {
        let folder = try saved("one")
        for name in [DocumentStore.indexName, try folder.recordsName()] {
            let whole = try folder.read(name)
            for index in whole.indices {
                for flip in [0x01, 0x80] as [UInt8] {
                    var damaged = whole
                    damaged[index] ^= flip
                    try folder.write(damaged, to: name)
                    let record = load(folder)
                    #expect(record == nil || record == Samples.record("one"), "\(name) at \(index)")
                }
            }
            try folder.write(whole, to: name)
        }
        #expect(load(folder) == Samples.record("one"))
    }

    @Test func noCutGivesAWrongRecord() throws {
        let folder = try saved("one")
        for name in [DocumentStore.indexName, try folder.recordsName()] {
            let whole = try folder.read(name)
            for count in whole.indices {
                try folder.write(Array(whole[..<count]), to: name)
                #expect(load(folder) == nil, "\(name) cut at \(count)")
            }
            try folder.write(whole, to: name)
        }
        #expect(load(folder) == Samples.record("one"))
    }

    @Test func aDamagedStoreIsMadeAnew() throws {
        let folder = try saved("one")
        try folder.write([1, 2, 3], to: try folder.recordsName())
        let store = DocumentStore.load(from: folder.cache, key: key)
        #expect(store.entry(path) == nil)
        store.save([entry("two")])
        #expect(load(folder) == Samples.record("two"))
    }

    @Test func aRecordDamagedSinceIsLeftOutAndTheOthersMove() throws {
        let folder = try ScratchFolder()
        let store = DocumentStore.load(from: folder.cache, key: key)
            .save([
                entry("one"), Samples.entry("b.md", "two"), Samples.entry("c.md", String(repeating: "x", count: 9_000)),
            ])
        let name = try folder.recordsName()
        var bytes = try folder.read(name)
        bytes[5] ^= 1
        let file = try #require(fopen("\(folder.cache)/\(name)", "r+"))
        fwrite(bytes, 1, bytes.count, file)
        fclose(file)
        // Without the third, most of the file is dead.
        store.save([store.entries[0], store.entries[1]])
        let next = DocumentStore.load(from: folder.cache, key: key)
        #expect(next.entries.map(\.path) == ["b.md"])
        #expect(next.entry("b.md")?.record() == Samples.record("two"))
    }

    @Test(arguments: ["", "garbage", "pinpoint cache 2", String(repeating: "pinpoint cache 1", count: 9)])
    func aFileOfAnotherKindIsNoStore(_ text: String) throws {
        let folder = try saved("one")
        try folder.write(Array(text.utf8), to: DocumentStore.indexName)
        #expect(load(folder) == nil)
        DocumentStore.load(from: folder.cache, key: key).save([entry("two")])
        #expect(load(folder) == Samples.record("two"))
    }

    @Test func anotherVersionIsNoStore() throws {
        let folder = try saved("one")
        var bytes = try folder.read(DocumentStore.indexName)
        #expect(bytes[15] == UInt8(ascii: "2"))
        bytes[15] = UInt8(ascii: "3")
        try folder.write(bytes, to: DocumentStore.indexName)
        #expect(load(folder) == nil)
    }

    @Test func aFolderInAFilesPlaceIsNoStoreAndDoesNotStopABuild() throws {
        let folder = try ScratchFolder()
        try folder.makeFolder(DocumentStore.indexName)
        let store = DocumentStore.load(from: folder.cache, key: key)
        #expect(store.entries.isEmpty)
        #expect(store.save([entry("one")]).entries.isEmpty)
        #expect(!folder.names().contains { $0.hasSuffix(".records") })
    }

    @Test func aFileInTheFoldersPlaceIsNoStoreAndDoesNotStopABuild() throws {
        let folder = try ScratchFolder()
        try Data([1]).write(to: URL(fileURLWithPath: folder.cache))
        let store = DocumentStore.load(from: folder.cache, key: key)
        #expect(store.save([entry("one")]).entries.isEmpty)
        #expect(
            DocumentStore.load(from: "\(folder.path)/none/.pinpoint", key: key).save([entry("one")]).entries.isEmpty)
        #expect(DocumentStore.load(from: "a\0b", key: key).save([entry("one")]).entries.isEmpty)
    }

    @Test func nothingIsReachedThroughALink() throws {
        let folder = try saved("one")
        let other = try ScratchFolder()
        try FileManager.default.createSymbolicLink(atPath: other.cache, withDestinationPath: folder.cache)
        #expect(load(other) == nil)
        #expect(DocumentStore.load(from: other.cache, key: key).save([entry("two")]).entries.isEmpty)
        #expect(load(folder) == Samples.record("one"))
    }

    @Test func aPipeInAFilesPlaceIsNotWaitedFor() throws {
        let folder = try saved("one")
        try FileManager.default.removeItem(atPath: "\(folder.cache)/\(DocumentStore.indexName)")
        #expect(mkfifo("\(folder.cache)/\(DocumentStore.indexName)", 0o600) == 0)
        #expect(load(folder) == nil)
    }

    @Test(.enabled(if: geteuid() != 0, "permissions do not bind root"))
    func aFolderThatCannotBeWrittenIsStillRead() throws {
        let folder = try saved("one")
        chmod(folder.cache, 0o555)
        defer { chmod(folder.cache, 0o755) }
        let store = DocumentStore.load(from: folder.cache, key: key)
        #expect(store.save([entry("two")]).entry(path)?.record() == Samples.record("one"))
        #expect(load(folder) == Samples.record("one"))
    }

    @Test func whatAnotherHoldsIsNotSaved() throws {
        let folder = try saved("one")
        let hold = try #require(CacheFolder(folder.cache, creating: false)?.hold())
        let store = DocumentStore.load(from: folder.cache, key: key)
        #expect(store.save([entry("two")]).entry(path)?.record() == Samples.record("one"))
        withExtendedLifetime(hold) {}
        #expect(load(folder) == Samples.record("one"))
    }

    /// Whatever of a save was done when the process was killed, before the index was put in its place.
    @Test func aSaveThatWasKilledLeavesTheOlderStore() throws {
        let folder = try saved("one")
        let before = try folder.copy()
        let name = try folder.recordsName()
        let store = DocumentStore.load(from: folder.cache, key: key)
        store.save([store.entries[0], Samples.entry("b.md", "two")])
        let records = try folder.read(name)
        let index = try folder.read(DocumentStore.indexName)
        for count in stride(from: try before.read(name).count, to: records.count, by: 29) {
            let killed = try before.copy()
            try killed.write(Array(records[..<count]), to: name)
            try killed.write(Array(index[..<(index.count / 2)]), to: "\(DocumentStore.indexName).new")
            try killed.write(Array(records[..<count]), to: DocumentIndex.fileName(2))
            #expect(load(killed) == Samples.record("one"))
            // The next one does not mind.
            DocumentStore.load(from: killed.cache, key: key).save([entry("three")])
            #expect(load(killed) == Samples.record("three"))
            #expect(killed.names().count == 4, "\(killed.names())")
        }
    }
}
