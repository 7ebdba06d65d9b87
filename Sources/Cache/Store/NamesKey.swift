import Digests
import Instruments

/// What stands for the names that documents were compiled with.
public enum NamesKey {
    /// The digest of everything in a registry, and of some words besides. Linear in both.
    public static func digest(of registry: Registry, _ words: [String]) -> Digest {
        var writer = ByteWriter(capacity: 4096)
        words.write(to: &writer)
        registry.primary.write(to: &writer)
        writer.write(natural: registry.instruments.count)
        for instrument in registry.instruments { write(instrument, to: &writer) }
        writer.write(natural: registry.concepts.count)
        for concept in registry.concepts {
            concept.id.write(to: &writer)
            write(concept.terms, to: &writer)
            concept.provisions.map(\.description).write(to: &writer)
        }
        return Digest(of: writer.bytes)
    }

    private static func write(_ instrument: Instrument, to writer: inout ByteWriter) {
        instrument.id.write(to: &writer)
        for text in [instrument.type, instrument.name, instrument.short] { write(text, to: &writer) }
        write(instrument.aliases, to: &writer)
        [instrument.work, instrument.url, instrument.articleURL].write(to: &writer)
        instrument.points.rawValue.write(to: &writer)
        let outline = instrument.outline
        for numbers in [outline.articles, outline.chapters, outline.annexes] { numbers.write(to: &writer) }
        outline.checked.write(to: &writer)
        writer.write(natural: outline.inner.count)
        for (number, article) in outline.inner.sorted(by: { $0.key < $1.key }) {
            number.write(to: &writer)
            article.checked.write(to: &writer)
            write(article.points, to: &writer)
            writer.write(natural: article.paragraphs.count)
            for paragraph in article.paragraphs {
                paragraph.number.write(to: &writer)
                write(paragraph.points, to: &writer)
            }
        }
        writer.write(natural: instrument.chapters.count)
        for chapter in instrument.chapters {
            chapter.number.write(to: &writer)
            chapter.articles.write(to: &writer)
            write(chapter.title, to: &writer)
        }
    }

    private static func write(_ points: [PointOutline], to writer: inout ByteWriter) {
        writer.write(natural: points.count)
        for point in points {
            point.label.write(to: &writer)
            point.subpoints.write(to: &writer)
        }
    }

    private static func write(_ text: LocalizedText, to writer: inout ByteWriter) {
        let all = text.all
        writer.write(natural: all.count)
        for (language, text) in all {
            language.write(to: &writer)
            text.write(to: &writer)
        }
    }

    private static func write(_ texts: [Language: [String]], to writer: inout ByteWriter) {
        writer.write(natural: texts.count)
        for (language, texts) in texts.sorted(by: { $0.key < $1.key }) {
            language.write(to: &writer)
            texts.write(to: &writer)
        }
    }
}
