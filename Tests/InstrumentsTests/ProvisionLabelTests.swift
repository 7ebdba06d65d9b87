import Instruments
import Testing

/// Labels of points and what stands behind numbers.
@Suite struct ProvisionLabelTests {
    @Test(arguments: ["a", "đ", "ii", "bis", "quaterdecies", "đđđđđđ", ""])
    func aLabelIsTheTextThatItWasMadeFrom(_ text: String) throws {
        let label = try #require(ProvisionLabel(text))
        #expect(label.description == text)
        #expect(label.isEmpty == text.isEmpty)
        var bytes: [UInt8] = [0x28]
        label.append(to: &bytes)
        #expect(bytes == [0x28] + Array(text.utf8))
    }

    @Test(arguments: ["thirteen-long", "đđđđđđđ", "a\0", "\0"])
    func whatDoesNotFitIsNoLabel(_ text: String) { #expect(ProvisionLabel(text) == nil) }

    @Test func labelsSortAsTheirBytesDo() {
        let texts = ["", "a", "aa", "ab", "abcdefgh", "abcdefghi", "b", "bis", "ter", "đ"]
        let labels = texts.compactMap { ProvisionLabel($0) }
        #expect(labels.reversed().sorted().map(\.description) == texts)
        #expect(Set(labels).count == texts.count)
    }

    @Test func noIdHasALongerLabel() {
        #expect(ProvisionID(eId: "art_1__point_abcdefghijkl")?.eId == "art_1__point_abcdefghijkl")
        #expect(ProvisionID(eId: "art_1__point_abcdefghijklm") == nil)
        #expect(ProvisionNumber("64abcdefghijklm") == nil)
    }
}
