import Compiler
import Corpus
import Diagnostics

/// A document with what each of its slots leads to. It is large, and cheap to copy.
public struct LinkedDocument: Sendable {
    private struct Parts: Sendable {
        let compiled: Shared<CompiledDocument>
        let anchors: [Anchor]
        let links: [LinkTarget]
        let citations: [LinkedCitation]
        let unlinked: [UnlinkedCitation]
        let corrections: [Correction]
        let findings: DocumentFindings
        let danglingCount: Int
    }

    private let parts: Shared<Parts>

    /// The compiled document.
    public var compiled: CompiledDocument {
        _read { yield parts.value.compiled.value }
    }
    var object: Shared<CompiledDocument> { parts.value.compiled }
    /// What each annotation slot leads to, as many as ``CompiledDocument/annotations``.
    public var anchors: [Anchor] { parts.value.anchors }
    /// What each Markdown link leads to, as many as ``CompiledDocument/links``.
    public var links: [LinkTarget] { parts.value.links }
    /// Its citations with their status, as many as ``CompiledDocument/citations``.
    public var citations: [LinkedCitation] { parts.value.citations }
    /// Places that look like a citation, or are one, and whose words lead nowhere, by place.
    public var unlinked: [UnlinkedCitation] { parts.value.unlinked }
    /// Claims that the document quotes and that the outline contradicts, in text order.
    public var corrections: [Correction] { parts.value.corrections }
    /// What the compiler and the linker found in it, but for what comparing languages found.
    var findings: DocumentFindings {
        _read { yield parts.value.findings }
    }

    /// How many of its citations name a provision that does not exist.
    var danglingCount: Int { parts.value.danglingCount }

    /// Which document it is.
    public var key: DocumentKey { compiled.key }
    /// What its front matter says.
    public var frontMatter: FrontMatter {
        _read { yield parts.value.compiled.value.frontMatter }
    }

    /// Creates a linked document.
    public init(
        compiled: Shared<CompiledDocument>, anchors: [Anchor], links: [LinkTarget], citations: [LinkedCitation],
        unlinked: [UnlinkedCitation] = [], corrections: [Correction], findings: [Diagnostic] = []
    ) {
        parts = Shared(
            Parts(
                compiled: compiled, anchors: anchors, links: links, citations: citations, unlinked: unlinked,
                corrections: corrections, findings: DocumentFindings(findings),
                danglingCount: citations.count { $0.targets.contains { $0.status == .dangling } }))
    }
}
