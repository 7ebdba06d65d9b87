import Build
import Foundation
import GeneratedTexts
import Testing

/// Whatever texts say, every file of the site has the shape that it has with harmless ones: nothing in them is markup.
@Suite struct InertSites {
    /// What texts say to become something else, in the places of a YAML string in double quotes.
    static let attacks = [
        #"\"><script>alert(1)</script><img src=x onerror=alert(1)>"#,
        "' onmouseover='alert(1)' x='", #"</script></title></textarea></style><svg onload=alert(1)>"#,
        "<!-- <![CDATA[ ]]> --> <?php ?>", "{{{title}}} {{> frame}} ${alert(1)} `x`",
        #"a\nEND:VEVENT\nBEGIN:VEVENT\n\n# b\n---\nc: d"#,
        #"a\\\",\"x\":\"\\u003cscript\\u003e\u2028\u2029\u202E\uFFFE"#,
        "&lt;script&gt;alert(1)&lt;/script&gt; &#60;b&#62; &amp;quot;",
        "[x](javascript:alert(1)) ![x](//e.example/x.png)",
        "<https://e.example/> www.e.example *x* **y** `z` | a | b", "%3Cscript%3E javascript:alert(1) //e.example/",
    ]

    /// A site that has the text wherever it takes one.
    private static func files(_ text: String) -> [String: String] {
        let quoted = "\"\(text)\""
        // In Markdown backslashes are doubled nowhere, so these texts stand in code and behind escapes.
        let plain = text.replacing("\\n", with: " ").replacing("\\r", with: " ").replacing("\\", with: "")
        let code = "``` ```` \(plain.replacing("`", with: "")) ```` ```"
        let escaped = plain.flatMap { $0.isASCII && ($0.isPunctuation || $0.isSymbol) ? "\\\($0)" : "\($0)" }
        let body =
            "Theo Điều 7, \(code).\n\n\(String(escaped))\n\n- \(String(escaped))\n\n| a |\n|---|\n| \(String(escaped)) |\n"
        return SmallSite.files(with: [
            "Content/site.yml": """
            title: {vi: \(quoted), en: \(quoted)}
            languages: [vi, en]
            instrument: treaty
            base-url: https://example.org/
            publisher: \(quoted)
            as-of: 2025-05-01
            """,
            "Content/instruments/treaty.yml": """
            id: treaty
            type: {vi: Công ước, en: Convention}
            name: {vi: \(quoted), en: \(quoted)}
            short: {vi: Công ước Sông, en: Rivers Convention}
            outline: {articles: 1-12, chapters: I-II, checked: false}
            chapters:
              - {id: chp_I, articles: 1-6, title: {vi: \(quoted), en: \(quoted)}}
              - {id: chp_II, articles: 7-12, title: {vi: \(quoted), en: \(quoted)}}
            """,
            "Content/treaty/article-03.vi.md":
                "---\ntitle: \(quoted)\narticle: 3\nsummary: \(quoted)\nreview: unchecked\n---\n1. \(String(escaped))\n",
            "Content/treaty/chapter.vi.md": "---\ntitle: \(quoted)\nchapter: 1\n---\n\(body)",
            "Content/news/2025-04-10-a.vi.md": """
            ---
            title: \(quoted)
            summary: \(quoted)
            publisher: \(quoted)
            published: 2025-04-10
            source: {title: \(quoted), url: "https://e.example/?a=b&c='d'", retrieved: 2025-04-11}
            ---
            \(body)
            """,
            "Content/timeline/2025-04-10-e.vi.md": """
            ---
            title: \(quoted)
            date: 2025-04-10
            place: \(quoted)
            sources: [\(quoted)]
            ---
            \(body)
            """,
            "Content/timeline/2025-04-11-p.vi.md":
                "---\ntitle: \(quoted)\ndate: pending\ncondition: \(quoted)\n---\n\(body)",
            "Content/claims/c.vi.md": """
            ---
            title: \(quoted)
            verdict: imprecise
            claimants: [\(quoted)]
            sources: [\(quoted)]
            ---
            \(body)
            """,
            "Content/pages/p.vi.md": "---\ntitle: \(quoted)\n---\n\(body)",
            "Content/concepts/c.yml": """
            title: {vi: \(quoted), en: \(quoted)}
            terms: {vi: [điểm một], en: [point one]}
            provisions: [art_3]
            explanation: {vi: \(quoted), en: \(quoted)}
            trap: \(quoted)
            """,
        ])
    }

    private static func shapes(_ text: String) throws -> [String: [String]] {
        let site = try VirtualSite(files(text))
        let report = try site.build()
        try #require(!report.hasErrors, "\(report.serious.map { "\($0.location.path) \($0.message)" })")
        var shapes: [String: [String]] = [:]
        for (path, bytes) in try site.published() where path != "manifest.json" {
            do { shapes[path] = try MarkupShape.of(bytes, path: path) } catch { shapes[path] = ["\(error)"] }
        }
        return shapes
    }

    private static let harmless = Result { try shapes("harmless") }

    @Test(arguments: TestScale.isLong ? attacks : [attacks.joined(separator: " ")])
    func noTextChangesTheShapeOfAnyFile(_ attack: String) throws {
        let harmless = try Self.harmless.get()
        let shapes = try Self.shapes(attack)
        #expect(harmless.count > 40 && Set(shapes.keys) == Set(harmless.keys))
        for (path, shape) in shapes where shape != harmless[path] {
            let other = harmless[path] ?? []
            let first = zip(shape, other).first { $0 != $1 }
            Issue.record("\(path): \(first.map { "\($0.0), not \($0.1)" } ?? "\(shape.count), not \(other.count)")")
        }
    }

    @Test func aShapeShowsWhatItIsToShow() throws {
        let page = "<p class=\"a\" title=\"x\">b</p>"
        #expect(MarkupShape.html(page) == MarkupShape.html("<p class=\"a\" title=\"y > z\">c &lt;b></p>"))
        for other in [
            "<p class=\"a\" title=\"x\" onclick=\"y\">b</p>", "<p class=\"a\" title=\"x\">b<b></p>",
            "<p class=\"b\" title=\"x\">b</p>", "<p class=\"a\" title=x>b</p>", "<p class=\"a\">b</p>",
            "<p class=\"a\" title=\"x\">b</p><!-- -->",
        ] { #expect(MarkupShape.html(page) != MarkupShape.html(other), "\(other)") }
        #expect(throws: MarkupShape.Malformed.self) { try MarkupShape.xml(Data("<a>\u{1}</a>".utf8)) }
        #expect(throws: MarkupShape.Malformed.self) { try MarkupShape.calendar("A:b\nC:d\r\n") }
    }
}
