import Testing

@testable import Preview

@Suite struct ByteRanges {
    @Test(arguments: [
        ("bytes=0-0", 0..<1), ("bytes=0-3", 0..<4), ("bytes=4-", 4..<10), ("bytes=-3", 7..<10), ("bytes=-30", 0..<10),
        ("bytes=2-99", 2..<10), ("BYTES = 1-2", 1..<3), ("bytes=1-2,", 1..<3), ("bytes=0-99999999999999999999", 0..<10),
        ("bytes=9-9223372036854775807", 9..<10),
    ])
    func onePartIsGiven(_ field: String, _ part: Range<Int>) {
        #expect(ByteRange.read(field, size: 10) == .part(part))
    }

    @Test(arguments: [
        "bytes=0-1,3-4", "bytes=3-2", "bytes=a-b", "bytes=-", "bytes=", "bytes", "items=0-1", "bytes=1", "bytes=-1-2",
        "bytes=+1-2", "bytes=0-1,5-", "",
    ])
    func severalPartsAndWhatIsNotUnderstoodGiveAll(_ field: String) {
        #expect(ByteRange.read(field, size: 10) == .whole)
    }

    @Test(arguments: ["bytes=10-", "bytes=10-20", "bytes=-0", "bytes=99999999999999999999-"])
    func whatTheFileDoesNotHaveIsUnsatisfiable(_ field: String) {
        #expect(ByteRange.read(field, size: 10) == .unsatisfiable)
    }

    @Test func anEmptyFileHasNoParts() {
        #expect(ByteRange.read("bytes=0-", size: 0) == .unsatisfiable)
        #expect(ByteRange.read("bytes=-1", size: 0) == .unsatisfiable)
    }
}
