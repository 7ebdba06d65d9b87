import Cache
import Digests
import Testing

@Suite struct BuildReadsTests {
    private let key = Digest(of: "key")
    private let reads = BuildReads(sources: Digest(of: "sources"), numbers: [0, 2, 7, .max, 0])

    @Test func whatWasSavedIsThereAgainForWhoeverKnowsItsDigest() throws {
        let folder = try ScratchFolder()
        let digest = try #require(reads.save(in: folder.cache, key: key))
        #expect(BuildReads.load(from: folder.cache, key: key, digest: digest) == reads)
        #expect(BuildReads.load(from: folder.cache, key: Digest(of: "other"), digest: digest) == nil)
        let next = BuildReads(sources: Digest(of: "sources"), numbers: [0])
        let other = try #require(next.save(in: folder.cache, key: key))
        #expect(BuildReads.load(from: folder.cache, key: key, digest: digest) == nil)
        #expect(BuildReads.load(from: folder.cache, key: key, digest: other) == next)
    }

    @Test func noDamagedByteAndNoCutGivesAny() throws {
        let folder = try ScratchFolder()
        let digest = try #require(reads.save(in: folder.cache, key: key))
        let whole = try folder.read("build.reads")
        for index in whole.indices {
            var damaged = whole
            damaged[index] ^= 0x10
            try folder.write(damaged, to: "build.reads")
            #expect(BuildReads.load(from: folder.cache, key: key, digest: digest) == nil)
            try folder.write(Array(whole[..<index]), to: "build.reads")
            #expect(BuildReads.load(from: folder.cache, key: key, digest: digest) == nil)
        }
    }

    @Test func aFolderThatCannotBeWrittenKeepsNothing() throws {
        let folder = try ScratchFolder()
        try folder.makeFolder("build.reads")
        #expect(reads.save(in: folder.cache, key: key) == nil)
    }
}
