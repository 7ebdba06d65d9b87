import Compiler
import Corpus
import Diagnostics
import Source

/// What became of one document's file.
struct DocumentUnit: Sendable {
    /// How the file looked when it was read.
    let stamp: FileStamp
    /// The compiled document; nil where the file cannot be compiled, or is a draft that nobody asked for.
    let document: Shared<CompiledDocument>?
    /// What reading the file found.
    let findings: [Diagnostic]
}
