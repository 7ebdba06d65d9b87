import Citations
import Instruments

/// The reader of citations. The first byte chooses the language and the place, the others are the text.
enum CitationTarget {
    /// What is wrong with what is read in an input; nil where nothing is.
    @Sendable static func violation(of input: [UInt8]) -> String? {
        guard let choice = input.first else { return nil }
        let places = ["", "art_7", "art_7__para_1", "art_2__point_a"]
        let provision = ProvisionID(eId: places[Int(choice >> 1) & 3])
        let context = CitationContext(
            instrument: TestRegistry.hanoi, provision: provision.map { ProvisionReference(TestRegistry.hanoi, $0) },
            year: 2025)
        let text = Array(input.dropFirst())
        let reading = TestRegistry.reader.read(
            text, language: choice & 1 == 0 ? .vietnamese : .english, context: context)
        return ReadingInvariants.violation(in: reading, of: text)
    }
}
