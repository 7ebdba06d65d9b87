import Corpus
import Digests
import Foundation
import Testing

@testable import Cache

@Suite struct DocumentStoreTests {
    private let key = Digest(of: "key")
    private let paths = ["Content/a.vi.md", "Content/b/ề.vi.md", "Content/b/e\u{302}\u{300}.vi.md"]

    private func entries(_ text: String) -> [DocumentEntry] { paths.map { Samples.entry($0, "\($0) \(text)") } }

    /// What a store says of every path.
    private func told(_ store: DocumentStore) -> [DocumentRecord?] { paths.map { store.entry($0)?.record() } }

    private func records(_ text: String) -> [DocumentRecord?] { paths.map { Samples.record("\($0) \(text)") } }

    @Test func whatWasSavedIsThereAgain() throws {
        let folder = try ScratchFolder()
        let saved = DocumentStore.load(from: folder.cache, key: key).save(entries("one"))
        for store in [saved, DocumentStore.load(from: folder.cache, key: key)] {
            #expect(store.entries.map(\.path) == paths)
            #expect(told(store) == records("one"))
            let entry = try #require(store.entry(paths[1]))
            #expect(entry.stamp == Samples.stamp)
            #expect(entry.digest == Digest(of: "\(paths[1]) one"))
            #expect(store.entry("Content/c.vi.md") == nil)
        }
    }

    @Test func twoSpellingsOfOnePathAreTwoFiles() throws {
        let folder = try ScratchFolder()
        let store = DocumentStore.load(from: folder.cache, key: key).save([entries("one")[1]])
        #expect(store.entry(paths[1]) != nil)
        #expect(store.entry(paths[2]) == nil)
    }

    @Test func gitLeavesTheFolderAlone() throws {
        let folder = try ScratchFolder()
        DocumentStore.load(from: folder.cache, key: key).save([])
        #expect(try folder.read(".gitignore") == Array("*\n".utf8))
    }

    @Test func anotherKeyFindsNothingAndTakesThePlace() throws {
        let folder = try ScratchFolder()
        DocumentStore.load(from: folder.cache, key: key).save(entries("one"))
        let other = DocumentStore.load(from: folder.cache, key: Digest(of: "other"))
        #expect(other.entries.isEmpty)
        other.save(entries("two"))
        #expect(told(DocumentStore.load(from: folder.cache, key: Digest(of: "other"))) == records("two"))
        #expect(DocumentStore.load(from: folder.cache, key: key).entries.isEmpty)
        #expect(folder.names().filter { $0.hasSuffix(".records") }.count == 1)
    }

    @Test func onlyWhatChangedIsWritten() throws {
        let folder = try ScratchFolder()
        let first = DocumentStore.load(from: folder.cache, key: key).save(entries("one"))
        let before = try folder.read(folder.recordsName())
        var next = first.entries
        next[1] = Samples.entry(paths[1], "two")
        next[2] = next[2].with(stamp: FileStamp(size: 1, modified: -2, changed: 3, inode: 4, isTrusted: false))
        first.save(next)
        let after = try folder.read(folder.recordsName())
        #expect(after == before + Samples.record("two").stored())
        let store = DocumentStore.load(from: folder.cache, key: key)
        #expect(told(store) == [records("one")[0], Samples.record("two"), records("one")[2]])
        #expect(store.entry(paths[2])?.stamp.modified == -2)
        #expect(store.entry(paths[2])?.stamp.isTrusted == false)
    }

    @Test func nothingIsWrittenWhereNothingChanged() throws {
        let folder = try ScratchFolder()
        let store = DocumentStore.load(from: folder.cache, key: key).save(entries("one"))
        for name in folder.names() { try FileManager.default.removeItem(atPath: "\(folder.cache)/\(name)") }
        store.save(store.entries)
        #expect(folder.names().isEmpty)
    }

    @Test func deadRecordsGoOnceTheyAreMoreThanHalf() throws {
        let folder = try ScratchFolder()
        var store = DocumentStore.load(from: folder.cache, key: key)
        var sizes: [Int] = []
        for round in 0..<12 {
            var next = store.entries.isEmpty ? entries("old") : store.entries
            next[0] = Samples.entry(paths[0], "\(round)")
            store = store.save(next)
            sizes.append(try folder.read(folder.recordsName()).count)
            #expect(folder.names().filter { $0.hasSuffix(".records") }.count == 1)
            #expect(told(store) == [Samples.record("\(round)")] + records("old")[1...])
            #expect(told(DocumentStore.load(from: folder.cache, key: key)) == told(store))
        }
        let alive = store.entries.reduce(0) { $0 + ($1.record()?.stored().count ?? 0) }
        #expect(sizes.allSatisfy { $0 <= 3 * alive })
        #expect(zip(sizes, sizes.dropFirst()).contains { $0 > $1 })
    }

    @Test func filesThatAreGoneAreForgotten() throws {
        let folder = try ScratchFolder()
        let store = DocumentStore.load(from: folder.cache, key: key).save(entries("one"))
        store.save([store.entries[2]])
        #expect(told(DocumentStore.load(from: folder.cache, key: key)) == [nil, nil, records("one")[2]])
    }

    @Test func aStoreStaysAsItWasWhenTheFolderChanges() throws {
        let folder = try ScratchFolder()
        let first = DocumentStore.load(from: folder.cache, key: key).save(entries("one"))
        let second = first.save(entries("two"))
        #expect(told(first) == records("one"))
        try FileManager.default.removeItem(atPath: folder.cache)
        #expect(told(second) == records("two"))
        // What was removed is made again, from records of either.
        second.save([first.entries[0], second.entries[1], Samples.entry(paths[2], "three")])
        #expect(
            told(DocumentStore.load(from: folder.cache, key: key))
                == [records("one")[0], records("two")[1], Samples.record("three")])
    }

    @Test func manyThreadsReadAtOnce() throws {
        let folder = try ScratchFolder()
        DocumentStore.load(from: folder.cache, key: key).save(entries("one")) { count, body in
            DispatchQueue.concurrentPerform(iterations: count, execute: body)
        }
        let store = DocumentStore.load(from: folder.cache, key: key)
        let wanted = records("one")
        let paths = paths
        DispatchQueue.concurrentPerform(iterations: 300) { index in
            #expect(store.entry(paths[index % 3])?.record() == wanted[index % 3])
        }
    }

    @Test func ofTwoThatSaveAtOnceOneIsThereWhole() throws {
        let folder = try ScratchFolder()
        DocumentStore.load(from: folder.cache, key: key).save(entries("start"))
        let (key, cache) = (key, folder.cache)
        let texts = ["left", "right"].map { text in entries(text) }
        DispatchQueue.concurrentPerform(iterations: 2) { side in
            for _ in 0..<100 { DocumentStore.load(from: cache, key: key).save(texts[side]) }
        }
        let store = DocumentStore.load(from: folder.cache, key: key)
        #expect([records("left"), records("right")].contains(told(store)))
        #expect(!folder.names().contains { $0.hasSuffix(".new") })
    }
}
