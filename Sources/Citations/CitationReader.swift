import Instruments

/// Reads the citations, dates, count claims and concepts of a text. `CITATIONS.md` is its specification.
public struct CitationReader: Sendable {
    /// The names it knows.
    public var registry: Registry { lexicon.registry }

    private let lexicon: Lexicon

    /// The languages that citations can be read in: those with a language pack.
    public static var languages: [Language] { LanguagePack.all.map(\.language) }

    /// Prepares a reader for the names of a registry. Linear in the registry; make one and share it.
    public init(registry: Registry) {
        lexicon = Lexicon(registry: registry)
    }

    /// Reads one block of visible text.
    ///
    /// U+FFFC in the text stands for something that cannot be read (code, an image): nothing is read across it.
    /// Linear in the text; in a text of two gigabytes or more nothing is read.
    /// - Parameters:
    ///   - text: UTF-8, as dirty as it came; invalid bytes are read as unknown characters.
    ///   - language: the language pack to read it with; a language without a pack yields nothing but dates in digits and concepts.
    ///   - links: the links of the text, in order: no concept is found in or across them.
    ///   - memory: what to read in; the same for one block after the other.
    public func read(
        _ text: UnsafeBufferPointer<UInt8>, language: Language, context: CitationContext, links: [Range<Int>] = [],
        in memory: inout ReadingMemory
    ) -> Reading {
        guard text.count < Int(Int32.max) else { return Reading() }
        var list = TokenList()
        swap(&list, &memory.tokens)
        let words = lexicon.words(of: language)
        lexicon.scan(text, words, into: &list)
        let reading = list.lend { tokens, places in
            read(text, tokens, places, words, context: context, links: links, in: &memory)
        }
        swap(&list, &memory.tokens)
        return reading
    }

    private func read(
        _ text: UnsafeBufferPointer<UInt8>, _ tokens: TokenView, _ places: UnsafeBufferPointer<Int32>,
        _ words: LanguageWords?, context: CitationContext, links: [Range<Int>], in memory: inout ReadingMemory
    ) -> Reading {
        var reading = Reading()
        // Most blocks hold nothing that any reader could begin with.
        var triggers = Triggers.nothing
        for place in places { triggers.formUnion(tokens[Int(place)].triggers) }
        let pack = words?.pack
        if let pack, triggers.contains(.unit) {
            let block = BlockText(tokens: tokens, text: text, places: places, lexicon: lexicon, pack: pack)
            var reader = BlockReader(block, context: context)
            reader.swapMemory(with: &memory)
            reader.readCitations()
            reader.readCounts()
            reader.completeNear()
            reader.swapMemory(with: &memory)
            reading = reader.reading
        }
        if !triggers.isDisjoint(with: [.number, .month]) {
            reading.dates = DateReader(tokens: tokens, places: places, pack: pack, year: context.year).read()
        }
        if let terms = words?.terms, !triggers.isDisjoint(with: [.term, .number]) {
            let reader = ConceptReader(
                tokens: tokens, places: places, terms: terms, concepts: lexicon.registry.concepts)
            reading.concepts = reader.read(outside: reading.citations, reading.dates, links)
        }
        return reading
    }

    /// As ``read(_:language:context:links:in:)``, for text at hand as an array.
    public func read(
        _ text: [UInt8], language: Language, context: CitationContext, links: [Range<Int>] = [],
        in memory: inout ReadingMemory
    ) -> Reading {
        text.withUnsafeBufferPointer { read($0, language: language, context: context, links: links, in: &memory) }
    }

    /// As ``read(_:language:context:links:in:)``, for a single text.
    public func read(
        _ text: [UInt8], language: Language, context: CitationContext, links: [Range<Int>] = []
    ) -> Reading {
        var memory = ReadingMemory()
        return read(text, language: language, context: context, links: links, in: &memory)
    }
}
