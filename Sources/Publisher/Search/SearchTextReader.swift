import Compiler
import Corpus
import Instruments
import Linker

/// Reads what an entry says out of its document or concept.
struct SearchTextReader: ~Copyable {
    private var markup = MarkupReader()

    /// Lends everything that an entry says to a visitor, in the order of its page. Linear.
    mutating func read(
        _ entry: SearchEntry, of edition: EditionReader, to visitor: inout some SearchTextVisitor & ~Copyable
    ) {
        switch entry.source {
        case .document(let place): read(edition.documents[place], edition, in: entry.language, to: &visitor)
        case .concept(let place): read(edition.concepts[place], in: entry.language, to: &visitor)
        case .chapter(let instrument, let number):
            read(chapter: number, of: instrument, in: edition, entry.language, to: &visitor)
        case .list(let list):
            for title in list.titles(in: edition, entry.language) { visitor.visit(title: title) }
            for text in list.texts(in: edition, entry.language) { Self.visit(text, by: &visitor) }
        }
    }

    private mutating func read(
        chapter number: ProvisionNumber, of id: InstrumentID, in edition: EditionReader, _ language: Language,
        to visitor: inout some SearchTextVisitor & ~Copyable
    ) {
        let name = ProvisionID.chapter(number).wording(in: language)
        let instrument = edition.registry.instrument(id)
        let title = instrument?.chapter(number)?.title.text(in: language)
        visitor.visit(title: title ?? name)
        Self.visit(name, isHeading: true, by: &visitor)
        if let document = edition.introduction(to: number, of: id, in: language) {
            read(document, edition, to: &visitor)
        }
    }

    private mutating func read(
        _ document: PublishedDocument, _ edition: EditionReader, in language: Language,
        to visitor: inout some SearchTextVisitor & ~Copyable
    ) {
        visitor.visit(title: document.title)
        if let article = document.article {
            // Who types the article's number among other words finds the article itself.
            Self.visit(ProvisionID.article(article.number).wording(in: language), isHeading: true, by: &visitor)
            if let summary = article.summary { Self.visit(summary, by: &visitor) }
        }
        if let event = document.event {
            for text in [event.place, event.condition] {
                if let text { Self.visit(text, by: &visitor) }
            }
        }
        if let publisher = document.news?.publisher { Self.visit(publisher, by: &visitor) }
        read(document, edition, to: &visitor)
    }

    /// Reads the body of a document.
    private mutating func read(
        _ document: PublishedDocument, _ edition: EditionReader, to visitor: inout some SearchTextVisitor & ~Copyable
    ) {
        markup.begin { $0.append(contentsOf: (document.fragment ?? "").utf8) }
        // Only what is read of a document is touched: it is large to copy.
        let linked = edition.linked(document)
        let (blocks, provisions) = (linked.compiled.blocks, linked.compiled.provisions)
        for place in blocks.indices {
            if case .provision(let number) = blocks[place].kind, provisions.indices.contains(number) {
                markup.begin { provisions[number].id.appendEId(to: &$0) }
            }
            markup.read(blocks[place].fragment.html, to: &visitor)
        }
    }

    private mutating func read(
        _ concept: ConceptSource, in language: Language, to visitor: inout some SearchTextVisitor & ~Copyable
    ) {
        if let title = concept.title.text(in: language) { visitor.visit(title: title) }
        for term in concept.concept.terms[language] ?? [] { visitor.visit(title: term) }
        if let explanation = concept.explanation?.text(in: language) { Self.visit(explanation, by: &visitor) }
    }

    private static func visit(
        _ text: String, isHeading: Bool = false, by visitor: inout some SearchTextVisitor & ~Copyable
    ) {
        let line = text.utf8.map { $0 < 0x20 ? 0x20 : $0 }
        line.withUnsafeBufferPointer { visitor.visit(text: $0, isHeading: isHeading) }
    }
}
