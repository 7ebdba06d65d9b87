import GeneratedTexts
import Testing

@testable import Compiler

/// What holds of every text on its way to a page, tried with generated ones: ten thousand in `make test`, a million in
/// `make test-long`.
@Suite(.serialized) struct GeneratedDocumentTests {
    @Test func visibleTextNeverChanges() async {
        let sweep = await SeedSweep { input in
            let text = MarkdownSource.showable(input.text)
            guard !text.isEmpty else { return nil }
            let document = GeneratedDocument(MarkdownSource(text).markdown, showing: text, like: input)
            return Self.difference(text, document)
        }
        #expect(sweep.failed == 0, "\(sweep)")
    }

    @Test func emphasisAroundAnyPartOfACitationChangesNothing() async {
        let sweep = await SeedSweep { input in
            let text = MarkdownSource.showable(input.text)
            guard !text.isEmpty else { return nil }
            var source = MarkdownSource(text)
            let plain = GeneratedDocument(source.markdown, showing: text, like: input)
            var dice = Dice(seed: ~input.seed)
            source.emphasise(plain.ranges, &dice)
            let emphasised = GeneratedDocument(source.markdown, showing: text, like: input)
            if let difference = Self.difference(text, emphasised) { return "\(source.markdown): \(difference)" }
            if plain.findings == emphasised.findings { return nil }
            return "\(source.markdown): \(plain.findings) became \(emphasised.findings)"
        }
        #expect(sweep.failed == 0, "\(sweep)")
    }

    /// How a document differs from what its text says: in its characters, in its citations, or in what they stand around.
    private static func difference(_ text: String, _ document: GeneratedDocument) -> String? {
        guard Array(document.shown.utf8) == Array(text.utf8) else {
            return "shows \(document.shown.debugDescription)"
        }
        let citations = document.document.citations
        guard citations.map(\.targets) == document.citations.map(\.targets) else {
            return "\(citations.map(\.targets)) is not what the reader found"
        }
        let annotated = document.annotated
        for (number, annotation) in document.document.annotations.enumerated() {
            guard case .citation(let index) = annotation, document.citations[index].ends == nil else {
                continue
            }
            let words = annotated[number].map { CompileRun.line(Array($0.utf8)[...]) }
            if words != citations[index].text {
                return "the link of \(citations[index].text) is around \(words ?? "nothing")"
            }
        }
        return nil
    }
}
