import Citations
import Compiler
import Diagnostics
import Instruments

extension CompiledCitation: Storable {
    /// Appends the citation.
    public func write(to writer: inout ByteWriter) {
        targets.write(to: &writer)
        isSelfReference.write(to: &writer)
        hand.write(to: &writer)
        text.write(to: &writer)
        excerpt.write(to: &writer)
        from.write(to: &writer)
        location.write(to: &writer)
        isAsWritten.write(to: &writer)
    }

    /// Reads a citation.
    public init(from reader: inout ByteReader) throws(DamagedRecord) {
        self.init(
            targets: try [Citation.Target](from: &reader),
            isSelfReference: try Bool(from: &reader),
            hand: try AuthorsHand?(from: &reader),
            text: try String(from: &reader),
            excerpt: try Excerpt(from: &reader),
            from: try ProvisionID?(from: &reader),
            location: try SourceLocation(from: &reader),
            isAsWritten: try Bool(from: &reader))
    }
}
