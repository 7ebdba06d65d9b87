import Corpus
import Diagnostics
import Digests
import Instruments

/// The templates and words of a site, checked and ready to render.
public struct TemplateSet: Sendable {
    /// The digest of everything that a page's bytes depend on besides its model: templates and words, not assets.
    public let digest: Digest
    /// The digest of every file of theirs, assets included.
    let allDigest: Digest
    /// What is wrong with them: with one error in it, no page can be rendered.
    public let diagnostics: [Diagnostic]

    let assets: [(path: String, bytes: [UInt8])]
    let strings: [Language: StringTable]
    private let templates: [Language: [TemplateKind: TemplateProgram]]

    /// Reads and checks the files of `Templates/`. Linear in their size with partials.
    /// - Parameters:
    ///   - files: the files by path relative to `Templates/`.
    ///   - languages: the languages of the site, each of which needs its strings.
    public static func load(_ files: [String: [UInt8]], languages: [Language]) -> TemplateSet {
        guard !files.isEmpty else { return missing }
        var findings: [Diagnostic] = []
        var strings: [Language: StringTable] = [:]
        for language in languages {
            let name = "strings/\(language).yml"
            guard let bytes = files[name] else {
                findings.append(
                    Diagnostic(
                        .template, at: SourceLocation(path: "Templates/\(name)"),
                        "the site's language ‘\(language)’ has no file of strings"))
                continue
            }
            strings[language] = StringTable.read(bytes, path: "Templates/\(name)", findings: &findings)
        }
        let sources = sources(files, &findings)
        let keys = strings.values.reduce(into: Set<String>()) { $0.formUnion($1.words.keys) }
        var composer = TemplateComposer(partials: sources.partials, wordKeys: keys)
        var composed: [TemplateKind: [TemplatePiece]] = [:]
        for kind in TemplateKind.allCases {
            guard let file = sources.pages[kind] else { continue }
            composed[kind] = composer.compose(file, shape: kind.shape)
        }
        findings += composer.findings
        // What a template that cannot be read would use nobody knows.
        let isComplete = composed.count == TemplateKind.allCases.count
        check(strings, languages, used: composer.usedWords, mayBeSpare: isComplete, &findings)

        var templates: [Language: [TemplateKind: TemplateProgram]] = [:]
        if !findings.contains(where: { $0.severity == .error }) {
            for language in languages {
                guard let table = strings[language] else { continue }
                for (kind, pieces) in composed {
                    templates[language, default: [:]][kind] = TemplateProgram(pieces, words: table)
                }
            }
        }
        return TemplateSet(
            digest: digest(files), allDigest: digest(files, isWhole: true), diagnostics: findings.sorted(),
            assets: files.filter { $0.key.hasPrefix("assets/") }.sorted { $0.key < $1.key }.map { ($0.key, $0.value) },
            strings: strings, templates: templates)
    }

    /// What a site without a single file of templates has.
    private static var missing: TemplateSet {
        let finding = Diagnostic(
            .template, at: SourceLocation(path: "Templates"), "the site has no templates",
            notes: [.init("‘pinpoint init’ writes a set of them into an empty folder, from where they can be copied")])
        return TemplateSet(
            digest: digest([:]), allDigest: digest([:], isWhole: true), diagnostics: [finding], assets: [],
            strings: [:],
            templates: [:])
    }

    /// Whether pages can be rendered.
    public var isUsable: Bool { !diagnostics.contains { $0.severity == .error } }

    /// The words of a language.
    func words(_ language: Language) -> StringTable {
        strings[language] ?? StringTable(words: [:], lines: [:], path: "")
    }

    /// Renders a model; line breaks at the end are left to whoever puts it in a page.
    ///
    /// The template of an unusable set renders nothing.
    func render(_ kind: TemplateKind, in language: Language, _ add: (inout Model) -> Void) -> HTML {
        var model = Model()
        let root = model.object(add)
        var writer = HTMLWriter()
        render(kind, model, at: root, in: language, into: &writer)
        return writer.finish()
    }

