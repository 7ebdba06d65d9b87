import Diagnostics
import Testing

@testable import Publisher

@Suite struct TemplateProgramTests {
    private static let person: ModelShape = .fields(["name": .text, "nick": .optional(.text)])

    private static let shape: ModelShape = .fields([
        "title": .text,
        "body": .html,
        "yes": .flag,
        "no": .flag,
        "note": .optional(.text),
        "none": .optional(.text),
        "author": .optional(person),
        "nobody": .optional(person),
        "people": .list(person),
        "empty": .list(person),
        "words": .list(.text),
        "groups": .list(.fields(["title": .text, "members": .list(person)])),
    ])

    private static func addPerson(_ name: String, _ nick: String?, to model: inout Model) {
        model.object { model in
            model.text("name", name)
            model.optional("nick", nick)
        }
    }

    private static func add(to model: inout Model) {
        model.text("title", "a<b>&\"c'")
        model.html("body", HTML(markup: "<p>x & y</p>"))
        model.flag("yes", true)
        model.flag("no", false)
        model.text("note", "")
        model.absent("none")
        model.object("author") { model in
            model.text("name", "Ann")
            model.absent("nick")
        }
        model.absent("nobody")
        model.list("people") { model in
            addPerson("Bo", "B", to: &model)
            addPerson("Cy", nil, to: &model)
        }
        model.list("empty") { _ in }
        model.list("words", of: ["u", "<v>", "w"]) { $0.text($1) }
        model.list("groups") { model in
            model.object { model in
                model.text("title", "one")
                model.list("members") { addPerson("Di", nil, to: &$0) }
            }
            model.object { model in
                model.text("title", "two")
                model.list("members") { _ in }
            }
        }
    }

