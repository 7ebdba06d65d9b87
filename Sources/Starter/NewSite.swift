import Build
import Corpus
import Instruments
import Publisher

/// A site that is to be started, about an instrument of which little is known yet.
public struct NewSite: Sendable {
    private let folder: String
    private let languages: [Language]
    private let id: String
    private let name: GivenText
    private let articles: Int

    /// The fewest articles: the site begins with two.
    public static let fewestArticles = 2
    /// The most articles.
    public static let mostArticles = 9_999

    /// Checks what a site is to be started with.
    /// - Parameters:
    ///   - folder: where it will be: a folder that is empty or not there.
    ///   - languages: its languages, the first one being its own, between commas.
    ///   - id: the id of its instrument; nil makes one of the folder's name.
    ///   - name: what the instrument is called: a text for all languages, or `vi=…`; by an example's name where empty.
    ///   - articles: how many articles the instrument has.
    public init(
        folder: String, languages: String, id: String? = nil, name: [String] = [], articles: Int
    ) throws(BuildFailure) {
        guard (Self.fewestArticles...Self.mostArticles).contains(articles) else {
            throw .usage(
                "an instrument has from \(Self.fewestArticles) to \(Self.mostArticles) articles here, not \(articles)")
        }
        self.folder = folder
        self.articles = articles
        self.languages = try Self.languages(languages)
        if let id { self.id = try Self.checked(id: id) } else { self.id = try Self.id(for: folder) }
        self.name = try GivenText(name, "name", in: self.languages)
    }

    /// Writes the site, whole or not at all, and nothing over anything.
    /// - Returns: what was made and how to go on, in lines.
    public func make() throws(BuildFailure) -> String {
        let files = files()
        try NewFolder(path: folder).fill(files)
        let templates = files.count { $0.path.hasPrefix("Templates/") }
        return """
            made a site about ‘\(instrumentName(in: languages[0]))’ in ‘\(folder)’: \(files.count - templates) files, and \(templates) templates
            go on with
              pinpoint serve --source \(shell(folder)) --open
              pinpoint check --source \(shell(folder)) --strict
            and say in Content/instruments/\(id).yml what the instrument consists of; README.md tells the rest

            """
    }

    // MARK: - Files

    private func files() -> [(path: String, bytes: [UInt8])] {
        EmbeddedFile.all().compactMap { file in
            if file.path.hasPrefix("Templates/") { return (file.path, file.bytes) }
            guard let path = file.path.part(between: "Starter/site/", and: "") else { return nil }
            return made(path, Skeleton(text: String(decoding: file.bytes, as: UTF8.self)))
        }
    }

    /// A file of the site; nil where it is of a language that the site does not have.
    private func made(_ path: String, _ skeleton: Skeleton) -> (path: String, bytes: [UInt8])? {
        let language = EmbeddedFile.languages().first { path.hasSuffix(".\($0).md") }
        if let language, !languages.contains(language) { return nil }
        let isReadme = path.hasPrefix("README.")
        if isReadme, language != languages[0] { return nil }
        let text = skeleton.filled(values, as: isReadme ? .plain : .quoted, in: language, of: languages)
        return (isReadme ? "README.md" : named(path), Array(text.utf8))
    }

    private func named(_ path: String) -> String {
        let outline = Outline(articles: [ProvisionNumber(articles)])
        return path.split(separator: "/").map { part in
            switch part {
            case "instrument": id
            case "instrument.yml": "\(id).yml"
            case "gitignore": ".gitignore"
            case _ where part.hasPrefix("article-"):
                ArticleName.article(
                    ProvisionNumber(part.dropFirst("article-".count).prefix { $0 != "." }) ?? 1, in: outline)
                    + part.drop { $0 != "." }
            default: String(part)
            }
        }.joined(separator: "/")
    }

    private var values: Skeleton.Values {
        var values = Skeleton.Values(common: [
            "id": id, "articles": String(articles), "languages": languages.map(\.rawValue).joined(separator: ", "),
        ])
        for language in languages {
            let name = instrumentName(in: language)
            values.own[language] = ["name": name, "type": InstrumentWords.of(language).type(of: name)]
        }
        return values
    }

    private func instrumentName(in language: Language) -> String {
        name.text(in: language) ?? InstrumentWords.of(language).example
    }

    // MARK: - Checks

    private static func languages(_ text: String) throws(BuildFailure) -> [Language] {
        let known = EmbeddedFile.languages()
        var languages: [Language] = []
        for part in text.split(separator: ",", omittingEmptySubsequences: false) {
            let language = Language(rawValue: String(part.filter { $0 != " " }))
            guard known.contains(language) else {
                let names = known.map(\.rawValue).joined(separator: " and ")
                throw .usage(
                    "Pinpoint has no words in ‘\(language)’, only in \(names); CONTRIBUTING.md says how a language is added"
                )
            }
            guard !languages.contains(language) else { throw .usage("the language ‘\(language)’ stands twice") }
            languages.append(language)
        }
        return languages
    }

    private static func id(for folder: String) throws(BuildFailure) -> String {
        let name = SystemPath.name(of: folder)
        return try checked(id: Slug.folded(name).cut(to: longestID))
    }

    private static let longestID = 60

    private static func checked(id: String) throws(BuildFailure) -> String {
        guard Slug.isSafe(id), id.utf8.count <= longestID, id != "-" else {
            throw .usage(
                "‘\(id)’ is no id of an instrument: give one with --id, of the letters a–z, digits and hyphens, such as budapest"
            )
        }
        guard !ContentFolder.reserved.contains(id.lowercased()) else {
            throw .usage("‘\(id)’ is a folder of every site and no id of an instrument: give another with --id")
        }
        return id
    }

    /// A path as a shell reads it.
    private func shell(_ path: String) -> String {
        let isPlain = path.utf8.allSatisfy { byte in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x2F, 0x5F, 0x80...0xFF: true
            default: false
            }
        }
        return isPlain && !path.isEmpty
            ? path : "'" + path.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
    }
}

extension String {
    /// As much of a slug as there is room for, ending with a word where it has more than one.
    func cut(to length: Int) -> String {
        guard utf8.count > length else { return self }
        let start = prefix(length)
        return String(start.lastIndex(of: "-").map { start[..<$0] } ?? start)
    }
}
