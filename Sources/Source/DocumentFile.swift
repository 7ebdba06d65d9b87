import Corpus
import Diagnostics
import Instruments

/// Reads a Markdown document: the front matter between two lines of `---`, and where the body begins.
struct DocumentFile {
    /// Which document it is.
    let key: DocumentKey
    /// The path relative to the site's folder.
    let path: String
    /// The kind that its folder makes it.
    let kind: Kind
    /// The date at the beginning of its file's name.
    let nameDate: CalendarDate?
    /// The instruments there are, and the chapters that the file of each describes.
    let instruments: [InstrumentID: [ProvisionNumber]]

    /// The kinds of document, by their folders.
    enum Kind: Sendable, Hashable {
        case article(InstrumentID)
        case chapter(InstrumentID)
        case news
        case event
        case claim
        case page

        fileprivate var ownKeys: [String] {
            switch self {
            case .article: ["article", "chapter", "summary", "review", "copy"]
            case .chapter: ["chapter"]
            case .news: ["publisher", "published", "source", "kind", "summary", "sources"]
            case .event: ["date", "condition", "place", "kind", "sources", "confidence", "landmark"]
            case .claim: ["date", "claimants", "verdict", "sources"]
            case .page: ["sources"]
            }
        }

        fileprivate var name: String {
            switch self {
            case .article: "an article"
            case .chapter: "the introduction to a chapter"
            case .news: "a news item"
            case .event: "an event"
            case .claim: "a claim"
            case .page: "a page"
            }
        }
    }

    private static let commonKeys = [
        "title", "slug", "aliases", "draft", "updated", "instrument", "acknowledges",
    ]

    /// The document; nil where it cannot be compiled. Findings are added either way.
    func read(_ file: SourceText, findings: inout [Diagnostic]) -> SourceDocument? {
        guard let matter = Self.frontMatter(of: file.bytes) else {
            let place = SourceLocation(path: path, line: 1)
            let message =
                file.bytes.starts(with: Array("---".utf8))
                ? "the front matter has no end: a line of ‘---’ must close it"
                : "a document begins with front matter: a line of ‘---’, ‘title: …’, and ‘---’ again"
            findings.append(Diagnostic(.frontMatter, at: place, message))
            return nil
        }
        var reading = YAMLReading(file, range: matter.yaml)
        defer { findings += reading.findings }
        guard let root = reading.compose() else {
            if reading.findings.isEmpty {
                reading.add { _ in
                    Diagnostic(.frontMatter, at: SourceLocation(path: path, line: 1), "the front matter has no ‘title’")
                }
            }
            return nil
        }
        let kind = kind.told(by: root)
        let entries = reading.entries(root, known: Self.commonKeys + kind.ownKeys, of: kind.name)
        if !kind.mayLackTitle { reading.require(["title"], in: entries, root, of: kind.name) }
        let common = common(entries, &reading)
        guard let own = own(kind, entries, root, title: common.title, &reading),
            let title = common.title ?? standardTitle(own)
        else { return nil }
        let bodyLine = file.bytes[..<matter.body].reduce(1) { $0 + ($1 == 0x0A ? 1 : 0) }
        return SourceDocument(
            key: key, path: path,
            frontMatter: FrontMatter(
                title: title, slug: common.slug, aliases: common.aliases, isDraft: common.isDraft,
                updated: common.updated, instrument: common.instrument, acknowledges: common.acknowledges,
                sources: common.sources, kind: own),
            file: file.bytes, hasMark: file.hasMark, bodyOffset: matter.body, bodyLine: bodyLine,
            keyLocations: entries.mapValues { reading.location(of: $0) }
                .merging(reading.itemLocations(in: entries, of: FrontMatter.sourceListKeys)) { key, _ in key }
                .mapValues(\.unquoted))
    }

    /// Where the YAML and the body of a file are, in bytes.
    private static func frontMatter(of bytes: [UInt8]) -> (yaml: Range<Int>, body: Int)? {
        func line(at start: Int) -> (isFence: Bool, next: Int) {
            var end = start
            while end < bytes.count, bytes[end] != 0x0A { end += 1 }
            var last = end
            while last > start, bytes[last - 1] == 0x0D || bytes[last - 1] == 0x20 || bytes[last - 1] == 0x09 {
                last -= 1
            }
            return (bytes[start..<last].elementsEqual("---".utf8), min(end + 1, bytes.count))
        }
        let first = line(at: 0)
        guard first.isFence else { return nil }
        var start = first.next
        while start < bytes.count {
            let here = line(at: start)
            if here.isFence { return (first.next..<start, here.next) }
            start = here.next
        }
        return nil
    }

    private struct Common {
        var title: String?
        var slug: String?
        var aliases: [String] = []
        var isDraft = false
        var updated: CalendarDate?
        var instrument: InstrumentID?
        var acknowledges: [DiagnosticCode] = []
        var sources: [String] = []
    }

