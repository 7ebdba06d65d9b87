import Compiler
import Instruments

/// The articles of an instrument that have a text in a language, with what links to them need.
///
/// Every page leads to dozens of articles all over the instrument. What they need of each lies side by side here, so
/// that a link costs a look at a few neighbouring bytes and not at a document somewhere in memory.
final class ArticleShelf: Sendable {
    /// The instrument.
    let instrument: InstrumentID
    /// The articles' numbers, in order.
    let numbers: [ProvisionNumber]
    /// Their documents.
    let documents: [PublishedDocument]

    private let places: [ProvisionNumber: Int]
    /// The places of the numbers without a suffix, by number, as far as there are not many more numbers than articles.
    private let plainPlaces: [Int32]
    /// The paths of their pages' addresses, one behind the other, and where each begins; empty for one without a page.
    private let paths: [UInt8]
    private let pathStarts: [Int]
    /// The provisions that each defines, and where each article's begin.
    private let provisions: [ArticlePath]
    private let provisionStarts: [Int]

    /// - Parameter articles: the articles' documents by number, in order, and what they define.
    init(
        _ instrument: InstrumentID,
        _ articles: [(number: ProvisionNumber, document: PublishedDocument, provisions: [CompiledProvision])]
    ) {
        self.instrument = instrument
        numbers = articles.map(\.number)
        documents = articles.map(\.document)
        places = Dictionary(articles.enumerated().map { ($0.element.number, $0.offset) }) { first, _ in first }
        var plainPlaces = [Int32](repeating: -1, count: 2 * articles.count + 64)
        var paths: [UInt8] = []
        var pathStarts = [0]
        var provisions: [ArticlePath] = []
        var provisionStarts = [0]
        for (place, article) in articles.enumerated() {
            if article.number.suffix.isEmpty, plainPlaces.indices.contains(article.number.value) {
                plainPlaces[article.number.value] = Int32(clamping: place)
            }
            paths.append(contentsOf: (article.document.address?.path ?? "").utf8)
            pathStarts.append(paths.count)
            for provision in article.provisions {
                guard case .article(let path) = provision.id, path.number == article.number else { continue }
                provisions.append(path)
            }
            provisionStarts.append(provisions.count)
        }
        self.plainPlaces = plainPlaces
        self.paths = paths
        self.pathStarts = pathStarts
        self.provisions = provisions
        self.provisionStarts = provisionStarts
    }

    /// The place of an article; nil where it has no text.
    func place(of number: ProvisionNumber) -> Int? {
        guard number.suffix.isEmpty, plainPlaces.indices.contains(number.value) else { return places[number] }
        let place = plainPlaces[number.value]
        return place < 0 ? nil : Int(place)
    }

    /// Whether the article at a place has a page.
    func hasPage(at place: Int) -> Bool { pathStarts[place] < pathStarts[place + 1] }

    /// Writes the path of an article's page.
    func writePath(at place: Int, to writer: inout HTMLWriter) {
        writer.raw(paths, pathStarts[place]..<pathStarts[place + 1])
    }

    /// Where on an article's page a provision of it can be read: the innermost provision around it, itself included,
    /// that the article defines; nil where that is the article itself.
    func fragment(for path: ArticlePath, at place: Int) -> PageFragment? {
        var path = path
        while let parent = path.parent {
            if defines(path, at: place) { return .provision(.article(path)) }
            path = parent
        }
        return nil
    }

    /// Whether the article at a place defines a provision.
    func defines(_ path: ArticlePath, at place: Int) -> Bool {
        provisions[provisionStarts[place]..<provisionStarts[place + 1]].contains(path)
    }
}
