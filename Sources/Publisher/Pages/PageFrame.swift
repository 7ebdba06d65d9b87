import Corpus
import Instruments

/// The document around a page's main part: head, header, breadcrumb, languages, footer.
enum PageFrame {
    /// The id of the main part, where the skip link leads.
    static let mainID = "main"

    /// What a page may load, and where its forms may go (W3C Content Security Policy Level 3).
    static let policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
        + "font-src 'self'; base-uri 'none'; form-action 'self'"

    /// The policy, ready to stand in a page.
    static let policyHTML = HTML(markup: policy)

    static let shape: ModelShape = .fields([
        "language": .text,
        "root": .text,
        "policy": .html,
        "title": .text,
        "description": .optional(.text),
        "noIndex": .flag,
        "canonical": .optional(.text),
        "alternates": .list(.fields(["language": .text, "href": .text])),
        "social": .optional(SocialCard.shape),
        "feeds": .list(.fields(["href": .text, "title": .text])),
        "copies": .list(.fields(["href": .text, "type": .text])),
        "data": .optional(.html),
        "kind": .text,
        "mainID": .text,
        "header": .html,
        "breadcrumb": .list(.fields(["href": .optional(.text), "text": .text])),
        "hasBreadcrumb": .flag,
        "languages": .languages,
        "hasLanguages": .flag,
        "contents": .optional(PageContents.shape),
        "main": .html,
        "report": .optional(.text),
        "footer": .html,
    ])

    /// What a page says of itself to its frame.
    struct Description {
        let title: String
        var summary: String?
        /// From the home page to the page before this one.
        var breadcrumb: [(to: Destination?, text: String)] = []
        var isIndexed = true
        /// Whether the page is a text of its own, and not a list.
        var isArticle = false
        /// What stands before and after it.
        var contents: PageContents?
        /// Whether its main part says where to report a mistake.
        var saysWhereToReport = false
        /// What the page's text cites, each provision once.
        var cited = CitedProvisions.Found()
    }

    /// The place of the main part among the values.
    static let mainPlace = shape.place(of: "main")

    /// Adds the model of the whole document, its main part left empty. Gives its place.
    static func write(_ description: Description, _ page: PageContext, to model: inout Model) -> Int {
        let isNotFound = page.key.subject == .notFound
        let isChooser = page.key.subject == .chooser
        let canonical = isNotFound ? nil : page.plan.absolute(page.address)
        let siteTitle = page.siteTitle
        let shared = page.key.language == nil ? nil : page.edition.shared.parts(of: page)
        return model.object { model in
            model.text("language", page.language.rawValue)
            model.text("root", page.base.prefix)
            model.html("policy", policyHTML)
            model.text(
                "title",
                description.title == siteTitle
                    ? siteTitle : page.words.filled(.pageTitle, ["title": description.title, "site": siteTitle]))
            model.optional("description", description.summary)
            model.flag("noIndex", isNotFound || !description.isIndexed)
            model.optional("canonical", canonical)
            model.list("alternates", of: canonical == nil ? [] : Alternates.of(page.key, in: page.plan)) {
                model, other in
                model.object { model in
                    model.text("language", other.language)
                    model.text("href", other.address)
                }
            }
            if let canonical {
                model.object("social") { SocialCard.write(description, page, at: canonical, to: &$0) }
            } else {
                model.absent("social")
            }
            model.list("feeds", of: shared?.feeds ?? []) { model, feed in
                model.object { model in
                    model.text("href", feed.href)
                    model.text("title", feed.text)
                }
            }
            model.list("copies") { copies(page, to: &$0) }
            model.optionalHTML("data") { LinkedData.write(description, page, to: &$0) }
            model.text("kind", TemplateKind(of: page.key.subject).rawValue)
            model.text("mainID", mainID)
            model.html("header", shared?.header ?? .empty)
            model.list("breadcrumb") { model in
                guard !description.breadcrumb.isEmpty else { return }
                for entry in description.breadcrumb { model.linkElement(entry.to, entry.text, in: page) }
                model.linkElement(nil, description.title, in: page)
            }
            model.flag("hasBreadcrumb", !description.breadcrumb.isEmpty)
            let hasLanguages = model.otherLanguages(in: page) {
                isChooser || isNotFound ? nil : page.destination(page.key.inLanguage($0))
            }
            model.flag("hasLanguages", hasLanguages)
            if let contents = description.contents {
                contents.write(page, to: &model)
            } else {
                model.absent("contents")
            }
            model.html("main", .empty)
            let isSaid = description.saysWhereToReport || isNotFound || isChooser
            model.optional("report", isSaid ? nil : ReportAddress.of(page))
            model.html("footer", shared?.footer ?? .empty)
        }
    }

    /// Adds the forms that machines read of what the page shows: an article's text, the data of the table of citations.
    private static func copies(_ page: PageContext, to model: inout Model) {
        func add(_ href: String, _ type: String) {
            model.object { model in
                model.text("href", href)
                model.text("type", type)
            }
        }
        switch page.key.subject {
        case .article: add(ArticleMarkdown.name, "text/markdown")
        case .citations:
            guard let data = page.plan.address(PageKey(.citationData(part: 0), in: nil)) else { return }
            add(page.base.href(data), "application/json")
        default: return
        }
    }
}
