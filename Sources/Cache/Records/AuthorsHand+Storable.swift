import Citations
import Compiler
import Diagnostics

extension AuthorsHand: Storable {
    /// Appends where the link is and what its words said.
    public func write(to writer: inout ByteWriter) {
        destination.write(to: &writer)
        said.write(to: &writer)
    }

    /// Reads what an author set by hand.
    public init(from reader: inout ByteReader) throws(DamagedRecord) {
        self.init(destination: try SourceLocation(from: &reader), said: try [Citation.Target](from: &reader))
    }
}
