import Compiler
import Corpus
import Diagnostics

extension CompiledDocument: Storable {
    /// Appends the document.
    public func write(to writer: inout ByteWriter) {
        key.write(to: &writer)
        path.write(to: &writer)
        frontMatter.write(to: &writer)
        let keys = keyLocations.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
        writer.write(natural: keys.count)
        for (key, location) in keys {
            key.write(to: &writer)
            location.write(to: &writer)
        }
        blocks.write(to: &writer)
        annotations.write(to: &writer)
        citations.write(to: &writer)
        nearCitations.write(to: &writer)
        writer.write(natural: omittedAnnotations.count)
        for slot in omittedAnnotations { writer.write(natural: slot) }
        dates.write(to: &writer)
        concepts.write(to: &writer)
        counts.write(to: &writer)
        links.write(to: &writer)
        images.write(to: &writer)
        provisions.write(to: &writer)
        headings.write(to: &writer)
        diagnostics.write(to: &writer)
    }

    /// Reads a document; throws where a number in it leads nowhere.
    public init(from reader: inout ByteReader) throws(DamagedRecord) {
        self.init(
            key: try DocumentKey(from: &reader),
            path: try String(from: &reader),
            frontMatter: try FrontMatter(from: &reader),
            keyLocations: try Self.keyLocations(from: &reader))
        blocks = try [CompiledBlock](from: &reader)
        annotations = try [Annotation](from: &reader)
        citations = try [CompiledCitation](from: &reader)
        nearCitations = try [CompiledNearCitation](from: &reader)
        for _ in 0..<(try reader.count()) { omittedAnnotations.append(try reader.natural()) }
        dates = try [CompiledDate](from: &reader)
        concepts = try [CompiledConcept](from: &reader)
        counts = try [CompiledCount](from: &reader)
        links = try [CompiledLink](from: &reader)
        images = try [CompiledImage](from: &reader)
        provisions = try [CompiledProvision](from: &reader)
        headings = try [CompiledHeading](from: &reader)
        diagnostics = try [Diagnostic](from: &reader)
        guard isConsistent else { throw DamagedRecord() }
    }

    private static func keyLocations(
        from reader: inout ByteReader
    ) throws(DamagedRecord) -> [String: SourceLocation] {
        let count = try reader.count()
        var locations: [String: SourceLocation] = [:]
        locations.reserveCapacity(min(count, 64))
        for _ in 0..<count {
            let key = try String(from: &reader)
            guard locations.updateValue(try SourceLocation(from: &reader), forKey: key) == nil else {
                throw DamagedRecord()
            }
        }
        return locations
    }
}

extension CompiledDocument.Annotation: Storable {
    /// Appends what an annotation slot stands for.
    public func write(to writer: inout ByteWriter) {
        switch self {
        case .citation(let number): Self.write(0, number, to: &writer)
        case .rangeEnd(let number): Self.write(1, number, to: &writer)
        case .date(let number): Self.write(2, number, to: &writer)
        case .concept(let number): Self.write(3, number, to: &writer)
        }
    }

    private static func write(_ kind: UInt8, _ number: Int, to writer: inout ByteWriter) {
        writer.write(byte: kind)
        writer.write(natural: number)
    }

    /// Reads what an annotation slot stands for.
    public init(from reader: inout ByteReader) throws(DamagedRecord) {
        switch try reader.byte() {
        case 0: self = .citation(try reader.natural())
        case 1: self = .rangeEnd(try reader.natural())
        case 2: self = .date(try reader.natural())
        case 3: self = .concept(try reader.natural())
        default: throw DamagedRecord()
        }
    }
}
