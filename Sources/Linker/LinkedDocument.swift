import Compiler
import Corpus
import Diagnostics

/// A document with what each of its slots leads to.
public struct LinkedDocument: Sendable {
    /// The compiled document.
    public let compiled: CompiledDocument
    /// What each annotation slot leads to, as many as ``CompiledDocument/annotations``.
    public let anchors: [Anchor]
    /// What each Markdown link leads to, as many as ``CompiledDocument/links``.
    public let links: [LinkTarget]
    /// Its citations with their status, as many as ``CompiledDocument/citations``.
    public let citations: [LinkedCitation]
    /// Places that look like a citation, or are one, and whose words lead nowhere, by place.
    public let unlinked: [UnlinkedCitation]
    /// Claims that the document quotes and that the outline contradicts, in text order.
    public let corrections: [Correction]

    /// What the compiler and the linker found in it, but for what comparing languages found; sorted.
    let findings: [Diagnostic]

    /// Which document it is.
    public var key: DocumentKey { compiled.key }
    /// What its front matter says.
    public var frontMatter: FrontMatter { compiled.frontMatter }

    /// Creates a linked document.
    public init(
        compiled: CompiledDocument, anchors: [Anchor], links: [LinkTarget], citations: [LinkedCitation],
        unlinked: [UnlinkedCitation] = [], corrections: [Correction],
        findings: [Diagnostic] = []
    ) {
        self.compiled = compiled
        self.anchors = anchors
        self.links = links
        self.citations = citations
        self.unlinked = unlinked
        self.corrections = corrections
        self.findings = findings
    }
}
