import Diagnostics

/// Checks a template against what its page offers, writes its partials into it and finds what its names mean, so that
/// rendering has nothing left to look up and nothing left to go wrong.
struct TemplateComposer {
    private static let mostPartials = 2_000

    /// A file, cut.
    struct File: Sendable {
        let path: String
        let bytes: [UInt8]
        let tokens: [TemplateToken]
    }

    /// The partials by name.
    let partials: [String: File]
    /// The keys of the interface's words, in every language that has them.
    let wordKeys: Set<String>
    private(set) var usedWords: Set<String> = []
    private(set) var findings: [Diagnostic] = []

    init(partials: [String: File], wordKeys: Set<String>) {
        self.partials = partials
        self.wordKeys = wordKeys
    }

    private struct Level {
        let file: File
        let partial: String?
        var next = 0
        var dropsLineBreak = false
        let openSections: Int
    }

    private struct OpenSection {
        let name: String
        let token: TemplateToken
        let pushes: Bool
    }

    /// The pieces of a template with all its partials in it. Findings tell what is wrong.
    mutating func compose(_ file: File, shape: ModelShape) -> [TemplatePiece] {
        var pieces: [TemplatePiece] = []
        var source = ""
        func add(_ piece: TemplatePiece) {
            if !source.isEmpty { pieces.append(.text(source)) }
            source = ""
            pieces.append(piece)
        }
        var partialCount = 0
        var scopes: [ModelShape] = [shape]
        var sections: [OpenSection] = []
        var levels = [Level(file: file, partial: nil, openSections: 0)]

        while let level = levels.last {
            guard level.next < level.file.tokens.count else {
                while sections.count > level.openSections, let open = sections.popLast() {
                    report(open.token, in: level.file, "the section ‘\(open.name)’ is not closed")
                    if open.pushes { scopes.removeLast() }
                }
                levels.removeLast()
                continue
            }
            let token = level.file.tokens[level.next]
            levels[levels.count - 1].next += 1
            switch token.kind {
            case .text(let text):
                var text = Substring(text)
                if level.dropsLineBreak {
                    levels[levels.count - 1].dropsLineBreak = false
                    if let lineBreak = text.firstIndex(of: "\n") { text = text[text.index(after: lineBreak)...] }
                }
                source += text
            case .variable(let name), .unescaped(let name):
                if let key = Self.wordKey(name) {
                    useWord(key, token, in: level.file)
                    add(.word(key))
                } else {
                    let isPlain = if case .variable = token.kind { true } else { false }
                    if let path = path(ofVariable: name, isPlain: isPlain, token, in: level.file, scopes) {
                        add(.value(path))
                    }
                }
            case .section(let name), .inverted(let name):
                let isInverted = if case .inverted = token.kind { true } else { false }
                let found = lookUp(name, scopes)
                if found == nil { reportUnknown(name, token, in: level.file, scopes) }
                let pushed = isInverted ? nil : found.flatMap { Self.scope(of: $0.shape) }
                sections.append(OpenSection(name: name, token: token, pushes: pushed != nil))
                if let pushed { scopes.append(pushed) }
                if let path = found?.path { add(isInverted ? .inverted(path) : .section(path)) }
            case .end(let name):
                guard sections.count > level.openSections, let open = sections.last, open.name == name else {
                    let expected = sections.count > level.openSections ? sections.last?.name : nil
                    report(
                        token, in: level.file,
                        "the section ‘\(name)’ ends where "
                            + (expected.map { "‘\($0)’ is open" } ?? "none is open"))
                    continue
                }
                sections.removeLast()
                if open.pushes { scopes.removeLast() }
                add(.end)
            case .partial(let name):
                guard let partial = partials[name] else {
                    report(token, in: level.file, "there is no partial ‘\(name)’", known: Array(partials.keys), name)
                    continue
                }
                guard !levels.contains(where: { $0.partial == name }) else {
                    report(token, in: level.file, "the partial ‘\(name)’ contains itself")
                    continue
                }
                guard partialCount < Self.mostPartials else {
                    report(token, in: level.file, "the template has over \(Self.mostPartials) partials in it")
                    return pieces
                }
                partialCount += 1
                if TemplateScanner.isAlone(token.offset..<token.end, in: level.file.bytes) {
                    while source.last == " " || source.last == "\t" { source.removeLast() }
                    levels[levels.count - 1].dropsLineBreak = true
                }
                levels.append(Level(file: partial, partial: name, openSections: sections.count))
            }
        }
        if !source.isEmpty { pieces.append(.text(source)) }
        return pieces
    }

    // MARK: - Names

    private static func wordKey(_ name: String) -> String? {
        name.hasPrefix("words.") ? String(name.dropFirst("words.".count)) : nil
    }

    private mutating func useWord(_ key: String, _ token: TemplateToken, in file: File) {
        if wordKeys.contains(key) {
            usedWords.insert(key)
        } else {
            report(token, in: file, "no strings file has the key ‘\(key)’", known: Array(wordKeys), key)
        }
    }

    private func lookUp(_ name: String, _ scopes: [ModelShape]) -> (shape: ModelShape, path: TemplatePath)? {
        if name == "." { return scopes.last.map { ($0, TemplatePath(up: 0, fields: [])) } }
        let parts = name.split(separator: ".").map(String.init)
        guard let first = parts.first else { return nil }
        for (up, scope) in scopes.reversed().enumerated() where scope.place(of: first) != nil {
            var shape = scope
            var fields: [Int] = []
            for part in parts {
                guard let place = shape.place(of: part), let inner = shape[part] else { return nil }
                fields.append(place)
                shape = inner
            }
            return (shape, TemplatePath(up: up, fields: fields))
        }
        return nil
    }

    private mutating func path(
        ofVariable name: String, isPlain: Bool, _ token: TemplateToken, in file: File, _ scopes: [ModelShape]
    ) -> TemplatePath? {
        guard let found = lookUp(name, scopes) else {
            reportUnknown(name, token, in: file, scopes)
            return nil
        }
        switch (found.shape.present, isPlain) {
        case (.text, true), (.html, false): break
        case (.html, true): report(token, in: file, "‘\(name)’ is markup: write {{{\(name)}}}")
        case (.text, false): report(token, in: file, "‘\(name)’ is text and must be escaped: write {{\(name)}}")
        default: report(token, in: file, "‘\(name)’ is neither text nor markup: write a section {{#\(name)}}")
        }
        return found.path
    }

    /// What a section of a value adds to the scopes; nil where it adds nothing.
    private static func scope(of shape: ModelShape) -> ModelShape? {
        switch shape.present {
        case .flag: return nil
        case .list(let element): return element
        case let other: return other
        }
    }

    // MARK: - Findings

    private mutating func reportUnknown(
        _ name: String, _ token: TemplateToken, in file: File, _ scopes: [ModelShape]
    ) {
        var known = Set(scopes.flatMap(\.names))
        for wordKey in wordKeys { known.insert("words." + wordKey) }
        report(token, in: file, "this page has no ‘\(name)’", known: Array(known), name)
    }

    private mutating func report(
        _ token: TemplateToken, in file: File, _ message: String, known: [String] = [], _ name: String = ""
    ) {
        let location = SourceLocation(path: file.path, utf8: token.offset..<token.end, in: file.bytes)
        let nearest = EditDistance.nearest(to: name, in: known.sorted())
        let notes = nearest.map { [Diagnostic.Note("the nearest name is ‘\($0)’")] } ?? []
        let finding = Diagnostic(.template, at: location, message, notes: notes)
        // A partial of many templates is checked in each of them.
        if !findings.contains(finding) { findings.append(finding) }
    }
}