    /// What a template makes of the model.
    private func rendered(_ template: String, partials: [String: String] = [:]) throws -> String {
        func file(_ name: String, _ text: String) throws -> TemplateComposer.File {
            let bytes = Array(text.utf8)
            return TemplateComposer.File(path: name, bytes: bytes, tokens: try TemplateScanner.scan(bytes))
        }
        var findings: [Diagnostic] = []
        let words = StringTable.read(Array("hello: A & B\nspace: \" \"".utf8), path: "x", findings: &findings)
        var composer = TemplateComposer(
            partials: try Dictionary(uniqueKeysWithValues: partials.map { ($0.key, try file($0.key, $0.value)) }),
            wordKeys: ["hello", "space"])
        let pieces = composer.compose(try file("template", template), shape: Self.shape)
        #expect(composer.findings.map(\.message) == [])
        var model = Model()
        let root = model.object { Self.add(to: &$0) }
        #expect(Self.shape.mismatch(model, at: root) == nil)
        var writer = HTMLWriter()
        TemplateProgram(pieces, words: words).render(model, at: root, into: &writer)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    @Test(arguments: [
        ("", ""), ("plain { text }", "plain { text }"),
        ("<{{title}}>", "<a&lt;b&gt;&amp;&quot;c&#39;>"),
        ("{{{body}}}|{{&body}}", "<p>x & y</p>|<p>x & y</p>"),
        ("[{{none}}{{note}}{{author.nick}}{{nobody.name}}]", "[]"),
        ("{{author.name}}", "Ann"),
        ("{{words.hello}}!", "A &amp; B!"),
        ("a{{! a comment }}b", "ab"),
    ])
    func valuesAreEscapedAndMarkupIsNot(template: String, html: String) throws {
        #expect(try rendered(template) == html)
    }

    @Test(arguments: [
        ("{{#yes}}y{{/yes}}{{^yes}}n{{/yes}}", "y"), ("{{#no}}y{{/no}}{{^no}}n{{/no}}", "n"),
        ("{{#none}}y{{/none}}{{^none}}n{{/none}}", "n"), ("{{#nobody}}y{{/nobody}}{{^nobody}}n{{/nobody}}", "n"),
        ("{{#note}}[{{.}}]{{/note}}{{^note}}n{{/note}}", "[]"), ("{{#body}}[{{{.}}}]{{/body}}", "[<p>x & y</p>]"),
        ("{{#nobody.name}}y{{/nobody.name}}{{^nobody.name}}n{{/nobody.name}}", "n"),
        ("{{#empty}}y{{/empty}}{{^empty}}n{{/empty}}", "n"), ("{{^people}}n{{/people}}", ""),
        ("{{#author}}{{name}}{{/author}}", "Ann"), ("{{#words}}{{.}},{{/words}}", "u,&lt;v&gt;,w,"),
        ("{{#empty}}{{#people}}{{name}}{{/people}}{{/empty}}|", "|"),
    ])
    func sectionsShowWhatIsThere(template: String, html: String) throws {
        #expect(try rendered(template) == html)
    }

    @Test(arguments: [
        ("{{#people}}{{name}}{{#nick}}({{.}}){{/nick}}{{^nick}}-{{/nick}};{{/people}}", "Bo(B);Cy-;"),
        // `title` is the group's own, `note` and `author` are looked up outwards.
        (
            "{{#groups}}{{title}}{{#members}}:{{name}}<{{title}}>{{author.name}}{{/members}};{{/groups}}",
            "one:Di<one>Ann;two;"
        ),
        (
            "{{#groups}}{{#yes}}{{title}}{{/yes}}{{#author}}{{title}}{{name}}{{/author}} {{/groups}}",
            "oneoneAnn twotwoAnn "
        ),
        ("{{#people}}{{#people}}{{name}}{{/people}}|{{/people}}", "BoCy|BoCy|"),
        ("{{#people}}{{#words}}{{.}}{{name}}{{/words}}{{/people}}", "uBo&lt;v&gt;BowBouCy&lt;v&gt;CywCy"),
        // A name found further in is taken there even if it has no value.
        ("{{#author}}{{#people}}[{{nick}}]{{/people}}[{{nick}}]{{/author}}", "[B][][]"),
    ])
    func namesAreLookedUpFromTheInnermostScopeOutwards(template: String, html: String) throws {
        #expect(try rendered(template) == html)
    }

    @Test(arguments: [
        ("<ul>\n  {{#words}}\n  <li>{{.}}\n  {{/words}}\n</ul>\n", "<ul>\n  <li>u\n  <li>&lt;v&gt;\n  <li>w\n</ul>\n"),
        ("a\n{{#yes}}\t \nb\n{{/yes}}\nc", "a\nb\nc"), ("{{#yes}}\r\nb\r\n{{/yes}}\r\nc", "b\r\nc"),
        ("a\n{{^no}}\nb\n{{/no}}\n{{#no}}\nc\n{{/no}}\nd\n", "a\nb\nd\n"),
        ("a {{#yes}}\nb\n{{/yes}} c\n", "a \nb\n c\n"), ("  {{#yes}}b{{/yes}}\nc\n", "  b\nc\n"),
        ("  {{title}}\n", "  a&lt;b&gt;&amp;&quot;c&#39;\n"), ("a\n  {{#yes}} {{/yes}}\n", "a\n   \n"),
        ("a\n{{#yes}}\nb\n{{/yes}}", "a\nb\n"), ("a\n  {{! alone }}\nb\n", "a\n  b\n"),
        ("a\n{{words.space}}{{#yes}}\nb{{/yes}}\n", "a\nb\n"),
    ])
    func aSectionsTagAloneInItsLineTakesTheLineWithIt(template: String, html: String) throws {
        #expect(try rendered(template) == html)
    }

    @Test(arguments: [
        ("a\n  {{> p}}\nb\n", "x{{title}}\n", "a\nxa&lt;b&gt;&amp;&quot;c&#39;\nb\n"),
        ("[{{> p}}]\n", "x\ny", "[x\ny]\n"),
        ("{{#people}}\n{{> p}}\n{{/people}}\n", "{{#nick}}\n{{.}} {{name}}\n{{/nick}}\n", "B Bo\n"),
        ("{{> p}}\n{{> p}}\n", "x\n", "x\nx\n"),
    ])
    func aPartialStandsWhereItIsNamed(template: String, partial: String, html: String) throws {
        #expect(try rendered(template, partials: ["p": partial]) == html)
    }

    @Test func anyDepthOfSectionsIsRendered() throws {
        let depth = 20_000
        let template = String(repeating: "{{#yes}}", count: depth) + "x" + String(repeating: "{{/yes}}", count: depth)
        #expect(try rendered(template) == "x")
    }

    @Test(arguments: ["", "plain", "&", "a&", "&a", "<<>>", "ả\"ạ'", String(repeating: "x<", count: 300)])
    func escapingChangesTheFiveSignsAndNothingElse(text: String) {
        let expected = text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
            .replacing("\"", with: "&quot;").replacing("'", with: "&#39;")
        #expect(HTMLWriter.escaped(text) == expected)
        var writer = HTMLWriter()
        writer.text(text.utf8[...])
        #expect(String(decoding: writer.bytes, as: UTF8.self) == expected)
    }
}
