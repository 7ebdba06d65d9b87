import Diagnostics

@testable import Publisher

/// A template with its partials and words, read, checked and rendered.
///
/// The input is up to four texts with a line of `---` between them: the template, the partials `a` and `b`, and a file of
/// words.
enum TemplateTarget {
    private static let person: ModelShape = .fields(["name": .text, "nick": .optional(.text)])

    private static let shape: ModelShape = .fields([
        "title": .text,
        "body": .html,
        "yes": .flag,
        "none": .optional(.text),
        "author": .optional(person),
        "people": .list(person),
        "words": .list(.text),
        "groups": .list(.fields(["title": .text, "members": .list(person)])),
    ])

    /// A text that must be escaped, and that no template holds.
    private static let text = "<\u{7}>&\"'"

    /// What is wrong with what is made of an input; nil where nothing is.
    @Sendable static func violation(of input: [UInt8]) -> String? {
        let texts = parts(of: input)
        var findings: [Diagnostic] = []
        let words = StringTable.read(texts[3], path: "words", findings: &findings)
        if let violation = PlaceInvariants(path: "words", file: texts[3]).violation(in: findings) { return violation }
        var files: [String: TemplateComposer.File] = [:]
        for (name, bytes) in zip(["page", "a", "b"], texts) where String(validating: bytes, as: UTF8.self) != nil {
            do {
                files[name] = .init(path: name, bytes: bytes, tokens: try TemplateScanner.scan(bytes))
            } catch {
                guard error.length > 0, error.offset >= 0, error.offset + error.length <= bytes.count else {
                    return "an error at \(error.offset), \(error.length) long, of \(bytes.count) bytes"
                }
            }
        }
        guard let page = files.removeValue(forKey: "page") else { return nil }
        var composer = TemplateComposer(partials: files, wordKeys: Set(words.words.keys))
        let pieces = composer.compose(page, shape: shape)
        guard composer.findings.isEmpty else {
            for (name, bytes) in zip(["page", "a", "b"], texts) {
                let own = composer.findings.filter { $0.location.path == name }
                if let violation = PlaceInvariants(path: name, file: bytes).violation(in: own) { return violation }
            }
            return nil
        }
        return violation(of: pieces, words, in: input)
    }

    /// The four texts of an input.
    private static func parts(of input: [UInt8]) -> [[UInt8]] {
        var texts: [[UInt8]] = [[]]
        for line in input.split(separator: 0x0A, omittingEmptySubsequences: false) {
            if line.elementsEqual("---".utf8), texts.count < 4 {
                texts.append([])
            } else {
                texts[texts.count - 1] += line + [0x0A]
            }
        }
        // The last line has no line feed but that of this function.
        if !texts[texts.count - 1].isEmpty { texts[texts.count - 1].removeLast() }
        return texts + Array(repeating: [], count: 4 - texts.count)
    }

    private static func violation(of pieces: [TemplatePiece], _ words: StringTable, in input: [UInt8]) -> String? {
        var sections = 0
        var size = 0
        for piece in pieces {
            if case .section = piece { sections += 1 }
            if case .text(let text) = piece { size += text.utf8.count }
        }
        // Sections of lists within each other show what is in them for every pair of values, and so on.
        let copies = sections <= 8 && size <= 1 << 16 ? 2 : 1
        var model = Model()
        let root = model.object { add(to: &$0, copies) }
        if let mismatch = shape.mismatch(model, at: root) { return "the model is no model: \(mismatch)" }
        var writer = HTMLWriter()
        TemplateProgram(pieces, words: words).render(model, at: root, into: &writer)
        guard !input.contains(7) else { return nil }
        for (at, byte) in writer.bytes.enumerated() where byte == 7 {
            guard at > 3, writer.bytes[(at - 4)..<at].elementsEqual("&lt;".utf8),
                writer.bytes[(at + 1)...].starts(with: "&gt;&amp;&quot;&#39;".utf8)
            else { return "a text that is not escaped" }
        }
        return nil
    }

    private static func addPerson(to model: inout Model) {
        model.object { model in
            model.text("name", text)
            model.absent("nick")
        }
    }

    private static func add(to model: inout Model, _ copies: Int) {
        model.text("title", text)
        model.html("body", HTML(markup: "<p>x</p>"))
        model.flag("yes", true)
        model.absent("none")
        model.object("author") { model in
            model.text("name", text)
            model.text("nick", text)
        }
        model.list("people") { model in
            for _ in 0..<copies { addPerson(to: &model) }
        }
        model.list("words", of: Array(repeating: text, count: copies)) { $0.text($1) }
        model.list("groups") { model in
            for _ in 0..<copies {
                model.object { model in
                    model.text("title", text)
                    model.list("members") { addPerson(to: &$0) }
                }
            }
        }
    }
}
