import Instruments
import Linker

/// The articles of an instrument that have a text in a language, with what links to them need.
///
/// Every page leads to dozens of articles all over the instrument: see ``ArticleTable``, which the addresses lie beside.
final class ArticleShelf: Sendable {
    /// The instrument.
    let instrument: InstrumentID
    /// Their documents.
    let documents: [PublishedDocument]

    private let table: ArticleTable
    /// The paths of their pages' addresses, one behind the other, and where each begins; empty for one without a page.
    private let paths: [UInt8]
    private let pathStarts: [Int]

    /// - Parameter documents: the site's documents, at their places.
    init(_ instrument: InstrumentID, _ table: ArticleTable, of documents: [PublishedDocument]) {
        self.instrument = instrument
        self.table = table
        self.documents = table.documents.map { documents[$0] }
        var paths: [UInt8] = []
        var pathStarts = [0]
        for document in self.documents {
            paths.append(contentsOf: (document.address?.path ?? "").utf8)
            pathStarts.append(paths.count)
        }
        self.paths = paths
        self.pathStarts = pathStarts
    }

    /// The articles' numbers, in order.
    var numbers: [ProvisionNumber] { table.numbers }

    /// The place of an article; nil where it has no text.
    func place(of number: ProvisionNumber) -> Int? { table.place(of: number) }

    /// Whether the article at a place has a page.
    func hasPage(at place: Int) -> Bool { pathStarts[place] < pathStarts[place + 1] }

    /// Writes the path of an article's page.
    func writePath(at place: Int, to writer: inout HTMLWriter) {
        writer.raw(paths, pathStarts[place]..<pathStarts[place + 1])
    }

    /// Where on an article's page a provision of it can be read: the innermost provision around it, itself included,
    /// that the article defines; nil where that is the article itself.
    func fragment(for path: ArticlePath, at place: Int) -> PageFragment? {
        let shown = table.deepest(path, at: place)
        return shown.isWhole ? nil : .provision(.article(shown))
    }

    /// Whether the article at a place defines a provision.
    func defines(_ path: ArticlePath, at place: Int) -> Bool { table.defines(path, at: place) }
}
