import Citations
import Corpus
import Diagnostics
import Instruments
import Testing

@testable import Compiler

/// Lists in an article's text whose numbers or labels leave one out are reported, and no others.
@Suite struct ProvisionNumbering {
    private static let registry = Registry(
        primary: InstrumentID(rawValue: "code"),
        instruments: [
            Instrument(
                id: InstrumentID(rawValue: "code"), type: .byLanguage([.english: "Code"]),
                name: .byLanguage([.english: "The Code"]), short: .byLanguage([.english: "Code"]), aliases: [:],
                outline: Outline(articles: [ProvisionNumber(2)], chapters: [], inner: [:]))
        ],
        concepts: [])

    private func compile(_ body: String) -> CompiledDocument {
        let kind = FrontMatter.Kind.article(
            .init(instrument: Self.registry.primary, number: 2, review: .unchecked))
        return DocumentCompiler(reader: CitationReader(registry: Self.registry)).compile(
            SourceDocument(
                key: DocumentKey(stem: "code/article-2", language: .english), path: "Content/code/article-2.en.md",
                frontMatter: FrontMatter(title: "A", kind: kind), file: Array("---\n---\n\(body)\n".utf8),
                bodyOffset: 8,
                bodyLine: 1))
    }

    /// The findings, as line and message, and the provisions that there are all the same.
    private func found(_ body: String) -> (findings: [String], provisions: [String]) {
        let document = compile(body)
        return (
            document.diagnostics.map { "\($0.location.line) \($0.code.rawValue): \($0.message)" },
            document.provisions.map(\.id.eId)
        )
    }

    @Test func aListWithAZeroHoldsNoParagraphsAndSaysSo() {
        let (findings, provisions) = found("0. Zero.\n1. One.\n")
        #expect(
            findings == ["1 provision-numbering: no paragraph has the number 0, so that nothing in this list is one"])
        #expect(provisions.isEmpty)
    }

    @Test func aParagraphThatLeavesOneOutIsNamedWithTheOneBefore() {
        let (findings, provisions) = found("1. One.\n3. Three.\n4. Four.\n")
        #expect(findings == ["2 provision-numbering: Article 2(3) stands behind Article 2(1)"])
        #expect(provisions == ["art_2__para_1", "art_2__para_3", "art_2__para_4"])
    }

    @Test func theFirstParagraphIsTheFirst() {
        #expect(found("2. Two.\n3. Three.\n").findings == ["1 provision-numbering: the text begins with Article 2(2)"])
    }

    @Test func paragraphsGoOnBehindAnInterruption() {
        #expect(found("1. One.\n\nWords.\n\n2. Two.\n\n- a bullet\n\n3. Three.\n").findings.isEmpty)
        #expect(
            found("1. One.\n\nWords.\n\n3. Three.\n").findings
                == ["5 provision-numbering: Article 2(3) stands behind Article 2(1)"])
    }

    @Test func onePointWithoutALabelTakesItFromAllAtTheTop() {
        let (findings, provisions) = found("- (a) one;\n- two;\n- (c) three.\n")
        #expect(
            findings == [
                "2 provision-numbering: this item has no label and others of its list have one, so that nothing in this list is"
                    + " a point"
            ])
        #expect(provisions.isEmpty)
    }

    @Test func oneNestedPointWithoutALabelIsNone() {
        let (findings, provisions) = found("1. One:\n   - (a) one;\n   - two.\n")
        #expect(
            findings == [
                "3 provision-numbering: this item has no label and others of its list have one, so that it is no point"
            ])
        #expect(provisions == ["art_2__para_1", "art_2__para_1__point_a"])
    }

    @Test(arguments: [
        "- one\n- two\n", "1. One:\n   - one\n   - two\n", "- (a) one:\n  - (i) one\n  - (ii) two\n- (b) two\n",
        "Words.\n", "1. One.\n\n## Notes\n\n5. Five.\n\n- (a) one\n- two\n", "1. One:\n   0. Zero.\n   3. Three.\n", "",
    ])
    func listsOfProseAndWholeListsAreLeftAlone(_ body: String) { #expect(found(body).findings.isEmpty) }
}
