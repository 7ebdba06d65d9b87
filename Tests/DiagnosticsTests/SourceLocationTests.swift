import Diagnostics
import Testing

@Suite struct SourceLocations {
    @Test(arguments: [
        (0..<1, 1, 1, 0..<1), (1..<2, 2, 1, 1..<4), (2..<3, 2, 1, 1..<4), (3..<4, 2, 1, 1..<4), (0..<2, 1, 2, 0..<4),
        (4..<5, 3, 1, 4..<5), (4..<40, 3, 1, 4..<5),
    ])
    func holdWholeCharacters(_ range: Range<Int>, _ column: Int, _ length: Int, _ bytes: Range<Int>) {
        let span = SourceLocation(path: "a", utf8: range, in: Array("aềb\nc".utf8)).span
        #expect(
            span
                == .init(
                    column: column, length: length, utf8Offset: bytes.lowerBound, utf8Length: bytes.count))
    }

    @Test(arguments: [[0x61, 0x80, 0x62], [0xC3, 0x80, 0x80], [0x80, 0x80, 0x80], [0x61, 0xE1, 0x62]] as [[UInt8]])
    func nameAByteThatIsNoTextAlone(_ file: [UInt8]) {
        let offset = file == [0xC3, 0x80, 0x80] ? 2 : 1
        let span = SourceLocation(path: "a", utf8: offset..<(offset + 1), in: file).span
        #expect(span?.utf8Offset == offset && span?.utf8Length == 1)
    }
}
