import Corpus
import Diagnostics
import Instruments

/// Reads `Content/instruments/*.yml`.
struct InstrumentFile {
    private static let keys = [
        "id", "type", "name", "short", "aliases", "work", "url", "article-url", "points", "outline", "chapters",
        "provisions",
    ]

    /// The instrument; nil, with findings, where a required key is missing or broken.
    static func read(_ reading: inout YAMLReading, name: String, languages: [Language]) -> Instrument? {
        guard let root = reading.compose() else {
            reading.reportEmpty("an instrument")
            return nil
        }
        let entries = reading.entries(root, known: keys, of: "an instrument")
        reading.require(["id", "type", "name", "short", "outline"], in: entries, root, of: "an instrument")
        let id = entries["id"].flatMap { reading.slug($0, "id") }
        if let id, id != name, let node = entries["id"] {
            reading.report(.frontMatter, at: node, "the id ‘\(id)’ and the file's name ‘\(name).yml’ differ")
        }
        if let id, ContentFolder.reserved.contains(id.lowercased()), let node = entries["id"] {
            reading.report(.frontMatter, at: node, "‘\(id)’ is a folder of every site and no id of an instrument")
            return nil
        }
        let type = entries["type"].flatMap { reading.localized($0, "type", languages: languages) }
        let full = entries["name"].flatMap { reading.localized($0, "name", languages: languages) }
        let short = entries["short"].flatMap { reading.localized($0, "short", languages: languages) }
        let chapters = entries["chapters"].map { self.chapters($0, &reading) } ?? []
        let inner = entries["provisions"].map { provisions($0, &reading) } ?? [:]
        let outline = entries["outline"].flatMap { self.outline($0, inner: inner, &reading) }
        let aliases = entries["aliases"].map { reading.localizedLists($0, "aliases") } ?? [:]
        let work = entries["work"].flatMap { reading.string($0, "work") }
        let url = entries["url"].flatMap { reading.webAddress($0, "url") }
        let articleURL = entries["article-url"].flatMap { reading.webAddress($0, "article-url") }
        let points: PointAlphabet = entries["points"].flatMap { reading.choice($0, "points") } ?? .latin
        guard let id, let type, let full, let short, let outline else { return nil }
        return Instrument(
            id: InstrumentID(rawValue: id), type: type, name: full, short: short, aliases: aliases, work: work,
            url: url,
            articleURL: articleURL, points: points, outline: outline, chapters: chapters)
    }

    private static func outline(
        _ node: YAMLNode, inner: [ProvisionNumber: ArticleOutline], _ reading: inout YAMLReading
    ) -> Outline? {
        let entries = reading.entries(node, known: ["articles", "chapters", "annexes", "checked"], of: "an outline")
        guard let articles = entries["articles"] else {
            reading.report(.frontMatter, at: node, "an outline needs ‘articles’, such as articles: 1-68")
            return nil
        }
        let numbers = reading.numbers(articles, "articles", roman: false)
        guard !numbers.isEmpty else { return nil }
        let known = Set(numbers)
        for number in inner.keys.sorted() where !known.contains(number) {
            reading.report(
                .frontMatter, at: articles, "‘provisions’ has Article \(number), which ‘articles’ does not hold")
        }
        return Outline(
            articles: numbers, chapters: entries["chapters"].map { reading.numbers($0, "chapters", roman: true) } ?? [],
            annexes: entries["annexes"].map { reading.numbers($0, "annexes", roman: true) } ?? [],
            checked: entries["checked"].flatMap { reading.flag($0, "checked") } ?? false, inner: inner)
    }

    private static func chapters(_ node: YAMLNode, _ reading: inout YAMLReading) -> [Instrument.Chapter] {
        guard case .sequence(let items, _) = node else {
            reading.report(.frontMatter, at: node, "‘chapters’ must be a list")
            return []
        }
        return items.compactMap { item in
            let entries = reading.entries(item, known: ["id", "articles", "title"], of: "a chapter")
            reading.require(["id", "articles", "title"], in: entries, item, of: "a chapter")
            guard let idNode = entries["id"], let id = reading.string(idNode, "id"), let articles = entries["articles"],
                let titleNode = entries["title"], let title = reading.localized(titleNode, "title")
            else { return nil }
            guard case .chapter(let number) = ProvisionID(eId: id) else {
                reading.report(.frontMatter, at: idNode, "a chapter's id is written chp_I, not ‘\(id)’")
                return nil
            }
            return Instrument.Chapter(
                number: number, articles: reading.numbers(articles, "articles", roman: false), title: title)
        }
    }