    private func common(_ entries: [String: YAMLNode], _ reading: inout YAMLReading) -> Common {
        var common = Common()
        common.title = entries["title"].flatMap { reading.string($0, "title") }
        common.slug = entries["slug"].flatMap { reading.slug($0, "slug") }
        common.isDraft = entries["draft"].flatMap { reading.flag($0, "draft") } ?? false
        common.updated = entries["updated"].flatMap { reading.date($0, "updated") }
        if let node = entries["instrument"], let name = reading.string(node, "instrument") {
            if instruments[InstrumentID(rawValue: name)] != nil {
                common.instrument = InstrumentID(rawValue: name)
            } else {
                reading.report(.frontMatter, at: node, "there is no instrument ‘\(name)’")
            }
        }
        common.sources = entries["sources"].map { reading.strings($0, "sources") } ?? []
        if let node = entries["aliases"] {
            for alias in reading.strings(node, "aliases") {
                var parts = alias.split(separator: "/", omittingEmptySubsequences: false)
                if parts.first == "" { parts.removeFirst() }
                if parts.last == "" { parts.removeLast() }
                guard !parts.isEmpty, parts.allSatisfy({ YAMLReading.isSlug($0) }) else {
                    reading.report(.frontMatter, at: node, "an old address is written vi/old-name/, not ‘\(alias)’")
                    continue
                }
                common.aliases.append(parts.joined(separator: "/") + "/")
            }
        }
        if let node = entries["acknowledges"] {
            for name in reading.strings(node, "acknowledges") {
                if let code = DiagnosticCode(rawValue: name) {
                    guard code.isAcknowledgeable else {
                        reading.report(
                            .frontMatter, at: node, "‘\(name)’ cannot be acknowledged, only mended",
                            notes: ["a document can acknowledge warnings, notes and dangling-citation"])
                        continue
                    }
                    common.acknowledges.append(code)
                } else {
                    let codes = DiagnosticCode.allCases.filter(\.isAcknowledgeable).map(\.rawValue)
                    let near = EditDistance.nearest(to: name, in: codes)
                    reading.report(
                        .frontMatter, at: node, "‘\(name)’ is no code of a finding",
                        notes: near.map { ["did you mean ‘\($0)’?"] } ?? [])
                }
            }
        }
        return common
    }

    private func own(
        _ kind: Kind, _ entries: [String: YAMLNode], _ root: YAMLNode, title: String?, _ reading: inout YAMLReading
    ) -> FrontMatter.Kind? {
        switch kind {
        case .page:
            return .page
        case .claim:
            return claim(entries, root, &reading).map { .claim($0) }
        case .chapter(let instrument):
            return chapter(of: instrument, heading: title, entries, &reading).map { .chapter($0) }
        case .article(let instrument):
            if let node = entries["chapter"] {
                reading.report(
                    .frontMatter, at: node, "a document is the text of an article or introduces a chapter, not both")
                return nil
            }
            reading.require(["article"], in: entries, root, of: kind.name)
            guard let node = entries["article"], let text = reading.string(node, "article") else { return nil }
            guard let number = ProvisionNumber(text), number.value > 0 else {
                reading.report(.frontMatter, at: node, "‘article’ must be a number such as 64, not ‘\(text)’")
                return nil
            }
            var article = FrontMatter.Article(instrument: instrument, number: number)
            article.summary = entries["summary"].flatMap { reading.string($0, "summary") }
            article.review = entries["review"].flatMap { reading.choice($0, "review") } ?? .unchecked
            article.copy = entries["copy"].flatMap { reading.string($0, "copy") }
            return .article(article)
        case .news:
            var news = FrontMatter.News(published: nameDate)
            news.publisher = entries["publisher"].flatMap { reading.string($0, "publisher") }
            if let node = entries["published"] { news.published = reading.date(node, "published") }
            news.kind = entries["kind"].flatMap { reading.choice($0, "kind") } ?? .news
            news.summary = entries["summary"].flatMap { reading.string($0, "summary") }
            if let node = entries["source"] {
                let parts = reading.entries(node, known: ["title", "url", "retrieved"], of: "a source")
                news.source = FrontMatter.News.Source(
                    title: parts["title"].flatMap { reading.string($0, "title") },
                    url: parts["url"].flatMap { reading.webAddress($0, "url") },
                    retrieved: parts["retrieved"].flatMap { reading.date($0, "retrieved") })
            }
            return .news(news)
        case .event:
            reading.require(["date"], in: entries, root, of: kind.name)
            guard let node = entries["date"], let date = reading.eventDate(node, "date") else { return nil }
            var event = FrontMatter.Event(date: date)
            event.condition = entries["condition"].flatMap { reading.string($0, "condition") }
            if date == .pending, event.condition == nil, entries["condition"] == nil {
                reading.report(.frontMatter, at: node, "a pending event needs ‘condition’: what it waits for")
            }
            event.place = entries["place"].flatMap { reading.string($0, "place") }
            event.kind = entries["kind"].flatMap { reading.string($0, "kind") }
            event.confidence = entries["confidence"].flatMap { reading.choice($0, "confidence") } ?? .confirmed
            event.isLandmark = entries["landmark"].flatMap { reading.flag($0, "landmark") } ?? false
            return .event(event)
        }
    }
}
