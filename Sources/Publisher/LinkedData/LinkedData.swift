import Corpus
import Instruments
import Linker

/// What a page says of itself to machines: JSON-LD 1.1 in the words of schema.org.
///
/// Ids and addresses are whole. Without a base URL they are left out, and things are known by their names.
///
/// It is a class because every object and list of the data is written by a body that holds it.
final class LinkedData {
    let page: PageContext
    let description: PageFrame.Description

    private init(page: PageContext, description: PageFrame.Description) {
        self.page = page
        self.description = description
    }

    /// Writes the data of a page; nothing for the answer to an address that is not there.
    static func write(_ description: PageFrame.Description, _ page: PageContext, to writer: inout HTMLWriter) {
        guard page.key.subject != .notFound else { return }
        let data = LinkedData(page: page, description: description)
        var json = JSONWriter()
        json.object { json in
            json.text("@context", "https://schema.org")
            json.list("@graph") { json in
                json.object { data.thing(&$0) }
                if !description.breadcrumb.isEmpty { json.object { data.breadcrumb(&$0) } }
            }
        }
        json.withBytes { writer.raw($0) }
    }

    /// Adds the values of what the page is about.
    private func thing(_ json: inout JSONWriter) {
        switch page.key.subject {
        case .chooser, .home: site(&json)
        case .fullText(let id, let part): wholeText(of: id, part: part, &json)
        case .chapter(let id, let number): chapter(number, of: id, &json)
        case .article: article(&json)
        case .news: news(&json)
        case .timeline(let part): timeline(part: part, &json)
        case .glossary(let part): glossary(part: part, &json)
        case .concept(let id): concept(id, &json)
        case .citations(let part): citations(part: part, &json)
        case .citedBy, .newsList, .mentions, .claims: webPage("CollectionPage", &json)
        default:
            webPage("WebPage", &json)
            modified(&json)
            translations(&json)
        }
    }

    private func breadcrumb(_ json: inout JSONWriter) {
        json.text("@type", "BreadcrumbList")
        json.list("itemListElement") { json in
            let own = Destination.page(page.address, nil)
            let steps = description.breadcrumb + [(to: own, text: description.title)]
            for (index, step) in steps.enumerated() {
                json.object { json in
                    json.text("@type", "ListItem")
                    json.number("position", index + 1)
                    json.text("name", step.text)
                    address("item", step.to, &json)
                }
            }
        }
    }

    // MARK: - What many things have

    /// Adds a page's type, address, name, description and language.
    func webPage(_ type: StaticString, _ json: inout JSONWriter) {
        head(type, &json)
        json.text("name", description.title)
        json.optional("description", description.summary)
        json.text("inLanguage", page.language.rawValue)
    }

    /// Adds a type, and the page's own address as the thing's id and address.
    func head(_ type: StaticString, _ json: inout JSONWriter) {
        json.text("@type") { $0.raw(type) }
        let own = Destination.page(page.address, nil)
        address("@id", own, &json)
        address("url", own, &json)
    }

    /// Adds a whole address, where there is any.
    func address(_ name: StaticString, _ destination: Destination?, _ json: inout JSONWriter) {
        guard let destination, let baseURL = page.baseURL else { return }
        json.text(name) { page.write(destination, under: baseURL, to: &$0) }
    }

    /// Adds the day that the page's document was last revised, where it says so.
    func modified(_ json: inout JSONWriter) {
        if let day = page.document?.frontMatter.updated { json.text("dateModified", day.description) }
    }

    /// Adds who publishes the site, where that is said.
    func publisher(_ json: inout JSONWriter) {
        guard let name = page.configuration.publisher?.text(in: page.language) else { return }
        organization("publisher", name, &json)
    }

    func organization(_ key: StaticString, _ name: String, _ json: inout JSONWriter) {
        json.object(key) { json in
            json.text("@type", "Organization")
            json.text("name", name)
        }
    }

    /// Adds the same work in the site's other languages, of which the first is the one that others translate.
    func translations(_ json: inout JSONWriter) {
        guard page.baseURL != nil, page.key.language != nil else { return }
        let main = page.edition.mainLanguage
        if page.language == main {
            let others = page.plan.languages(of: page.key).filter { $0 != main }
            guard !others.isEmpty else { return }
            json.list("workTranslation") { json in
                for language in others { json.object { reference(to: language, &$0) } }
            }
        } else if page.plan.address(page.key.inLanguage(main)) != nil {
            json.object("translationOfWork") { reference(to: main, &$0) }
        }
    }

    private func reference(to language: Language, _ json: inout JSONWriter) {
        address("@id", page.destination(page.key.inLanguage(language)), &json)
        json.text("inLanguage", language.rawValue)
    }
}
