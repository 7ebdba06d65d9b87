import Cache
import Digests
import Testing

@Suite struct BuildStateTests {
    private let key = Digest(of: "key")
    private let state = BuildState(
        sources: [.init(path: "Content/ề.vi.md", stamp: Samples.stamp), .init(path: "", stamp: Samples.stamp)],
        outputs: [.init(path: "vi/dieu-64/index.html", stamp: Samples.stamp)], reads: Digest(of: "reads"),
        payload: [0, 255, 7])

    @Test func whatWasSavedIsThereAgain() throws {
        let folder = try ScratchFolder()
        #expect(BuildState.load(from: folder.cache, key: key) == nil)
        #expect(state.save(in: folder.cache, key: key))
        #expect(BuildState.load(from: folder.cache, key: key) == state)
        #expect(BuildState.load(from: folder.cache, key: Digest(of: "other")) == nil)
        let next = BuildState(sources: [], outputs: [])
        #expect(next.save(in: folder.cache, key: key))
        #expect(BuildState.load(from: folder.cache, key: key) == next)
        BuildState.remove(from: folder.cache)
        #expect(BuildState.load(from: folder.cache, key: key) == nil)
    }

    @Test func noDamagedByteAndNoCutGivesAState() throws {
        let folder = try ScratchFolder()
        state.save(in: folder.cache, key: key)
        let whole = try folder.read("build.state")
        for index in whole.indices {
            var damaged = whole
            damaged[index] ^= 0x10
            try folder.write(damaged, to: "build.state")
            #expect(BuildState.load(from: folder.cache, key: key) == nil)
            try folder.write(Array(whole[..<index]), to: "build.state")
            #expect(BuildState.load(from: folder.cache, key: key) == nil)
        }
    }

    @Test func aFolderThatCannotBeWrittenKeepsNothing() throws {
        let folder = try ScratchFolder()
        try folder.makeFolder("build.state")
        #expect(!state.save(in: folder.cache, key: key))
        #expect(BuildState.load(from: folder.cache, key: key) == nil)
    }
}
