import Build
import Corpus
import Instruments
import Linker

/// What the files of a new document are called and hold.
struct DocumentPlan {
    private let kind: NewDocument.Kind
    private let site: LinkedSite
    private let titles: GivenText
    private let names: DocumentNames
    private var values = Skeleton.Values()

    /// A file by its path relative to the site's folder.
    typealias File = (path: String, text: String)

    /// Begins with what is the same for every kind of document.
    init(_ document: NewDocument, in site: LinkedSite) throws(BuildFailure) {
        kind = document.kind
        self.site = site
        titles = try GivenText(document.titles, "title", in: site.configuration.languages)
        names = DocumentNames(titles: titles, slug: document.slug, site: site)
        if document.isDraft { values.common["draft"] = "true" }
        for language in languages { values.own[language] = titles.text(in: language).map { ["title": $0] } ?? [:] }
    }

    private var languages: [Language] { site.configuration.languages }

    /// The files, where the site has room for them.
    mutating func files() throws(BuildFailure) -> [File] {
        let (skeleton, stem): (String, String)
        switch kind {
        case .news(let date): (skeleton, stem) = try ("news", news(date))
        case .event(let date, let condition): (skeleton, stem) = try ("event", event(date, condition))
        case .claim(let verdict, let date): (skeleton, stem) = try ("claim", claim(verdict, date))
        case .page: (skeleton, stem) = try ("page", "pages/" + names.slug(in: .page, as: &values))
        case .article(let number, let instrument): (skeleton, stem) = try ("article", article(number, instrument))
        case .chapter(let number, let instrument): (skeleton, stem) = try ("chapter", chapter(number, instrument))
        case .concept(let provisions): return try [concept(provisions)]
        }
        return try documents(skeleton, stem)
    }

    // MARK: - The kinds: each fills the values, and gives the path without its language

    private mutating func news(_ date: String?) throws(BuildFailure) -> String {
        let day = try DocumentDates.day(date, of: "a news item")
        values.common["date"] = day.description
        return try "news/\(day)-" + names.slug(in: .news, as: &values)
    }

    private mutating func event(_ date: String?, _ condition: [String]) throws(BuildFailure) -> String {
        let when = try DocumentDates.event(date)
        let condition = try DocumentDates.condition(condition, of: when, in: languages)
        values.common["date"] = when.iso
        values.common["confidence"] = when == .pending ? "scheduled" : "reported"
        for language in languages { values.own[language]?["condition"] = condition.text(in: language) }
        return try "timeline/" + (when.first.map { "\($0)-" } ?? "") + names.slug(in: .event, as: &values)
    }

    private mutating func claim(
        _ verdict: FrontMatter.Claim.Verdict, _ date: String?
    ) throws(BuildFailure) -> String {
        values.common["verdict"] = verdict.rawValue
        if let date { values.common["date"] = try DocumentDates.claim(date).iso }
        return try "claims/" + names.slug(in: .claim, as: &values)
    }

    private mutating func article(_ number: String, _ instrument: String?) throws(BuildFailure) -> String {
        let shelf = try InstrumentShelf(instrument, in: site)
        let article = try shelf.article(number)
        guard titles.text(in: languages[0]) != nil else {
            throw .usage("an article needs its title: \"Signature\", or vi=… en=…")
        }
        values.common["number"] = article.description
        return shelf.stem(ofArticle: article)
    }

    private mutating func chapter(_ number: String, _ instrument: String?) throws(BuildFailure) -> String {
        let shelf = try InstrumentShelf(instrument, in: site)
        let chapter = try shelf.chapter(number)
        values.common["number"] = chapter.description
        return shelf.stem(ofChapter: chapter)
    }

    private mutating func concept(_ provisions: [String]) throws(BuildFailure) -> File {
        // The report knows whether there is such a provision, and how to say that there is none.
        for name in provisions { _ = try ReferenceReport(of: name, in: site) }
        values.common["provisions"] = provisions.joined(separator: ", ")
        let name = try names.slug(in: .concept, as: &values)
        let slugs = languages.compactMap { language in values.own[language]?["slug"].map { "\(language): \($0)" } }
        if !slugs.isEmpty { values.common["slugs"] = "{\(slugs.joined(separator: ", "))}" }
        let text = try Self.skeleton("concept.yml").filled(values, as: .quoted, of: languages)
        return ("Content/concepts/\(name).yml", text)
    }

    // MARK: - Files

    private func documents(_ skeleton: String, _ stem: String) throws(BuildFailure) -> [File] {
        var files: [File] = []
        for language in languages {
            let text = try Self.skeleton("\(skeleton).\(language).md", or: "\(skeleton).en.md")
                .filled(values, as: .quoted, in: language, of: languages)
            files.append(("Content/\(stem).\(language).md", text))
        }
        return files
    }

    /// A skeleton of a document; for a language that has none, another's.
    private static func skeleton(_ name: String, or other: String? = nil) throws(BuildFailure) -> Skeleton {
        let files = EmbeddedFile.all()
        for name in [name, other] {
            if let name, let file = files.first(where: { $0.path == "Starter/new/\(name)" }) {
                return Skeleton(text: String(decoding: file.bytes, as: UTF8.self))
            }
        }
        throw .system("the executable holds no skeleton ‘\(name)’")
    }
}
