import Instruments
import Testing

@testable import Citations

/// An editor can trust the silence: whatever looks like a citation is read or reported.
@Suite struct NearTests {
    private static let lexicon = LexerTests.lexicon

    /// The unit words of a text that have a number beside them, in bytes with the number.
    private static func lookalikes(_ text: [UInt8], _ language: Language) -> [Range<Int>] {
        var list = TokenList()
        text.withUnsafeBufferPointer { lexicon.scan($0, lexicon.words(of: language), into: &list) }
        let tokens = list.tokens
        return tokens.indices.compactMap { at in
            guard tokens[at].triggers.contains(.unit), at + 1 < tokens.count, tokens[at + 1].kind == .number else {
                return nil
            }
            return Int(tokens[at].start)..<Int(tokens[at + 1].end)
        }
    }

    @Test(arguments: WorkedCase.all)
    func everyUnitWordBeforeANumberIsReadOrReported(_ example: WorkedCase) {
        let text = Array(example.text.utf8)
        let reading = TestRegistry.reader.read(
            text, language: example.language,
            context: .init(instrument: TestRegistry.hanoi, provision: example.place))
        let spoken = reading.citations.map(\.range) + reading.counts.map(\.range) + reading.near.map(\.range)
        for place in Self.lookalikes(text, example.language) {
            #expect(spoken.contains { $0.overlaps(place) }, "\(String(decoding: text[place], as: UTF8.self))")
        }
    }

    @Test(arguments: [
        ("điều 5 tổ công tác", [NearCitation.Reason.dispatchVerb]), ("khoản 66 tỷ đồng", [.count]),
        ("Công ước Viên, Điều 3", [.ambiguousOwner]), ("khoản 2", [.noAntecedent]), ("Điều 64xyz", [.suffix]),
        ("Điều 9 đến 7", [.range]), ("thời điểm 3 giờ", [.otherSense]), ("Điều 2024", [.number]),
        ("khoản 4 Mục VII Phần II", [.otherText]), ("Điều này quy định", [.selfReferenceOutside]),
        ("Điều (7)", [.unread]),
    ])
    func everyReasonHasItsText(_ text: String, _ reasons: [NearCitation.Reason]) {
        #expect(Array(near(text).prefix(1)) == reasons)
    }
}