    /// Appends what a template makes of a model.
    ///
    /// - Parameters:
    ///   - root: the model's place among the values.
    ///   - place: a value that is not taken from the model but inserted by a body.
    func render(
        _ kind: TemplateKind, _ model: borrowing Model, at root: Int, in language: Language,
        into writer: inout HTMLWriter, insertingAt place: Int? = nil, _ insert: (inout HTMLWriter) -> Void = { _ in }
    ) {
        assert(kind.shape.mismatch(model, at: root) == nil, "\(kind): \(kind.shape.mismatch(model, at: root) ?? "")")
        templates[language]?[kind]?.render(model, at: root, into: &writer, insertingAt: place, insert)
    }

    // MARK: - Loading

    private static func sources(
        _ files: [String: [UInt8]], _ findings: inout [Diagnostic]
    ) -> (pages: [TemplateKind: TemplateComposer.File], partials: [String: TemplateComposer.File]) {
        var pages: [TemplateKind: TemplateComposer.File] = [:]
        var partials: [String: TemplateComposer.File] = [:]
        for (name, bytes) in files.sorted(by: { $0.key < $1.key }) where name.hasSuffix(".mustache") {
            let path = "Templates/" + name
            let stem = String(name.dropLast(".mustache".count))
            let kind = TemplateKind(rawValue: stem)
            let isPartial = stem.hasPrefix("partials/") && !stem.dropFirst("partials/".count).contains("/")
            guard kind != nil || isPartial else {
                let nearest = EditDistance.nearest(to: stem, in: TemplateKind.allCases.map(\.rawValue))
                findings.append(
                    Diagnostic(
                        .template, at: SourceLocation(path: path), "no page has the template ‘\(stem)’",
                        notes: nearest.map { [Diagnostic.Note("the nearest name is ‘\($0)’")] } ?? []))
                continue
            }
            guard String(validating: bytes, as: UTF8.self) != nil else {
                findings.append(
                    Diagnostic(.template, at: SourceLocation(path: path), "the file is not UTF-8"))
                continue
            }
            do {
                let file = TemplateComposer.File(path: path, bytes: bytes, tokens: try TemplateScanner.scan(bytes))
                if let kind { pages[kind] = file } else { partials[String(stem.dropFirst("partials/".count))] = file }
            } catch {
                let range = error.offset..<(error.offset + error.length)
                findings.append(
                    Diagnostic(
                        .template, at: SourceLocation(path: path, utf8: range, in: bytes), error.message))
            }
        }
        for kind in TemplateKind.allCases where pages[kind] == nil && files[kind.file] == nil {
            findings.append(
                Diagnostic(
                    .template, at: SourceLocation(path: "Templates/\(kind.file)"), "the template is missing"))
        }
        return (pages, partials)
    }

    private static func check(
        _ strings: [Language: StringTable], _ languages: [Language], used: Set<String>, mayBeSpare: Bool,
        _ findings: inout [Diagnostic]
    ) {
        let needed = used.union(Word.allCases.map(\.key))
        let all = strings.values.reduce(into: needed) { $0.formUnion($1.words.keys) }
        for language in languages {
            guard let table = strings[language] else { continue }
            for key in all.sorted() where table.words[key] == nil {
                findings.append(
                    Diagnostic(
                        .template, at: SourceLocation(path: table.path),
                        "the key ‘\(key)’ is missing" + (needed.contains(key) ? "" : " that another language has")))
            }
            for (key, line) in table.lines.sorted(by: { $0.value < $1.value }) where mayBeSpare && !needed.contains(key)
            {
                var finding = Diagnostic(
                    .unknownKey, at: SourceLocation(path: table.path, line: line),
                    "nothing uses the string ‘\(key)’")
                finding.severity = .warning
                findings.append(finding)
            }
        }
    }

    private static func digest(_ files: [String: [UInt8]], isWhole: Bool = false) -> Digest {
        var bytes: [UInt8] = []
        for (name, content) in files.sorted(by: { $0.key < $1.key }) where isWhole || !name.hasPrefix("assets/") {
            bytes += Array("\(name.utf8.count):\(name):\(content.count):".utf8)
            bytes += content
        }
        return Digest(of: bytes)
    }
}
