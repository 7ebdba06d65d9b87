import Corpus
import Instruments

/// The document around a page's main part: head, header, breadcrumb, languages, footer.
enum PageFrame {
    /// The id of the main part, where the skip link leads.
    static let mainID = "main"

    /// What a page may load, say and be embedded in (W3C Content Security Policy Level 3).
    static let policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
        + "font-src 'self'; base-uri 'none'; form-action 'self'"

    static let shape: ModelShape = .fields([
        "language": .text,
        "root": .text,
        "policy": .html,
        "title": .text,
        "description": .optional(.text),
        "noIndex": .flag,
        "canonical": .optional(.text),
        "alternates": .list(.fields(["language": .text, "href": .text])),
        "social": .optional(.fields(["title": .text, "type": .text, "url": .text, "site": .text])),
        "feeds": .list(.fields(["href": .text, "title": .text])),
        "kind": .text,
        "mainID": .text,
        "header": .html,
        "breadcrumb": .list(.fields(["href": .optional(.text), "text": .text])),
        "hasBreadcrumb": .flag,
        "languages": .list(.fields(["language": .text, "name": .text, "href": .text])),
        "hasLanguages": .flag,
        "main": .html,
        "footer": .html,
    ])

    /// What a page says of itself to its frame.
    struct Description {
        let template: TemplateKind
        let title: String
        var summary: String?
        /// From the home page to the page before this one.
        var breadcrumb: [(href: [UInt8]?, text: String)] = []
        var isIndexed = true
        /// Whether the page is a text of its own, and not a list.
        var isArticle = false
    }

    /// The model of the whole document, its main part still empty.
    static func model(_ description: Description, in page: PageContext) -> ModelValue.Fields {
        let isNotFound = page.key.subject == .notFound
        let isChooser = page.key.subject == .chooser
        let canonical = isNotFound ? nil : page.plan.absolute(page.address)
        let siteTitle = page.siteTitle
        let title =
            description.title == siteTitle
            ? siteTitle : page.words.filled(.pageTitle, ["title": description.title, "site": siteTitle])
        let shared = page.key.language == nil ? nil : page.edition.shared.parts(of: page)
        var breadcrumb = description.breadcrumb
        if !breadcrumb.isEmpty { breadcrumb.append((href: nil, text: description.title)) }
        let languages = isChooser || isNotFound ? [] : Self.languages(page)
        return [
            "language": .text(page.language.rawValue),
            "root": .text(page.base.prefix),
            "policy": .html(HTML(markup: policy)),
            "title": .text(title),
            "description": .optional(description.summary),
            "noIndex": .flag(isNotFound || !description.isIndexed),
            "canonical": .optional(canonical),
            "alternates": .list(canonical == nil ? [] : alternates(page)),
            "social": .optional(
                canonical.map { url in
                    .fields([
                        "title": .text(description.title),
                        "type": .text(description.isArticle ? "article" : "website"),
                        "url": .text(url),
                        "site": .text(siteTitle),
                    ])
                }),
            "feeds": .list(shared?.feeds ?? []),
            "kind": .text(description.template.rawValue),
            "mainID": .text(mainID),
            "header": .html(shared?.header ?? .empty),
            "breadcrumb": .list(breadcrumb.map { .link(optional: $0.href, $0.text) }),
            "hasBreadcrumb": .flag(!breadcrumb.isEmpty),
            "languages": .list(languages),
            "hasLanguages": .flag(!languages.isEmpty),
            "main": .html(.empty),
            "footer": .html(shared?.footer ?? .empty),
        ]
    }

    /// The addresses of the same thing in every language, this one among them; the root for no language in particular.
    private static func alternates(_ page: PageContext) -> [ModelValue] {
        let isFront = page.key.subject == .chooser || page.key.subject == .home
        let key = isFront ? PageKey(.home, in: page.language) : page.key
        let languages = page.plan.languages(of: key)
        guard languages.count > 1 || isFront else { return [] }
        var alternates = languages.compactMap { language -> ModelValue? in
            guard let address = page.plan.address(key.inLanguage(language)) else { return nil }
            return page.plan.absolute(address).map {
                .fields(["language": .text(language.rawValue), "href": .text($0)])
            }
        }
        if isFront, let root = page.plan.absolute(PageAddress("")) {
            alternates.append(.fields(["language": .text("x-default"), "href": .text(root)]))
        }
        return alternates
    }

    /// The same thing in the other languages.
    private static func languages(_ page: PageContext) -> [ModelValue] {
        page.plan.languages(of: page.key).filter { $0 != page.language }.compactMap { language in
            page.href(page.key.inLanguage(language)).map { href in
                .fields([
                    "language": .text(language.rawValue),
                    "name": .text(page.edition.templates.words(language)[.languageName]),
                    "href": .utf8(href),
                ])
            }
        }
    }
}
