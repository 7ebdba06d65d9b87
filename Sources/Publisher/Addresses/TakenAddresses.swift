import Corpus
import Instruments
import Linker

/// The addresses that a site has given away, for whoever wants to add to it.
public struct TakenAddresses: Sendable {
    /// What wants an address.
    public enum Section: Sendable, Hashable {
        /// A news item.
        case news
        /// An event, which is a fragment of the timeline.
        case event
        /// A claim, which is a fragment of the list of claims.
        case claim
        /// A concept.
        case concept
        /// A free page.
        case page
    }

    private let pages: Set<String>
    private let fragments: Set<String>

    /// Plans the addresses of a site.
    public init(_ site: LinkedSite) {
        let plan = AddressPlan.plan(site)
        pages = Set((plan.pages.values.map(\.file) + plan.redirects.map(\.from.file)).map { $0.lowercased() })
        var fragments: Set<String> = []
        for document in site.documents {
            guard let section = Section(document.frontMatter.kind), section == .event || section == .claim else {
                continue
            }
            let slug = Slug.of(stem: document.key.stem, chosen: document.frontMatter.slug)
            fragments.insert(Self.name(section, slug, document.key.language))
        }
        self.fragments = fragments
    }

    /// Whether somebody has the address that a slug makes in a section. File systems may not tell cases apart.
    ///
    /// An address that some systems keep for themselves is nobody's.
    public func isTaken(_ slug: String, in section: Section, of language: Language) -> Bool {
        if PortableName.objection(to: slug) != nil { return true }
        return switch section {
        case .event, .claim:
            slug.lowercased() == PageFrame.mainID || fragments.contains(Self.name(section, slug, language))
        case .news, .concept, .page: pages.contains(Self.name(section, slug, language))
        }
    }

    private static func name(_ section: Section, _ slug: String, _ language: Language) -> String {
        let words = AddressWords.of(language)
        let home = PageAddress(language.rawValue + "/")
        let address =
            switch section {
            case .news: home.appending(words.news).appending(slug).file
            case .concept: home.appending(words.glossary).appending(slug).file
            case .page: home.appending(slug).file
            case .event: home.appending(words.timeline).path + "#" + slug
            case .claim: home.appending(words.claims).path + "#" + slug
            }
        return address.lowercased()
    }
}

extension TakenAddresses.Section {
    /// The section that a document's address lies in; nil where its number makes it.
    init?(_ kind: FrontMatter.Kind) {
        switch kind {
        case .news: self = .news
        case .event: self = .event
        case .claim: self = .claim
        case .page: self = .page
        case .article, .chapter: return nil
        }
    }
}
