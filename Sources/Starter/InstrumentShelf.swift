import Build
import Corpus
import Instruments
import Linker

/// The documents of an instrument's articles and chapters, and where new ones belong among them.
struct InstrumentShelf {
    private let instrument: Instrument
    private let site: LinkedSite

    /// Takes an instrument of a site by its id; without one, the site's own.
    init(_ id: String?, in site: LinkedSite) throws(BuildFailure) {
        instrument = try site.registry.required(id.map { InstrumentID(rawValue: $0) } ?? site.registry.primary)
        self.site = site
    }

    /// The number of an article that the outline has and no document yet.
    func article(_ text: String) throws(BuildFailure) -> ProvisionNumber {
        guard let number = ProvisionNumber(text), number.value > 0 else {
            throw .usage("an article is written 64, not ‘\(text)’")
        }
        try refuseMissing(.article(number))
        for language in site.configuration.languages {
            if let document = site.article(number, of: instrument.id, in: language) {
                throw taken(.article(number), by: document)
            }
        }
        return number
    }

    /// The number of a chapter that the instrument's file describes and no document introduces yet.
    func chapter(_ text: String) throws(BuildFailure) -> ProvisionNumber {
        guard let number = ProvisionNumber(text) ?? ProvisionNumber(roman: text), number.value > 0 else {
            throw .usage("a chapter is written 9 or IX, not ‘\(text)’")
        }
        guard instrument.chapters.contains(where: { $0.number == number }) else {
            throw .usage(
                "‘chapters’ in Content/instruments/\(instrument.id).yml does not describe \(name(.chapter(number))): add "
                    + "{id: \(ProvisionID.chapter(number)), articles: …, title: …} to it")
        }
        for language in site.configuration.languages {
            if let place = site.introductions[language]?[instrument.id]?[number] {
                throw taken(.chapter(number), by: site.documents[place])
            }
        }
        return number
    }

    /// The file of a new article without its language: beside the nearest article of its chapter.
    func stem(ofArticle number: ProvisionNumber) -> String {
        let chapter = instrument.chapter(of: number)?.number
        let near = folders.filter { instrument.chapter(of: $0.article)?.number == chapter }.min {
            (distance($0.article, number), $0.article) < (distance($1.article, number), $1.article)
        }
        return (near?.folder ?? home) + "/" + ArticleName.article(number, in: instrument.outline)
    }

    /// The file of a new introduction without its language: in the folder that holds the chapter's articles and no others.
    func stem(ofChapter number: ProvisionNumber) -> String {
        let articles = Set(instrument.chapter(number)?.articles ?? [])
        let own = Set(folders.filter { articles.contains($0.article) }.map(\.folder))
        let others = Set(folders.filter { !articles.contains($0.article) }.map(\.folder))
        if own.count == 1, let folder = own.first, !others.contains(folder) { return folder + "/chapter" }
        return "\(home)/chapter-\(number)"
    }

    private var home: String { instrument.id.rawValue }

    /// The articles that have documents, by number, and the folders of these.
    private var folders: [(article: ProvisionNumber, folder: String)] {
        var folders: [(article: ProvisionNumber, folder: String)] = []
        for language in site.configuration.languages {
            for (article, place) in site.articles[language]?[instrument.id] ?? [:] {
                let stem = site.documents[place].key.stem
                folders.append((article, String(stem[..<(stem.lastIndex(of: "/") ?? stem.endIndex)])))
            }
        }
        return folders.sorted { ($0.article, $0.folder) < ($1.article, $1.folder) }
    }

    private func distance(_ left: ProvisionNumber, _ right: ProvisionNumber) -> Int { abs(left.value - right.value) }

    private func name(_ provision: ProvisionID) -> String { provision.wording(in: .english) }

    private func refuseMissing(_ provision: ProvisionID) throws(BuildFailure) {
        guard case .dangling(_, let nearest) = instrument.outline.resolve(provision) else { return }
        let hint = nearest.map { "; the nearest is \(name($0))" } ?? ""
        throw .usage("\(name(provision)) is not in the outline of Content/instruments/\(instrument.id).yml\(hint)")
    }

    private func taken(_ provision: ProvisionID, by document: LinkedDocument) -> BuildFailure {
        .usage("\(name(provision)) has its document already: \(document.compiled.path)")
    }
}
