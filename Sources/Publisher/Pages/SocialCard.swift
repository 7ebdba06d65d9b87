import Corpus
import Instruments

/// What a page says of itself to those who show links to it: the Open Graph protocol.
enum SocialCard {
    static let shape: ModelShape = .fields([
        "title": .text, "type": .text, "url": .text, "site": .text, "description": .optional(.text),
        "locale": .optional(.text), "otherLocales": .list(.text), "published": .optional(.text),
        "modified": .optional(.text),
    ])

    /// Adds the card of a page at its whole address.
    static func write(
        _ description: PageFrame.Description, _ page: PageContext, at address: String, to model: inout Model
    ) {
        model.text("title", description.title)
        model.text("type", description.isArticle ? "article" : "website")
        model.text("url", address)
        model.text("site", page.siteTitle)
        model.optional("description", description.summary)
        model.optional("locale", locale(of: page.language))
        model.list("otherLocales") { model in
            guard page.key.language != nil else { return }
            for language in page.plan.languages(of: page.key) where language != page.language {
                if let locale = locale(of: language) { model.text(locale) }
            }
        }
        let document = description.isArticle ? page.document : nil
        model.optional("published", document?.news?.published?.description)
        model.optional("modified", document?.frontMatter.updated?.description)
    }

    /// A language with the country that the protocol asks for: the one whose spelling the interface has; the one that
    /// the language itself names; nil where there is none.
    static func locale(of language: Language) -> String? {
        switch language {
        case .vietnamese: return "vi_VN"
        case .english: return "en_GB"
        default:
            let parts = language.rawValue.split(separator: "-")
            guard parts.count == 2, parts[1].utf8.count == 2 else { return nil }
            return "\(parts[0].lowercased())_\(parts[1].uppercased())"
        }
    }
}
