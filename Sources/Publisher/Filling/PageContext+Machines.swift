import Corpus
import Instruments

/// What pages tell machines: whole addresses, and which document they show.
extension PageContext {
    /// The document that the page shows and nothing else; nil for lists and the like.
    var document: PublishedDocument? {
        switch key.subject {
        case .article(let instrument, let number): common.article(number, of: instrument)
        case .news(let stem), .free(let stem): edition.document(DocumentKey(stem: stem, language: language))
        default: nil
        }
    }

    /// Where the site will be, ending in `/`; nil where nobody knows.
    var baseURL: String? { edition.baseURL }

    /// Writes a destination's address behind what leads to the site's root, not yet escaped.
    ///
    /// - Parameter root: the base URL, or how a page leads to the root.
    func write(_ destination: Destination, under root: String, to writer: inout HTMLWriter) {
        switch destination {
        case .web(let address): writer.raw(text: address)
        case .article(let shelf, let place, let fragment):
            writer.raw(text: root)
            shelf.writePath(at: place, to: &writer)
            if let fragment { writer.raw { fragment.append(to: &$0) } }
        case .page(let address, let fragment):
            writer.raw(text: root)
            writer.raw(text: address.path)
            if let fragment { writer.raw { fragment.append(to: &$0) } }
        }
    }
}
