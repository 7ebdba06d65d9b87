import Compiler
import Corpus
import Diagnostics

/// What came of reading and compiling a file: all that the rest of a build needs of it.
public struct DocumentRecord: Sendable, Hashable {
    /// What was found wrong while it was read.
    public let findings: [Diagnostic]
    /// The document; nil where the file holds none.
    public let document: Shared<CompiledDocument>?

    /// Creates a record.
    public init(findings: [Diagnostic] = [], document: Shared<CompiledDocument>?) {
        self.findings = findings
        self.document = document
    }
}

extension DocumentRecord: Storable {
    /// Appends findings and document.
    public func write(to writer: inout ByteWriter) {
        findings.write(to: &writer)
        document.write(to: &writer)
    }

    /// Reads a record.
    public init(from reader: inout ByteReader) throws(DamagedRecord) {
        self.init(findings: try [Diagnostic](from: &reader), document: try Shared<CompiledDocument>?(from: &reader))
    }
}
