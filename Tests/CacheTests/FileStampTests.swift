import Cache
import Corpus
import Testing

@Suite struct FileStampTests {
    @Test func onlyATrustedStampThatIsTheSameProvesAnything() {
        let stamp = Samples.stamp
        #expect(stamp.proves(stamp))
        let changes: [(inout FileStamp) -> Void] = [
            { $0.size += 1 }, { $0.modified += 1 }, { $0.changed += 1 }, { $0.inode += 1 },
        ]
        for change in changes {
            var other = stamp
            change(&other)
            #expect(!stamp.proves(other))
        }
        var fresh = stamp
        fresh.isTrusted = false
        #expect(!fresh.proves(stamp))
        #expect(stamp.proves(fresh))
    }
}
