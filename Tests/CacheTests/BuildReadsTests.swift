import Cache
import Digests
import Testing

@Suite struct BuildReadsTests {
    private let key = Digest(of: "key")
    private let reads = BuildReads(sources: Digest(of: "sources"), numbers: [0, 2, 7, .max, 0])

    @Test func whatWasSavedIsThereAgain() throws {
        let folder = try ScratchFolder()
        #expect(BuildReads.load(from: folder.cache, key: key) == nil)
        #expect(reads.save(in: folder.cache, key: key))
        #expect(BuildReads.load(from: folder.cache, key: key) == reads)
        #expect(BuildReads.load(from: folder.cache, key: Digest(of: "other")) == nil)
    }

    @Test func noDamagedByteAndNoCutGivesAny() throws {
        let folder = try ScratchFolder()
        reads.save(in: folder.cache, key: key)
        let whole = try folder.read("build.reads")
        for index in whole.indices {
            var damaged = whole
            damaged[index] ^= 0x10
            try folder.write(damaged, to: "build.reads")
            #expect(BuildReads.load(from: folder.cache, key: key) == nil)
            try folder.write(Array(whole[..<index]), to: "build.reads")
            #expect(BuildReads.load(from: folder.cache, key: key) == nil)
        }
    }
}
