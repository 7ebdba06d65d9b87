import Corpus
import Instruments
import Linker

/// The page that something is written for: where it stands, in which language, and what it may lead to.
///
/// It is a class because everything that writes a part of the page holds it.
final class PageContext {
    let edition: EditionReader
    let key: PageKey
    let address: PageAddress
    let language: Language
    let base: LinkBase
    let words: StringTable
    /// What the pages of its language have in common.
    let common: LanguageEdition
    /// The article that the page shows, where it is one.
    private let own: (shelf: ArticleShelf, place: Int)?

    var plan: PageAddresses { edition.addresses }
    var configuration: SiteConfiguration {
        _read { yield edition.configuration }
    }
    var registry: Registry {
        _read { yield edition.registry }
    }
    var dates: DateWriter { DateWriter(words: words) }

    init(_ key: PageKey, at address: PageAddress, in edition: EditionReader) {
        self.edition = edition
        self.key = key
        self.address = address
        language = key.language ?? edition.mainLanguage
        base =
            key.subject == .notFound
            ? LinkBase(baseURL: edition.baseURL) : LinkBase(depth: address.depth)
        common = edition.language(language)
        words = common.words
        if case .article(let instrument, let number) = key.subject, let shelf = common.shelf(of: instrument) {
            own = shelf.place(of: number).map { (shelf, $0) }
        } else {
            own = nil
        }
    }

    // MARK: - What documents say

    /// A document with all that it says.
    func linked(_ document: PublishedDocument) -> LinkedDocument { edition.linked(document) }

    /// Who mentions a provision or anything within it in documents of the page's language: the newest first.
    func mentions(of reference: ProvisionReference) -> [Mention] { edition.mentions(of: reference, in: language) }

    /// Who speaks of a concept in documents of the page's language: the newest first.
    func mentions(of concept: ConceptID) -> [Mention] { edition.mentions(of: concept, in: language) }

    // MARK: - Where links lead

    /// A page, where there is such a page.
    func destination(_ target: PageKey, fragment: String? = nil) -> Destination? {
        plan.address(target).map { .page($0, fragment.map(PageFragment.named)) }
    }

    /// A page of this one's language, where there is such a page.
    func destination(_ subject: PageKey.Subject) -> Destination? { destination(PageKey(subject, in: language)) }

    /// A place.
    func destination(_ place: (page: PageKey, fragment: String?)?) -> Destination? {
        place.flatMap { destination($0.page, fragment: $0.fragment) }
    }

    /// A document's page, where there is one.
    ///
    /// - Parameter fragment: where on the page, if the page shows nothing but the document.
    func destination(_ document: PublishedDocument, fragment: PageFragment? = nil) -> Destination? {
        document.address.map { .page($0, document.fragment.map(PageFragment.named) ?? fragment) }
    }

    /// A provision in the page's language.
    func destination(_ reference: ProvisionReference) -> Destination? {
        guard case .article(let path) = reference.provision else {
            return destination(plan.place(of: reference, in: language))
        }
        guard let shelf = common.shelf(of: reference.instrument), let place = shelf.place(of: path.number) else {
            return nil
        }
        return destination(shelf, place, path.isWhole ? nil : .provision(reference.provision))
    }

    /// An article's page, or a place within it, where there is one.
    func destination(_ shelf: ArticleShelf, _ place: Int, _ fragment: PageFragment?) -> Destination? {
        shelf.hasPage(at: place) ? .article(shelf, place, fragment) : nil
    }

    /// The link to a file that is copied from `Content/`.
    func href(attachment path: String) -> String { base.prefix + Edition.attachmentFolder + PercentEncoding.path(path) }

    /// Writes the link to a destination, not yet escaped; within the page itself its fragment alone.
    func write(_ destination: Destination, to writer: inout HTMLWriter) {
        switch destination {
        case .web(let address): writer.raw(text: address)
        case .article(let shelf, let place, let fragment):
            let isOwn = own.map { $0.shelf === shelf && $0.place == place } ?? false
            if fragment == nil || !isOwn {
                writer.raw(text: base.prefix)
                shelf.writePath(at: place, to: &writer)
            }
            if let fragment { writer.raw { fragment.append(to: &$0) } }
        case .page(let target, let fragment):
            if fragment == nil || target != address { base.write(target, to: &writer) }
            if let fragment { writer.raw { fragment.append(to: &$0) } }
        }
    }

    // MARK: - Names

    /// A provision by name; with its instrument's where that is not the primary one.
    func name(_ reference: ProvisionReference) -> String {
        var writer = HTMLWriter()
        writeName(of: reference, to: &writer)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    /// Writes a provision's name, not yet escaped; with its instrument's where that is not the primary one.
    func writeName(of reference: ProvisionReference, to writer: inout HTMLWriter) {
        guard reference.instrument != edition.primary else {
            return writeName(of: reference.provision, to: &writer)
        }
        let instrument = registry.instrument(reference.instrument)?.short.text(in: language)
        writeName(of: reference.provision, in: instrument ?? reference.instrument.rawValue, to: &writer)
    }

    /// Writes the name of a provision of an instrument of that name, not yet escaped.
    func writeName(of provision: ProvisionID, in instrument: String, to writer: inout HTMLWriter) {
        let provision = Self.capitalized(provision.wording(in: language))
        writer.raw(text: words.filled(.provisionOf, ["provision": provision, "instrument": instrument]))
    }

    /// Writes the name of a provision of whatever instrument is spoken of, not yet escaped.
    func writeName(of provision: ProvisionID, to writer: inout HTMLWriter) {
        writer.raw { name in
            provision.appendWording(in: language, to: &name)
            // Most names begin with a capital letter already.
            guard let first = name.first, !(UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(first) else { return }
            name = Array(Self.capitalized(String(decoding: name, as: UTF8.self)).utf8)
        }
    }

    /// The short name of an instrument; its id where none is known.
    func shortName(of instrument: InstrumentID) -> String {
        registry.instrument(instrument).map(name) ?? instrument.rawValue
    }

    /// The short name of an instrument.
    func name(_ instrument: Instrument) -> String { instrument.short.text(in: language) ?? instrument.id.rawValue }

    /// The site's title.
    var siteTitle: String { edition.title(in: language) }

    /// A chapter by name: its number, and its title where there is one.
    func name(_ chapter: Instrument.Chapter) -> String {
        let number = Self.capitalized(ProvisionID.chapter(chapter.number).wording(in: language))
        guard let title = chapter.title.text(in: language) else { return number }
        return words.filled(.chapterName, ["chapter": number, "title": title])
    }

    static func capitalized(_ text: String) -> String {
        guard let first = text.first else { return text }
        return first.uppercased() + text.dropFirst()
    }
}
