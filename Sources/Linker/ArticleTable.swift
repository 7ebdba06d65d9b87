import Instruments

/// The articles of an instrument that have a text in a language, with the provisions that each defines.
///
/// Whoever resolves a citation or writes it asks this of articles all over the instrument. It lies side by side here, so
/// that an answer costs a look at a few neighbouring bytes and not at a document somewhere in memory.
public final class ArticleTable: Sendable {
    /// The articles' numbers, in order.
    public let numbers: [ProvisionNumber]
    /// Their documents, as places in ``LinkedSite/documents``.
    public let documents: [Int]

    private let places: [ProvisionNumber: Int]
    /// The places of the numbers without a suffix, by number, as far as there are not many more numbers than articles.
    private let plainPlaces: [Int32]
    /// The provisions that each defines, sorted, and where each article's begin.
    private let provisions: [ArticlePath]
    private let starts: [Int]

    /// - Parameter articles: the articles by number, in order, each with its document and what that defines; what it defines
    ///   of other articles does not count.
    init(_ articles: [(number: ProvisionNumber, document: Int, provisions: [ProvisionID])]) {
        numbers = articles.map(\.number)
        documents = articles.map(\.document)
        places = Dictionary(articles.enumerated().map { ($0.element.number, $0.offset) }) { first, _ in first }
        var plainPlaces = [Int32](repeating: -1, count: 2 * articles.count + 64)
        var provisions: [ArticlePath] = []
        var starts = [0]
        for (place, article) in articles.enumerated() {
            if article.number.suffix.isEmpty, plainPlaces.indices.contains(article.number.value) {
                plainPlaces[article.number.value] = Int32(clamping: place)
            }
            for case .article(let path) in article.provisions where path.number == article.number {
                provisions.append(path)
            }
            provisions[(starts.last ?? 0)...].sort()
            starts.append(provisions.count)
        }
        self.plainPlaces = plainPlaces
        self.provisions = provisions
        self.starts = starts
    }

    /// The place of an article; nil where it has no text. Constant.
    public func place(of number: ProvisionNumber) -> Int? {
        guard number.suffix.isEmpty, plainPlaces.indices.contains(number.value) else { return places[number] }
        let place = plainPlaces[number.value]
        return place < 0 ? nil : Int(place)
    }

    /// The innermost provision around a path, itself included, that the article at a place defines; the article itself where
    /// it defines none. Logarithmic in what it defines.
    public func deepest(_ path: ArticlePath, at place: Int) -> ArticlePath {
        var path = path
        while let parent = path.parent, !defines(path, at: place) { path = parent }
        return path
    }

    /// Whether the article at a place defines a provision. Logarithmic in what it defines.
    public func defines(_ path: ArticlePath, at place: Int) -> Bool {
        var (low, high) = (starts[place], starts[place + 1])
        while low < high {
            let middle = (low + high) / 2
            if provisions[middle] < path { low = middle + 1 } else { high = middle }
        }
        return low < starts[place + 1] && provisions[low] == path
    }
}
