import Citations
import Compiler
import Corpus
import Instruments

extension SampleSite {
    private static let compiler = DocumentCompiler(
        reader: CitationReader(registry: Registry(primary: demo.id, instruments: [demo, other])))

    /// A document as the compiler really gives it: an article's where the stem is one, else a news item's.
    static func compiled(
        _ body: String, at stem: String = "demo/article-1", _ language: Language = .vietnamese,
        title: String = "Một", article: FrontMatter.Article? = nil
    ) throws -> CompiledDocument {
        let key = DocumentKey(stem: stem, language: language)
        let kind: FrontMatter.Kind =
            stem.hasPrefix("demo/")
            ? .article(article ?? .init(instrument: demo.id, number: 1, review: .unchecked)) : .news(.init())
        return compiler.compile(
            SourceDocument(
                key: key, path: "Content/\(key)", frontMatter: FrontMatter(title: title, kind: kind),
                file: Array(body.utf8), bodyOffset: 0, bodyLine: 1))
    }
}
