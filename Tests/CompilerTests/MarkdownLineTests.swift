import Corpus
import Testing

@testable import Compiler

@Suite struct MarkdownLines {
    private func compile(_ body: String, _ kind: FrontMatter.Kind = .page) -> CompiledDocument {
        let front = "---\n---\n"
        return DocumentCompiler(reader: GeneratedDocument.reader).compile(
            SourceDocument(
                key: .init(stem: "a", language: .english), path: "a", frontMatter: FrontMatter(title: "A", kind: kind),
                file: Array("\(front)\(body)".utf8), bodyOffset: front.utf8.count, bodyLine: 3))
    }

    @Test(arguments: [
        ("a\n[x](javascript:y)", 4, 5), ("a\r\n[x](javascript:y)", 4, 5), ("a\r\r\rb\n[x](javascript:y)", 4, 5),
        ("a\n\r\n\rb [x](javascript:y)", 5, nil), ("a\rb\r\n\n[x](javascript:y)\r\r", 5, 5),
    ])
    func countAsThoseOfTheFile(_ body: String, _ line: Int, _ column: Int?) {
        let place = compile(body).diagnostics.first?.location
        #expect(place?.line == line && place?.span?.column == column, "\(String(describing: place))")
    }

    @Test(arguments: ["0. Zero.\n1. One.\n", "1. One.\n0. Zero.\n"])
    func areProseWhereAParagraphWouldHaveTheNumberZero(_ body: String) {
        let document = compile(body, .article(.init(instrument: .init(rawValue: "hanoi"), number: 7)))
        #expect(document.provisions.isEmpty && document.blocks.map(\.kind) == [.prose])
        let shown = document.blocks.flatMap { HTMLText.characters(of: $0.fragment.html[...]) }
        #expect(String(decoding: shown, as: UTF8.self).contains("Zero."))
    }
}
