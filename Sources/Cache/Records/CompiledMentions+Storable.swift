import Citations
import Compiler
import Corpus
import Diagnostics
import Instruments

extension CompiledDate: Storable {
    /// Appends the days and their place.
    public func write(to writer: inout ByteWriter) {
        first.write(to: &writer)
        last.write(to: &writer)
        location.write(to: &writer)
    }

    /// Reads a date.
    public init(from reader: inout ByteReader) throws(DamagedRecord) {
        self.init(
            first: try CalendarDate(from: &reader),
            last: try CalendarDate(from: &reader),
            location: try SourceLocation(from: &reader))
    }
}

extension CompiledConcept: Storable {
    /// Appends the concept and where it stands.
    public func write(to writer: inout ByteWriter) {
        concept.write(to: &writer)
        excerpt.write(to: &writer)
        from.write(to: &writer)
    }

    /// Reads a term of the glossary.
    public init(from reader: inout ByteReader) throws(DamagedRecord) {
        self.init(
            concept: try ConceptID(from: &reader),
            excerpt: try Excerpt(from: &reader),
            from: try ProvisionID?(from: &reader))
    }
}

extension CompiledCount: Storable {
    /// Appends what is counted, how many, and where it is said.
    public func write(to writer: inout ByteWriter) {
        unit.write(to: &writer)
        writer.write(natural: count)
        instrument.write(to: &writer)
        excerpt.write(to: &writer)
        location.write(to: &writer)
    }

    /// Reads a count claim.
    public init(from reader: inout ByteReader) throws(DamagedRecord) {
        self.init(
            unit: try CountClaim.Unit(from: &reader),
            count: try reader.natural(),
            instrument: try InstrumentID(from: &reader),
            excerpt: try Excerpt(from: &reader),
            location: try SourceLocation(from: &reader))
    }
}
