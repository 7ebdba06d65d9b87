import Corpus
import Diagnostics
import Instruments

extension FrontMatter: Storable {
    /// Appends what every document has, then what its kind has.
    public func write(to writer: inout ByteWriter) {
        title.write(to: &writer)
        slug.write(to: &writer)
        aliases.write(to: &writer)
        isDraft.write(to: &writer)
        updated.write(to: &writer)
        instrument.write(to: &writer)
        acknowledges.write(to: &writer)
        sources.write(to: &writer)
        kind.write(to: &writer)
    }

    /// Reads a front matter.
    public init(from reader: inout ByteReader) throws(DamagedRecord) {
        self.init(
            title: try String(from: &reader),
            slug: try String?(from: &reader),
            aliases: try [String](from: &reader),
            isDraft: try Bool(from: &reader),
            updated: try CalendarDate?(from: &reader),
            instrument: try InstrumentID?(from: &reader),
            acknowledges: try [DiagnosticCode](from: &reader),
            sources: try [String](from: &reader),
            kind: try Kind(from: &reader))
    }
}

extension FrontMatter.Kind: Storable {
    /// Appends the kind and what it has.
    public func write(to writer: inout ByteWriter) {
        switch self {
        case .article(let article):
            writer.write(byte: 0)
            article.write(to: &writer)
        case .news(let news):
            writer.write(byte: 1)
            news.write(to: &writer)
        case .event(let event):
            writer.write(byte: 2)
            event.write(to: &writer)
        case .page:
            writer.write(byte: 3)
        case .chapter(let chapter):
            writer.write(byte: 4)
            chapter.write(to: &writer)
        case .claim(let claim):
            writer.write(byte: 5)
            claim.write(to: &writer)
        }
    }

    /// Reads a kind and what it has.
    public init(from reader: inout ByteReader) throws(DamagedRecord) {
        switch try reader.byte() {
        case 0: self = .article(try FrontMatter.Article(from: &reader))
        case 1: self = .news(try FrontMatter.News(from: &reader))
        case 2: self = .event(try FrontMatter.Event(from: &reader))
        case 3: self = .page
        case 4: self = .chapter(try FrontMatter.Chapter(from: &reader))
        case 5: self = .claim(try FrontMatter.Claim(from: &reader))
        default: throw DamagedRecord()
        }
    }
}
