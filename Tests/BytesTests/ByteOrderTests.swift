import Bytes
import Testing

@Suite struct ByteOrderTests {
    @Test func manyTextsHaveTheOrderOfTheirBytes() {
        let texts = ["b", "a/", "", "đ", "a", "a-b", "a/b", "é", "e\u{301}", "a", "\u{0}", "ab", ""]
        let places = ByteOrder.places(of: texts)
        #expect(places == texts.indices.sorted { (Array(texts[$0].utf8), $0) < (Array(texts[$1].utf8), $1) })
        #expect(ByteOrder.places(of: []).isEmpty && ByteOrder.places(of: ["x"]) == [0])
    }
}

/// The order of bytes, spelt out.
private func < (left: ([UInt8], Int), right: ([UInt8], Int)) -> Bool {
    left.0 == right.0 ? left.1 < right.1 : left.0.lexicographicallyPrecedes(right.0)
}
