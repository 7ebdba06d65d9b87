import Compiler
import Corpus
import Instruments
import Linker

/// A file of texts: what some entries say, with the places where they say it.
///
/// Of every entry: `t` its title, `a` other names of it, `u` its address, `d` its day, `f` its places (an id and a heading
/// each), `b` its texts (the number of a place, then a line); of a claim `v`, what is wrong with it; of an article `i`,
/// the provisions in it that its page shows, `o`, others that its outline lists, and `k`, whether there are no others.
struct SearchTextFile: ~Copyable, SearchTextVisitor {
    /// A place in an entry's page.
    private struct Place {
        let id: [UInt8]
        var heading: [UInt8] = []
    }

    private var titles: [String] = []
    private var texts = JSONWriter(capacity: 8_192)
    private var places: [Place] = []
    private var place = 0
    /// The numbers of the places by id, once they are so many that looking through them would take long.
    private var numbers: [[UInt8]: Int] = [:]
    private static let few = 32

    private init() {}

    /// The file of that number.
    static func write(_ number: Int, of catalog: SearchCatalog, in edition: EditionReader) -> [UInt8] {
        var reader = SearchTextReader()
        var writer = JSONWriter(capacity: 16_384)
        let first = number * SearchCatalog.entriesPerFile
        writer.array { writer in
            for entry in catalog.entries[first...].prefix(SearchCatalog.entriesPerFile) {
                var file = SearchTextFile()
                file.places = [Place(id: [])]
                reader.read(entry, of: edition, to: &file)
                writer.object { file.write(entry, of: edition, to: &$0) }
            }
        }
        return writer.bytes
    }

    mutating func visit(title: String) { titles.append(title) }

    mutating func visit(place id: UnsafeBufferPointer<UInt8>) {
        if let known = number(of: id) {
            place = known
            return
        }
        place = places.count
        places.append(Place(id: Array(id)))
        if places.count == Self.few {
            numbers = Dictionary(places.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        } else if places.count > Self.few {
            numbers[Array(id)] = place
        }
    }

    private func number(of id: UnsafeBufferPointer<UInt8>) -> Int? {
        places.count < Self.few ? places.firstIndex { $0.id.elementsEqual(id) } : numbers[Array(id)]
    }

    mutating func visit(text: UnsafeBufferPointer<UInt8>, isHeading: Bool) {
        guard !isHeading else {
            // The heading of no place is the label of an article, which its title carries.
            if place > 0, places[place].heading.isEmpty { places[place].heading = Array(text) }
            return
        }
        texts.value(place)
        texts.value(text)
    }

    private func write(_ entry: SearchEntry, of edition: EditionReader, to writer: inout JSONWriter) {
        writer.pair("t", titles.first ?? "")
        if titles.count > 1 {
            writer.key("a")
            writer.array(titles.dropFirst())
        }
        writer.pair("u", Self.address(of: entry, in: edition))
        if case .document(let place) = entry.source { write(edition.documents[place], in: edition, to: &writer) }
        writer.key("f")
        writer.array { writer in
            for place in places {
                writer.array { writer in
                    place.id.withUnsafeBufferPointer { writer.value($0) }
                    if !place.heading.isEmpty { place.heading.withUnsafeBufferPointer { writer.value($0) } }
                }
            }
        }
        writer.key("b")
        writer.array { $0.values(of: texts) }
    }

    private func write(_ document: PublishedDocument, in edition: EditionReader, to writer: inout JSONWriter) {
        let words = edition.templates.words(document.key.language)
        let dates = DateWriter(words: words)
        if let article = document.article {
            write(article, edition.linked(document), of: edition, to: &writer)
        } else if let event = document.event {
            writer.pair("d", dates.text(event.date))
        } else if let claim = document.claim {
            // What is wrong is never shown as if it were right.
            writer.pair("v", ClaimsPage.verdict(claim.verdict, words))
        } else if let day = document.news?.published {
            writer.pair("d", dates.text(day))
        }
    }

    private func write(
        _ article: FrontMatter.Article, _ document: LinkedDocument, of edition: EditionReader,
        to writer: inout JSONWriter
    ) {
        let shown = document.compiled.provisions
        let outline = edition.registry.place(of: article.instrument).map {
            edition.registry.instruments[$0].outline
        }
        let listed = outline?.provisions(in: article.number) ?? []
        let known = Set(shown.lazy.map(\.id))
        let others = listed.filter { !known.contains($0) }
        Self.write("i", shown.lazy.map(\.id), in: article.number, to: &writer)
        Self.write("o", others, in: article.number, to: &writer)
        if outline?.isComplete(in: article.number) == true {
            writer.key("k")
            writer.value(1)
        }
    }

    /// Writes the ids of provisions without the article that they begin with, where there are any.
    private static func write(
        _ key: String, _ provisions: some Collection<ProvisionID>, in article: ProvisionNumber,
        to writer: inout JSONWriter
    ) {
        guard !provisions.isEmpty else { return }
        var id: [UInt8] = []
        ProvisionID.article(article).appendEId(to: &id)
        let whole = id.count + "__".utf8.count
        writer.key(key)
        writer.array { writer in
            for provision in provisions {
                id.removeAll(keepingCapacity: true)
                provision.appendEId(to: &id)
                id.withUnsafeBufferPointer { writer.value(UnsafeBufferPointer(rebasing: $0.dropFirst(whole))) }
            }
        }
    }

    private static func address(of entry: SearchEntry, in edition: EditionReader) -> String {
        let place: (page: PageKey, fragment: String?)? =
            switch entry.source {
            case .document(let place):
                edition.documents[place].page.map { ($0, edition.documents[place].fragment) }
            case .concept(let place):
                edition.addresses.place(of: edition.concepts[place].concept.id, in: entry.language)
            case .chapter(let instrument, let number):
                (PageKey(.chapter(instrument, number), in: entry.language), nil)
            case .list(let list):
                (PageKey(list.subject(primary: edition.configuration.primary), in: entry.language), nil)
            }
        guard let place, let page = edition.addresses.address(place.page) else { return "" }
        return page.path + (place.fragment.map { "#" + PercentEncoding.fragment($0) } ?? "")
    }
}
