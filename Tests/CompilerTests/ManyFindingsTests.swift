import Citations
import Corpus
import Diagnostics
import Instruments
import Testing

@testable import Compiler

@Suite struct ManyFindings {
    private static let registry = Registry(
        primary: InstrumentID(rawValue: "code"),
        instruments: [
            Instrument(
                id: InstrumentID(rawValue: "code"), type: .byLanguage([.vietnamese: "Bộ luật"]),
                name: .byLanguage([.vietnamese: "Bộ luật Một"]), short: .byLanguage([.vietnamese: "Bộ luật"]),
                aliases: [:],
                outline: Outline(articles: (1...5).map { ProvisionNumber($0) }, chapters: [], inner: [:]))
        ],
        concepts: [])

    private func compile(_ body: String, as kind: FrontMatter.Kind = .page) -> CompiledDocument {
        let key = DocumentKey(stem: "pages/a", language: .vietnamese)
        return DocumentCompiler(reader: CitationReader(registry: Self.registry)).compile(
            SourceDocument(
                key: key, path: "Content/\(key)", frontMatter: FrontMatter(title: "A", kind: kind),
                file: Array("---\n---\n\(body)\n".utf8), bodyOffset: 8, bodyLine: 3))
    }

    private func columns(_ locations: [Diagnostics.SourceLocation]) -> [Int?] { locations.map { $0.span?.column } }

    @Test func citationsOfALineHaveTheirOwnColumns() {
        let document = compile(String(repeating: "Điều 3; ", count: 500))
        #expect(document.citations.count == 500)
        #expect(columns(document.citations.map(\.location)) == (0..<500).map { 8 * $0 + 1 })
        #expect(document.citations.allSatisfy { $0.location.line == 3 && $0.location.span?.length == 6 })
    }

    @Test func fiftyThousandCitationsInALineNameTheLineAlone() {
        let document = compile("Xem Điều 2.\n" + String(repeating: "Điều 3; ", count: 50_000))
        #expect(document.citations.count == 50_001)
        #expect(document.citations.first?.location.span?.column == 5)
        #expect(document.citations.dropFirst().allSatisfy { $0.location.line == 4 && $0.location.span == nil })
    }

    @Test func citationsByHandCountAsMuchAsOthers() {
        let document = compile("Xem.\n\n" + String(repeating: "[a](cite:code/art_2) ", count: 100_001))
        #expect(document.diagnostics.map(\.code) == [.tooLarge] && document.diagnostics.first?.location.line == 5)
    }

    @Test func anArticleHasTenThousandProvisionsAtMost() {
        let kind = FrontMatter.Kind.article(
            .init(instrument: Self.registry.primary, number: 1, review: .unchecked))
        func paragraphs(_ count: Int) -> String { (1...count).map { "\($0). a\n" }.joined() }
        let most = compile(paragraphs(10_000), as: kind)
        #expect(most.provisions.count == 10_000 && most.diagnostics.isEmpty)
        let more = compile(paragraphs(10_001), as: kind)
        #expect(more.diagnostics.map(\.code) == [.tooLarge] && more.diagnostics.first?.location.line == 10_003)
        #expect(more.diagnostics.first?.message == "here the article has more than 10000 provisions")
        #expect(more.blocks.isEmpty)
    }

    @Test func equalLinksImagesAndTagsOfALineHaveTheirOwnColumns() {
        let links = compile("ở [ô](x.md) [ô](x.md), [ô](y.md) [ô](x.md)")
        #expect(columns(links.links.map(\.location)) == [7, 17, 28, 38])
        let images = compile("![ô](x.svg) ![ô](x.svg)")
        #expect(columns(images.images.map(\.location)) == [6, 18])
        let tags = compile("ô <b> ô <b> ô")
        #expect(columns(tags.diagnostics.map(\.location)) == [3, 9])
    }

    @Test func aLinkSetByHandIsHighlightedWhereItStands() {
        let document = compile("Điểm một và [Điểm một](cite:code/art_2).")
        #expect(document.citations.first?.excerpt.highlight.lowerBound == "Điểm một và ".utf8.count)
    }

    @Test func manyLinksSetByHandInOneBlockAreCompiledTogether() {
        let document = compile(String(repeating: "[a](cite:code/art_2) ", count: 5_000))
        #expect(document.citations.count == 5_000)
        #expect(document.citations.allSatisfy { $0.isForced })
    }

    @Test func oneCodeIsReportedAHundredTimesAndThenCounted() {
        let document = compile(String(repeating: "<b> ", count: 1_000) + "\n\n![]()")
        #expect(document.diagnostics.filter { $0.code == .rawHTML }.count == 101)
        #expect(document.diagnostics.contains { $0.message == "and 900 more of these in this document" })
        #expect(document.diagnostics.filter { $0.code == .emptyImage }.count == 1)
        #expect(compile(String(repeating: "<b> ", count: 100)).diagnostics.count == 100)
    }

    @Test func aDocumentThatCitesBeyondAllBoundsIsRefusedInALine() {
        let document = compile(String(repeating: "các Điều 1 đến 999.\n\n", count: 150))
        #expect(document.citations.reduce(0) { $0 + $1.targets.count } <= 101_000)
        #expect(document.diagnostics.filter { $0.code == .tooLarge }.map(\.location.line) == [203])
    }

    @Test func theRangesOfOneBlockHaveABound() {
        let document = compile(String(repeating: "các Điều 1 đến 999; ", count: 150))
        #expect(document.citations.reduce(0) { $0 + $1.targets.count } <= 50_000)
        #expect(document.nearCitations.contains { $0.reason == .unread(.range) })
    }
}
