import Corpus
import Instruments

extension DocumentKey: Storable {
    /// Appends stem and language.
    public func write(to writer: inout ByteWriter) {
        stem.write(to: &writer)
        language.write(to: &writer)
    }

    /// Reads a key.
    public init(from reader: inout ByteReader) throws(DamagedRecord) {
        self.init(stem: try String(from: &reader), language: try Language(from: &reader))
    }
}
