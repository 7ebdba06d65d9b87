import Cache
import Citations
import Compiler
import Corpus
import GeneratedTexts
import Instruments
import Testing

/// What holds of every compiled text.
@Suite(.serialized) struct GeneratedRecordTests {
    @Test func everyCompiledTextComesBack() async {
        let name = LocalizedText.byLanguage([.vietnamese: "Công ước Hà Nội", .english: "Hanoi Convention"])
        let instrument = Instrument(
            id: Samples.hanoi, type: .byLanguage([.vietnamese: "Công ước", .english: "Convention"]), name: name,
            short: name, outline: Outline(articles: (1...68).map { ProvisionNumber($0) }, chapters: [1, 2], inner: [:]))
        let compiler = DocumentCompiler(
            reader: CitationReader(registry: Registry(primary: Samples.hanoi, instruments: [instrument])))
        let sweep = await SeedSweep(inputs: TestScale.inputs / 5) { input in
            let key = DocumentKey(stem: "a", language: input.language)
            // Whatever the text is in Markdown, a link, a list, a note and a heading are around it.
            let body =
                "1. \(input.text)[^1]\n   - (a) [b](c.md) ![d](e.png) <i>\n\n## \(input.text)\n\n[^1]: \(input.text)\n"
            let record = DocumentRecord(
                document: Shared(
                    compiler.compile(
                        SourceDocument(
                            key: key, path: "Content/\(key)",
                            frontMatter: FrontMatter(
                                title: "A", kind: .article(.init(instrument: Samples.hanoi, number: 7))),
                            file: Array(body.utf8), bodyOffset: 0, bodyLine: 1))))
            let bytes = record.stored()
            guard let back = try? DocumentRecord(stored: bytes) else { return "does not come back" }
            return back == record && back.stored() == bytes ? nil : "comes back as another"
        }
        #expect(sweep.failed == 0, "\(sweep)")
    }
}
