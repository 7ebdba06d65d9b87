import Build
import Diagnostics
import Foundation
import GeneratedTexts
import Testing

/// Links that may not be, in every disguise: an error in the document that holds them, or plain text.
@Suite struct LinkDisguises {
    private static let refused = [
        // Case, entities, tabs, line breaks, controls before and within, percent.
        "[x](javascript:alert(1))", "[x](JaVaScRiPt:alert(1))", "[x](<java\tscript:alert(1)>)",
        "[x](<\u{1}javascript:alert(1)>)", "[x](<\u{1F}\u{1}java\u{2}script:alert(1)>)", "[x](<  javascript:alert(1)>)",
        "[x](<\u{A0}javascript:alert(1)>)", "[x](<\u{2028}javascript:alert(1)>)", "[x](<\u{FEFF}javascript:alert(1)>)",
        "[x](&#106;avascript:alert(1))", "[x](&#x6A;avascript:alert(1))", "[x](&#0000106;avascript:alert(1))",
        "[x](javascript&colon;alert(1))", "[x](javascript&#58;alert(1))", "[x](java&Tab;script:alert(1))",
        "[x](java&NewLine;script:alert(1))", "[x](&#1;javascript:alert(1))", "[x](&#x20;javascript:alert(1))",
        "[x](javascript%3Aalert(1))", "[x](%6Aavascript:alert(1))", "[x](javascript\\:alert(1))",
        "[x](\\javascript:alert(1))", "[x](javascript://e.example/%0Aalert(1))", "[x](javascript:alert(1) \"title\")",
        // Other schemes, and addresses that take the page's own.
        "[x](data:text/html;base64,eA==)", "[x](DATA:text/html,x)", "[x](vbscript:x)", "[x](file:///etc/passwd)",
        "[x](blob:x)", "[x](filesystem:x)", "[x](view-source:https://e.example/)", "[x](ftp://e.example/)",
        "[x](intent://e.example/)", "[x](//e.example/)", "[x](/\\e.example/)", "[x](\\\\\\\\e.example/)",
        "[x](https:e.example)", "[x](http:/e.example)", "[x](&#47;&#47;e.example/)", "[x](<\t//e.example/>)",
        // By reference, as autolinks, as images, and wherever text may stand.
        "[x][r]\n\n[r]: javascript:alert(1)", "[r]\n\n[r]: <java\tscript:alert(1)>", "[x][r]\n\n[r]: &#106;avascript:x",
        "[x][r]\n\n[r]: data:text/html,x 'title'", "[R][]\n\n[r]:\n  javascript:x\n  'title'",
        "<javascript:alert(1)>", "<JAVASCRIPT:alert(1)>", "<data:text/html,x>", "<vbscript:x>",
        "<javascript:&#97;lert(1)>",
        "![x](javascript:alert(1))", "![x](data:image/svg+xml;base64,eA==)", "![x][r]\n\n[r]: data:image/png,x",
        "![x](//e.example/a.png)", "![x](https://e.example/a.png)", "[![x](a.png)](javascript:x)",
        "a[^1]\n\n[^1]: [x](javascript:y)", "|a|\n|-|\n|[x](javascript:y)|", "# [x](javascript:y)",
        "- [ ] [x](javascript:y)", "> 1. **[x](javascript:y)**", "[Điều 7](javascript:y)", "[x *y* `z`](javascript:y)",
        // Markup.
        "<a href=\"javascript:x\">y</a>", "<script>x</script>", "<img src=x onerror=y>", "<!-- x -->",
        "<?x?>", "<![CDATA[x]]>", "<iframe srcdoc='x'>", "a <b onclick=x>b</b>", "<style>@import 'x'</style>",
    ]

