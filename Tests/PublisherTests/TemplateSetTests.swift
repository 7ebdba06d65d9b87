import Diagnostics
import Instruments
import Testing

@testable import Publisher

@Suite struct TemplateSetTests {
    /// The findings of the repository's templates with some files changed.
    private func findings(
        _ changes: [String: String], languages: [Language] = [.vietnamese, .english]
    ) throws -> [String] {
        var files = try SampleSite.templateFiles()
        for (name, text) in changes { files[name] = Array(text.utf8) }
        return TemplateSet.load(files, languages: languages).diagnostics.map { finding in
            let column = finding.location.span.map { ":\($0.column)" } ?? ""
            let notes = finding.notes.map { " (\($0.message))" }.joined()
            return "\(finding.location.path):\(finding.location.line)\(column): \(finding.message)\(notes)"
        }
    }

    @Test func theRepositorysTemplatesAreFaultless() throws {
        #expect(try findings([:]) == [])
    }

    @Test func anUnknownNameIsAnErrorWithItsPlaceAndTheNearestName() throws {
        #expect(
            try findings(["free-page.mustache": "<h1>{{title}}</h1>\nả {{titel}}\n"]) == [
                "Templates/free-page.mustache:2:3: this page has no ‘titel’ (the nearest name is ‘title’)"
            ])
    }

    @Test func namesAreLookedUpWhereTheyStand() throws {
        let template = """
            {{#languages}}{{language}}{{title}}{{/languages}}
            {{language}}
            {{#title}}{{.}}{{/title}}
            """
        #expect(
            try findings(["chooser.mustache": template]) == [
                "Templates/chooser.mustache:2:1: this page has no ‘language’ (the nearest name is ‘languages’)"
            ])
    }

    @Test(arguments: [
        ("{{{title}}}", "‘title’ is text and must be escaped: write {{title}}"),
        ("{{body}}", "‘body’ is markup: write {{{body}}}"),
        ("{{corrections}}", "‘corrections’ is neither text nor markup: write a section {{#corrections}}"),
        ("{{#title}}", "the section ‘title’ is not closed"),
        ("{{/title}}", "the section ‘title’ ends where none is open"),
        ("{{/body}}{{#title}}{{/title}}", "the section ‘body’ ends where none is open"),
        ("{{title", "the tag is not closed"),
        ("{{}}", "the tag is empty"),
        ("{{ti tle}}", "‘ti tle’ is no name"),
        ("{{=<% %>=}}", "templates know variables, sections, partials and comments; this is another kind of tag"),
        ("{{> nowhere-at-all}}", "there is no partial ‘nowhere-at-all’"),
    ])
    func refusesWhatTheEngineWouldRenderAsNothing(template: String, message: String) throws {
        #expect(try findings(["free-page.mustache": template]) == ["Templates/free-page.mustache:1:1: \(message)"])
    }

    @Test func refusesPartialsThatContainThemselves() throws {
        let found = try findings([
            "free-page.mustache": "{{> a}}", "partials/a.mustache": "\n{{> b}}", "partials/b.mustache": " {{> a}}",
        ])
        #expect(found == ["Templates/partials/b.mustache:1:2: the partial ‘a’ contains itself"])
    }

    @Test func refusesPartialsThatGrowBeyondAllMeasure() throws {
        var files = ["free-page.mustache": "{{> p0}}"]
        for level in 0..<30 {
            files["partials/p\(level).mustache"] = "{{> p\(level + 1)}}{{> p\(level + 1)}}"
        }
        files["partials/p30.mustache"] = "text"
        #expect(try findings(files).contains { $0.hasSuffix("the template has over 2000 partials in it") })
    }

    @Test func aStringMissingInOneLanguageIsAnError() throws {
        let files = try SampleSite.templateFiles()
        let english = String(decoding: try #require(files["strings/en.yml"]), as: UTF8.self)
        let without = english.replacing("nav-news: News\n", with: "")
        #expect(
            try findings(["strings/en.yml": without]) == ["Templates/strings/en.yml:0: the key ‘nav-news’ is missing"])
        #expect(
            try findings(["strings/en.yml": english + "spare: Spare\n"]).sorted() == [
                "Templates/strings/en.yml:\(english.split(separator: "\n", omittingEmptySubsequences: false).count): "
                    + "nothing uses the string ‘spare’",
                "Templates/strings/vi.yml:0: the key ‘spare’ is missing that another language has",
            ])
    }

    @Test func aLanguageWithoutStringsIsAnError() throws {
        let french = Language(rawValue: "fr")
        #expect(
            try findings([:], languages: [.vietnamese, french]) == [
                "Templates/strings/fr.yml:0: the site's language ‘fr’ has no file of strings"
            ])
    }

    @Test func aWordThatNoFileHasIsAnError() throws {
        #expect(
            try findings(["free-page.mustache": "{{words.updatet}}"]) == [
                "Templates/free-page.mustache:1:1: no strings file has the key ‘updatet’ "
                    + "(the nearest name is ‘updated’)"
            ])
    }

    @Test func aSiteWithoutTemplatesIsOneErrorThatSaysWhereToGetSome() {
        let set = TemplateSet.load([:], languages: [.vietnamese, .english])
        #expect(!set.isUsable && set.diagnostics.map(\.message) == ["the site has no templates"])
        #expect(set.diagnostics.first?.notes.first?.message.contains("pinpoint init") == true)
    }

    @Test func aMissingTemplateAndAnUnknownOneAreErrors() throws {
        var files = try SampleSite.templateFiles()
        files["artikle.mustache"] = files.removeValue(forKey: "article.mustache")
        let found = TemplateSet.load(files, languages: [.vietnamese, .english]).diagnostics
        #expect(
            found.map(\.message) == ["the template is missing", "no page has the template ‘artikle’"],
            "what it would use is not said to be spare")
    }

    @Test(arguments: [
        ("key: plain text", "plain text"), ("key: \"a \\\"b\\\": {c}\"", "a \"b\": {c}"), ("key: 'it'", "it"),
        ("key:", ""),
    ])
    func readsStrings(line: String, value: String) {
        var found: [Diagnostic] = []
        let table = StringTable.read(Array(line.utf8), path: "x.yml", findings: &found)
        #expect(table["key"] == value)
        #expect(found.isEmpty)
    }

    @Test(arguments: [
        "  key: x", "key", "Key: x", "key: a: b", "key: [a]", "key: \"a", "key: a #b", "key: {{x}}", "key: a\nkey: b",
        "key:x",
    ])
    func refusesStringsThatYAMLReadsOtherwise(text: String) {
        var found: [Diagnostic] = []
        _ = StringTable.read(Array(text.utf8), path: "x.yml", findings: &found)
        #expect(found.count == 1)
    }

}