    private static func provisions(_ node: YAMLNode, _ reading: inout YAMLReading) -> [ProvisionNumber: ArticleOutline]
    {
        guard case .mapping(let pairs, _) = node else {
            reading.report(.frontMatter, at: node, "‘provisions’ must be articles and their parts")
            return [:]
        }
        var inner: [ProvisionNumber: ArticleOutline] = [:]
        for pair in pairs {
            let key = pair.key
            guard let text = key.scalar?.string, let id = ProvisionID(eId: text), case .article(let path) = id,
                path.isWhole
            else {
                reading.report(
                    .frontMatter, at: key, "an article is written art_64, not ‘\(key.scalar?.string ?? "?")’")
                continue
            }
            let entries = reading.entries(
                pair.value, known: ["checked", "points", "paragraphs"], of: "an article's outline")
            var paragraphs: [ParagraphOutline] = []
            if let node = entries["paragraphs"] {
                for (number, points) in reading.pairs(node, "paragraphs") {
                    guard let label = ProvisionNumber(number) else {
                        reading.report(.frontMatter, at: node, "‘\(number)’ is no number of a paragraph")
                        continue
                    }
                    paragraphs.append(ParagraphOutline(label, points: self.points(points, &reading)))
                }
            }
            inner[path.number] = ArticleOutline(
                checked: entries["checked"].flatMap { reading.flag($0, "checked") } ?? false,
                points: entries["points"].map { points($0, &reading) } ?? [], paragraphs: paragraphs)
        }
        return inner
    }

    private static func points(_ node: YAMLNode, _ reading: inout YAMLReading) -> [PointOutline] {
        reading.pairs(node, "points").compactMap { text, subpoints in
            guard let label = label(text, at: node, &reading) else { return nil }
            guard case .sequence(let nodes, _) = subpoints else { return PointOutline(label) }
            let labels = nodes.compactMap { node in
                reading.string(node, "subpoints").flatMap { self.label($0, at: node, &reading) }
            }
            return PointOutline(label, subpoints: labels)
        }
    }

    private static func label(_ text: String, at node: YAMLNode, _ reading: inout YAMLReading) -> ProvisionLabel? {
        let label = ProvisionLabel(text)
        if label == nil {
            reading.report(
                .frontMatter, at: node,
                "‘\(text.prefix(40))’ is no label of a point: it has more than \(ProvisionLabel.longest) bytes or a NUL"
            )
        }
        return label
    }
}

extension YAMLReading {
    /// The entries of a mapping whose keys are labels, in order; a null or an empty list has none.
    mutating func pairs(_ node: YAMLNode, _ key: String) -> [(String, YAMLNode)] {
        let pairs: [YAMLNode.Pair]
        switch node {
        case .mapping(let all, _): pairs = all
        case .sequence(let items, _): pairs = items.map { .init(key: $0, value: $0) }
        case .scalar:
            if !node.isNull { report(.frontMatter, at: node, "‘\(key)’ must be labels and what they hold") }
            return []
        }
        var labelled: [(String, YAMLNode)] = []
        for pair in pairs {
            guard let text = pair.key.scalar?.string else {
                report(.frontMatter, at: pair.key, "a label in ‘\(key)’ must be a word")
                continue
            }
            if isPlain(text, pair.key, key) { labelled.append((text, pair.value)) }
        }
        return labelled
    }

    /// Reports each required key that is missing.
    mutating func require(_ keys: [String], in entries: [String: YAMLNode], _ node: YAMLNode, of what: String) {
        for key in keys where entries[key] == nil {
            report(.frontMatter, at: node, "\(what) needs ‘\(key)’")
        }
    }

    /// Reports that a file holds nothing, unless it is already known to be broken.
    mutating func reportEmpty(_ what: String) {
        guard findings.isEmpty else { return }
        add {
            Diagnostic(.frontMatter, at: SourceLocation(path: $0.file.path, line: 1), "this file of \(what) is empty")
        }
    }
}