    @Test func areEachAnErrorInTheirDocument() throws {
        var files = SmallSite.files
        var bodies: [String: String] = [:]
        for (number, body) in Self.refused.enumerated() {
            let path = "Content/news/2025-04-10-n\(number).vi.md"
            files[path] = SmallSite.news("Tin", body)
            bodies[path] = body
        }
        let site = try VirtualSite(files)
        let errors = try site.build().diagnostics.filter { $0.severity == .error }
        let expected: Set<DiagnosticCode> = [.unsafeLink, .deadLink, .rawHTML]
        for (path, body) in bodies {
            let found = errors.filter { $0.location.path == path }
            #expect(
                found.contains { expected.contains($0.code) && $0.location.line >= 5 },
                "\(body): \(found.map(\.message))")
        }
        #expect(!FileManager.default.fileExists(atPath: site.output))
    }

    @Test func textsThatOnlyLookLikeLinksStayTexts() throws {
        let texts = [
            "javascript:alert(1)", "\\<javascript:alert(1)\\>", "`[x](javascript:y)`", "[x](java script:y)",
            "[x] (javascript:y)", "\\[x](javascript:y)", "[x][nowhere]", "    [x](javascript:y)",
            "```\n[x](javascript:y)\n```", "www.e.example/?javascript:y", "mailto:a@b.example", "<x",
            "[r]: javascript:x", "&lt;script&gt;x&lt;/script&gt;", "\\<script>x\\</script>", "<svg/onload=x>",
        ]
        var files = SmallSite.files
        for (number, text) in texts.enumerated() {
            files["Content/news/2025-04-10-n\(number).vi.md"] = SmallSite.news("Tin", "\(text)\n\nĐiều 7.")
        }
        files["Content/timeline/2025-04-10-e.vi.md"] = """
            ---
            title: Sự kiện
            date: 2025-04-10
            sources: ["javascript:alert(1)", "  JAVASCRIPT:alert(1)", "data:text/html,x", "//e.example/", "https://e.example/?a=b"]
            ---
            x
            """
        files["Content/claims/c.vi.md"] =
            "---\ntitle: x\nverdict: imprecise\nsources: [\"javascript:alert(1)\", \"vbscript:x\"]\n---\nĐiều 7.\n"
        let site = try VirtualSite(files)
        let report = try site.build()
        #expect(!report.hasErrors, "\(report.serious.map { "\($0.location.path) \($0.message)" })")
        var links = 0
        for (path, bytes) in try site.published() where path.hasSuffix(".html") || path.hasSuffix(".xml") {
            for link in Self.links(String(decoding: bytes, as: UTF8.self)) {
                links += 1
                let scheme = link.prefix { $0 != ":" && $0 != "/" && $0 != "?" && $0 != "#" }
                let isSafe =
                    !link.dropFirst(scheme.count).hasPrefix(":") || ["http", "https", "mailto"].contains(scheme)
                #expect(isSafe && !link.hasPrefix("//") && !link.hasPrefix("\\"), "\(path): \(link)")
            }
        }
        #expect(links > 200)
    }

    /// The values of attributes that name addresses, as browsers read them.
    private static func links(_ html: String) -> [String] {
        ["href", "src", "action", "poster", "srcset"].flatMap { name in
            html.components(separatedBy: " \(name)=\"").dropFirst().map { rest in
                rest.prefix { $0 != "\"" }.replacing("&amp;", with: "&").trimmingCharacters(in: .whitespacesAndNewlines)
            }
        }
    }

    @Test(arguments: [
        "Content/news/2025-04-10-a.vi.md": "---\ntitle: A\nsource: {title: A, url: \"URL\"}\n---\n",
        "Content/site.yml": SmallSite.configuration + "\nbase-url: \"URL\"\n",
        "Content/instruments/treaty.yml": SmallSite.instrument + "\nurl: \"URL\"\n",
        "Content/instruments/other.yml": SmallSite.instrument.replacing("id: treaty", with: "id: other").replacing(
            "Sông", with: "Khác"
        ).replacing("sông ngòi", with: "khác").replacing("Rivers", with: "Others") + "\narticle-url: \"URL/{n}\"\n",
    ])
    func addressesInFrontMatterAreWebAddressesOrErrors(_ path: String, _ text: String) throws {
        let addresses = [
            "javascript:alert(1)", "JAVASCRIPT:alert(1)", " javascript:alert(1)", "java\\tscript:alert(1)",
            "data:text/html,x", "//e.example/", "https:e.example", "https://e.example/\\\"><script>", "vbscript:x",
        ]
        for address in addresses.suffix(TestScale.count(2, long: addresses.count)) {
            let site = try VirtualSite(SmallSite.files(with: [path: text.replacing("URL", with: address)]))
            let findings = try site.build(writes: false).diagnostics
            #expect(findings.contains { $0.severity == .error && $0.location.path == path }, "\(path): \(address)")
        }
    }
}
