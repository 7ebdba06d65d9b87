import GeneratedTexts

/// Texts made to break whoever reads them, as large as a document may be, or somewhat larger.
struct HostileText: Sendable, CustomStringConvertible {
    let name: String
    let body: String
    /// Whether it is an article, whose lists are provisions, and not a news item.
    var isArticle = false

    /// The file, in a site about an instrument whose Article 5 has no text yet.
    var path: String { isArticle ? "Content/treaty/article-05.vi.md" : "Content/news/2025-04-10-a.vi.md" }
    /// The file's text.
    var text: String { isArticle ? SmallSite.article(5, "A", body) : SmallSite.news("A", body) }
    /// The page that it makes.
    var page: String { isArticle ? "vi/dieu-5/index.html" : "vi/tin/a/index.html" }

    var description: String { name }

    /// What a text has to be in a document of 4 MB; `make test` takes a fiftieth of it.
    private static func times(_ unit: String, _ count: Int) -> String {
        String(repeating: unit, count: TestScale.count(count / 50, long: count))
    }

    /// A unit as often as it fits into the largest document.
    private static func full(_ unit: String) -> String { times(unit, ((4 << 20) - 500) / unit.utf8.count) }

    static let all: [HostileText] = [
        .init(name: "a hundred thousand nested quotes", body: times(">", 100_000) + " x"),
        .init(name: "a hundred thousand nested bullets", body: times("- ", 100_000) + "x"),
        .init(name: "a hundred thousand nested numbers", body: times("1. ", 100_000) + "x"),
        .init(
            name: "lists by indentation",
            body: (0..<1_400).map { String(repeating: "  ", count: $0) + "- a\n" }.joined()),
        .init(name: "a hundred thousand brackets", body: times("[", 100_000)),
        .init(name: "a hundred thousand pairs of brackets", body: times("[", 100_000) + "a" + times("]", 100_000)),
        .init(name: "links in links", body: times("[a", 100_000) + times("](b)", 100_000)),
        .init(name: "a hundred thousand links to a file", body: times("[a](../treaty/article-03.vi.md) ", 100_000)),
        .init(name: "a hundred thousand links elsewhere", body: times("[a](https://e.example/) ", 100_000)),
        .init(name: "a hundred thousand links that may not be", body: times("[a](javascript:x) ", 100_000)),
        .init(name: "a hundred thousand links that lead nowhere", body: times("[a](b.vi.md) ", 100_000)),
        .init(name: "too many links by hand", body: times("[a](cite:treaty/art_7) ", 150_000)),
        .init(name: "a million references of footnotes", body: times("[^1]", 1_000_000) + "\n\n[^1]: x\n"),
        .init(name: "hundreds of thousands of footnotes", body: times("[^1]: x\n", 500_000)),
        .init(
            name: "footnotes that are used",
            body: (0..<1_900).map { "a[^\($0)] " }.joined() + "\n\n"
                + (0..<1_900).map { "[^\($0)]: Điều 7\n\n" }.joined()),
        .init(name: "a huge table", body: "|a|b|\n|-|-|\n" + full("|Điều 7|c|\n")),
        .init(
            name: "a wide table",
            body: times("|a", 3_200) + "|\n" + times("|-", 3_200) + "|\n" + times("|b", 3_200) + "|\n"),
        .init(name: "a table without cells", body: "|a|b|c|d|\n|-|-|-|-|\n" + full("|\n")),
        .init(name: "a line of ten megabytes", body: times("x ", 5_000_000)),
        .init(name: "a word of four megabytes", body: full("x")),
        .init(name: "a number of four megabytes", body: "Điều " + full("7")),
        .init(name: "headings", body: full("# a\n")),
        .init(name: "citations", body: full("Điều 7, ")),
        .init(name: "citations that lead nowhere", body: full("Điều 99. ")),
        .init(name: "citations in emphasis", body: full("**Điều** _7_ ")),
        .init(name: "parts of citations", body: full("khoản 1 điểm a ")),
        .init(name: "concepts", body: full("điểm một ")),
        .init(name: "control characters", body: full("\u{1}\u{1B}[2J\u{7F} ")),
        .init(name: "marks without letters", body: "e" + full("\u{301}")),
        .init(name: "emphasis that never ends", body: full("*a **b ")),
        .init(name: "raw HTML", body: full("<b>")),
        .init(name: "thematic breaks", body: full("***\n\n")),
        .init(name: "fences", body: full("```\n")),
        .init(name: "addresses", body: full("<https://e.example/> ")),
        .init(name: "references", body: full("[a]: /u\n")),
        .init(name: "carriage returns", body: full("\r")),
        .init(
            name: "hundreds of thousands of paragraphs",
            body: numbered(350_000) { "\($0). a\n" }, isArticle: true),
        .init(
            name: "paragraphs with points and subpoints",
            body: numbered(90_000) { "\($0). x\n   - (a) y\n     - (i) z\n" }, isArticle: true),
        .init(name: "points of one letter", body: "1. x\n" + times("   - (a) b\n", 200_000), isArticle: true),
        .init(
            name: "citations of hundreds of thousands of paragraphs",
            body: numbered(150_000) { "\($0). Khoản \($0).\n" }, isArticle: true),
        .init(name: "headings of commentary", body: "1. a\n\n" + full("# Điều 7\n"), isArticle: true),
        .init(name: "an article in emphasis", body: full("*a **b "), isArticle: true),
    ]

    private static func numbered(_ count: Int, _ line: (Int) -> String) -> String {
        (1...TestScale.count(count / 50, long: count)).map(line).joined()
    }
}
