import Corpus
import Diagnostics
import Digests

/// Every file of a site, and what is wrong with their addresses and templates.
public struct PublishPlan: Sendable {
    /// The files, by path in byte order, none twice. Empty where the templates cannot be used.
    public let pages: PlannedFiles
    /// How many of the files are HTML pages.
    public let pageCount: Int
    /// What was found, sorted: `duplicate-address`, `template`, …; not what the site's own list holds.
    public let diagnostics: [Diagnostic]
    /// The addresses.
    public let addresses: AddressPlan

    /// The digest of the templates, assets included.
    let templates: Digest
    let attachments: [SiteSource.Attachment]

    init(
        pages: PlannedFiles, diagnostics: [Diagnostic], addresses: AddressPlan, templates: Digest,
        attachments: [SiteSource.Attachment]
    ) {
        self.pages = pages
        pageCount = pages.count { $0.path.utf8.suffix(5).elementsEqual(".html".utf8) }
        self.diagnostics = diagnostics
        self.addresses = addresses
        self.templates = templates
        self.attachments = attachments
    }
}

extension PublishPlan {
    /// A plan of the same pages for another edition.
    init(_ plan: PublishPlan, edition: Edition) {
        pages = PlannedFiles(recipes: plan.pages.recipes, edition: edition)
        pageCount = plan.pageCount
        diagnostics = plan.diagnostics
        addresses = edition.plan
        (templates, attachments) = (plan.templates, plan.attachments)
    }
}
