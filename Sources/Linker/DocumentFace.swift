import Compiler
import Corpus
import Instruments

/// What linking other documents may ask of a document: which it is, what it is the text of, when it is, what it defines.
///
/// Whatever links a document is given the faces of all and the whole of that one alone. So while no face changes,
/// nothing has to be linked again but the documents that did.
struct DocumentFace: Sendable {
    private let object: Shared<CompiledDocument>

    init(_ object: Shared<CompiledDocument>) { self.object = object }

    private var document: CompiledDocument {
        _read { yield object.value }
    }

    /// Which document it is.
    var key: DocumentKey { document.key }
    /// Its file's path relative to the site's folder.
    var path: String { document.path }
    /// The day it speaks from: when a news item was published, when an event began, when a claim was made;
    /// nil for the rest.
    var day: CalendarDate? { document.frontMatter.day }
    /// When the event is, in an event's document.
    var eventDate: EventDate? {
        if case .event(let event) = document.frontMatter.kind { event.date } else { nil }
    }

    /// What the document is.
    enum Kind: Hashable {
        case article(InstrumentID, ProvisionNumber)
        case chapter(InstrumentID, ProvisionNumber)
        case news, event, claim, page
    }

    var kind: Kind {
        switch document.frontMatter.kind {
        case .article(let article): .article(article.instrument, article.number)
        case .chapter(let chapter): .chapter(chapter.instrument, chapter.number)
        case .news: .news
        case .event: .event
        case .claim: .claim
        case .page: .page
        }
    }

    /// The provisions that it defines, in order.
    var provisions: some RandomAccessCollection<ProvisionID> { document.provisions.lazy.map(\.id) }

    /// The ids that its page has, by the names that links use for them.
    func ids() -> [String: String] {
        var ids: [String: String] = [:]
        for provision in provisions { ids[provision.eId] = provision.eId }
        if case .article(_, let number) = kind {
            let own = ProvisionID.article(number).eId
            ids[own] = own
        }
        for heading in document.headings {
            ids[heading.id] = heading.id
            if ids[heading.slug] == nil { ids[heading.slug] = heading.id }
        }
        return ids
    }

    /// Whether links with a fragment find the same places in both.
    func hasPlaces(of other: DocumentFace) -> Bool {
        // To the language, ids that differ in how letters are composed are equal; to a link they are not.
        hasSame(\.headings, as: other) {
            $0.id.utf8.elementsEqual($1.id.utf8) && $0.slug.utf8.elementsEqual($1.slug.utf8)
        }
    }

    /// Whether everything but the places is the same.
    func isSame(as other: DocumentFace) -> Bool {
        key == other.key && path == other.path && kind == other.kind && day == other.day
            && eventDate == other.eventDate && hasSame(\.provisions, as: other) { $0.id == $1.id }
    }

    private func hasSame<Element>(
        _ list: KeyPath<CompiledDocument, [Element]>, as other: DocumentFace, _ areSame: (Element, Element) -> Bool
    ) -> Bool {
        document[keyPath: list].elementsEqual(other.document[keyPath: list], by: areSame)
    }
}
