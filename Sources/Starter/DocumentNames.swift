import Build
import Instruments
import Linker
import Publisher

/// The names that a new document's files and addresses take from its title.
struct DocumentNames {
    let titles: GivenText
    /// The name that was asked for.
    let slug: String?
    let site: LinkedSite

    private static let longest = 60

    /// The name of the document's files, whose address is free in every language; a language whose own title makes another
    /// address is given that as its `slug`.
    func slug(in section: TakenAddresses.Section, as values: inout Skeleton.Values) throws(BuildFailure) -> String {
        let languages = site.configuration.languages
        let name = try self.name(in: languages[0])
        let taken = TakenAddresses(site)
        for language in languages {
            var address = name
            if slug == nil, language != languages[0], titles.ownLanguages.contains(language) {
                address = try self.name(in: language)
                if address != name { values.own[language]?["slug"] = address }
            }
            guard !taken.isTaken(address, in: section, of: language) else {
                throw .usage("the address ‘\(address)’ is taken in ‘\(language)’: give another with --slug")
            }
        }
        return name
    }

    private func name(in language: Language) throws(BuildFailure) -> String {
        if let slug {
            guard Slug.isSafe(slug), slug.utf8.count <= 120, slug.contains(where: { $0 != "-" }) else {
                throw .usage("--slug takes the letters a–z, digits and hyphens, not ‘\(slug)’")
            }
            return slug
        }
        guard let title = titles.text(in: language) else {
            throw .usage("it needs a title: \"Signature\", or vi=… en=…")
        }
        let name = Slug.folded(title).cut(to: Self.longest)
        guard name != "-" else { throw .usage("the title ‘\(title)’ makes no address: give one with --slug") }
        return name
    }
}
