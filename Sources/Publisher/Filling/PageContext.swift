import Corpus
import Instruments
import Linker

/// The page that something is written for: where it stands, in which language, and what it may lead to.
///
/// It is a class because everything that writes a part of the page holds it.
final class PageContext: Sendable {
    let edition: Edition
    let key: PageKey
    let address: PageAddress
    let language: Language
    let base: LinkBase
    let words: StringTable
    /// What the pages of its language have in common.
    let common: LanguageEdition

    var plan: AddressPlan { edition.plan }
    var site: LinkedSite { edition.plan.site }
    var dates: DateWriter { DateWriter(words: words) }

    init(_ key: PageKey, at address: PageAddress, in edition: Edition) {
        self.edition = edition
        self.key = key
        self.address = address
        language = key.language ?? edition.mainLanguage
        base =
            key.subject == .notFound
            ? LinkBase(baseURL: edition.plan.site.configuration.baseURL) : LinkBase(depth: address.depth)
        common = edition.language(language)
        words = common.words
    }

    // MARK: - Links

    /// The link to a page, where there is such a page; within the page itself its fragment alone.
    func href(_ target: PageKey, fragment: String? = nil) -> [UInt8]? {
        plan.address(target).map { href($0, fragment: fragment.map(PageFragment.named)) }
    }

    /// The link to a place.
    func href(_ place: (page: PageKey, fragment: String?)?) -> [UInt8]? {
        place.flatMap { href($0.page, fragment: $0.fragment) }
    }

    /// The link to a document's page, where there is one.
    ///
    /// - Parameter fragment: where on the page, if the page shows nothing but the document.
    func href(_ document: PublishedDocument, fragment: PageFragment? = nil) -> [UInt8]? {
        document.address.map { href($0, fragment: document.fragment.map(PageFragment.named) ?? fragment) }
    }

    /// The link to a provision in the page's language.
    func href(_ reference: ProvisionReference) -> [UInt8]? {
        guard case .article(let path) = reference.provision else {
            return href(plan.place(of: reference, in: language))
        }
        guard let document = common.article(path.number, of: reference.instrument) else { return nil }
        let isWhole = path.paragraph == nil && path.point == nil
        return href(document, fragment: isWhole ? nil : .provision(reference.provision))
    }

    /// The link to a file that is copied from `Content/`.
    func href(attachment path: String) -> String { base.prefix + Edition.attachmentFolder + PercentEncoding.path(path) }

    private func href(_ target: PageAddress, fragment: PageFragment?) -> [UInt8] {
        guard let fragment, target == address else { return base.href(target, fragment: fragment) }
        var link: [UInt8] = []
        fragment.append(to: &link)
        return link
    }

    // MARK: - Names

    /// A provision by name; with its instrument's where that is not the primary one.
    func name(_ reference: ProvisionReference) -> String { String(decoding: utf8Name(reference), as: UTF8.self) }

    /// A provision by name, as UTF-8.
    func utf8Name(_ reference: ProvisionReference) -> [UInt8] {
        guard reference.instrument != edition.plan.site.configuration.primary else {
            return utf8Name(reference.provision)
        }
        let instrument = site.registry.instrument(reference.instrument)?.short.text(in: language)
        return utf8Name(reference.provision, of: instrument ?? reference.instrument.rawValue)
    }

    /// A provision of an instrument of another name, as UTF-8.
    func utf8Name(_ provision: ProvisionID, of instrument: String) -> [UInt8] {
        let provision = String(decoding: utf8Name(provision), as: UTF8.self)
        return Array(words.filled(.provisionOf, ["provision": provision, "instrument": instrument]).utf8)
    }

    /// A provision of whatever instrument is spoken of, as UTF-8.
    func utf8Name(_ provision: ProvisionID) -> [UInt8] {
        var name: [UInt8] = []
        name.reserveCapacity(32)
        provision.appendWording(in: language, to: &name)
        guard let first = name.first, !(UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(first) else { return name }
        return Array(Self.capitalized(String(decoding: name, as: UTF8.self)).utf8)
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
