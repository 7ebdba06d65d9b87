import Cache
import Compiler
import Corpus
import Diagnostics
import Digests
import Source

/// What became of one document's file.
struct DocumentUnit: Sendable {
    /// How the file looked when it was read.
    let stamp: FileStamp
    /// The compiled document; nil where the file cannot be compiled, or is a draft that nobody asked for.
    let document: Shared<CompiledDocument>?
    /// What reading the file found.
    let findings: [Diagnostic]
    /// The SHA-256 of the file as it was read; nil where it could not be, or nobody wants to know.
    let digest: Digest?
    /// What is kept of it on disk; nil where nothing is to be.
    let entry: DocumentEntry?
    /// What was kept on disk of an earlier version of the file, where a newer one was read.
    let earlier: Shared<DocumentEntry>?

    /// What a file's reading and compiling gave.
    init(
        stamp: FileStamp, document: Shared<CompiledDocument>?, findings: [Diagnostic], digest: Digest? = nil,
        entry: DocumentEntry? = nil, earlier: Shared<DocumentEntry>? = nil
    ) {
        self.stamp = stamp
        self.document = document
        self.findings = findings
        self.digest = digest
        self.entry = entry
        self.earlier = earlier
    }

    /// Whether both say the same in their front matter and define the same provisions, or neither is a document.
    func hasSameFace(as other: DocumentUnit) -> Bool {
        guard let own = document?.value, let others = other.document?.value else {
            return document == nil && other.document == nil
        }
        return own.frontMatter == others.frontMatter
            && own.provisions.lazy.map(\.id).elementsEqual(others.provisions.lazy.map(\.id))
    }

    /// What is kept of a file that has the same bytes now; nil where that is damaged.
    init?(_ entry: DocumentEntry, stamp: FileStamp) {
        guard let record = entry.record() else { return nil }
        self.init(
            stamp: stamp, document: record.document, findings: record.findings,
            digest: entry.digest, entry: entry.with(stamp: stamp))
    }
}
