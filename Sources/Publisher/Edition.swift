import Corpus
import Instruments
import Linker

/// A site with its addresses and templates: everything that a page is made from.
///
/// It never changes. It is a class because every planned file holds it, and some tables are large to copy.
final class Edition: Sendable {
    /// The folder of files that are copied from `Content/`.
    static let attachmentFolder = "files/"

    let plan: AddressPlan
    let templates: TemplateSet
    let shared: SharedParts
    let neighbours: ArticleNeighbours

    var site: LinkedSite { plan.site }
    var configuration: SiteConfiguration { plan.site.configuration }

    /// The site's own language.
    var mainLanguage: Language { configuration.languages.first ?? .english }

    /// The site's title in a language; its id where it has none there.
    func title(in language: Language) -> String { configuration.title.text(in: language) ?? configuration.id }

    /// The official name of the primary instrument.
    func primaryName(in language: Language) -> String {
        site.registry.instrument(configuration.primary)?.name.text(in: language) ?? configuration.primary.rawValue
    }

    init(plan: AddressPlan, templates: TemplateSet) {
        self.plan = plan
        self.templates = templates
        shared = SharedParts(plan: plan, templates: templates)
        neighbours = ArticleNeighbours(plan.site)
    }
}
