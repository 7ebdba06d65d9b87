import Corpus
import Instruments
import Linker

/// The part of an address plan that stays while a site's roster and pages do: it knows where things are, and of the lists
/// only those that front matter decides.
struct PageAddresses: Sendable {
    private let plan: AddressPlan

    init(_ plan: AddressPlan) { self.plan = plan }

    /// The parts of each whole text, in one language or two side by side, by the key of all of it.
    var fullTextParts: [PageKey: [FullTextPart]] { plan.fullTextParts }
    /// What stands on the timeline of a language, by date, pending events last; places in the documents.
    var timelineEntries: [Language: [Int]] { plan.timelineEntries }
    /// The place of an event, by its document's key.
    var eventPlaces: [DocumentKey: (part: Int, fragment: String)] { plan.eventPlaces }
    /// The place of a claim, by its document's key.
    var claimPlaces: [DocumentKey: (part: Int, fragment: String)] { plan.claimPlaces }
    /// The part of the timeline that an event or a news item stands in, by its document's key.
    var timelineParts: [DocumentKey: Int] { plan.timelineParts }
    /// The concepts that have a page in a language, by title.
    var glossaryEntries: [Language: [Int]] { plan.glossaryEntries }

    /// The address of a page, where there is such a page.
    func address(_ key: PageKey) -> PageAddress? { plan.address(key) }

    /// The page that shows a document, and the fragment where the page shows more than it.
    func place(of document: LinkedDocument) -> (page: PageKey, fragment: String?)? { plan.place(of: document) }

    /// The page that shows a provision, and the fragment of anything smaller than the page; nil where no page shows it.
    func place(of reference: ProvisionReference, in language: Language) -> (page: PageKey, fragment: String?)? {
        plan.place(of: reference, in: language)
    }

    /// The page that shows an article side by side with another language's text, and its fragment.
    func place(
        ofArticle number: ProvisionNumber, of instrument: InstrumentID, with other: Language, in language: Language
    ) -> (page: PageKey, fragment: String?)? {
        plan.place(ofArticle: number, of: instrument, with: other, in: language)
    }

    /// The page of an event, and its fragment.
    func place(ofEvent stem: String, in language: Language) -> (page: PageKey, fragment: String?)? {
        plan.place(ofEvent: stem, in: language)
    }

    /// The page of a concept.
    func place(of concept: ConceptID, in language: Language) -> (page: PageKey, fragment: String?)? {
        plan.place(of: concept, in: language)
    }

    /// The site's languages in which there is a page about the same thing, in their order.
    func languages(of key: PageKey) -> [Language] { plan.languages(of: key) }

    /// A page's address on the web; nil without a base URL.
    func absolute(_ address: PageAddress) -> String? { plan.absolute(address) }

    /// The concept of that id with its page's words.
    func concept(_ id: ConceptID) -> ConceptSource? { plan.concept(id) }
}
