import Compiler
import Corpus
import Diagnostics

/// A document with what each of its slots leads to. It is large, and cheap to copy.
public struct LinkedDocument: Sendable {
    /// Everything, with what every list of documents wants of one at hand.
    @usableFromInline
    final class Parts: Sendable {
        let key: DocumentKey
        let frontMatter: FrontMatter
        @usableFromInline let compiled: Shared<CompiledDocument>
        let anchors: [Anchor]
        let links: [LinkTarget]
        let citations: [LinkedCitation]
        let corrections: [Correction]
        let findings: DocumentFindings
        let danglingCount: Int

        init(
            _ compiled: Shared<CompiledDocument>, _ anchors: [Anchor], _ links: [LinkTarget],
            _ citations: [LinkedCitation], _ corrections: [Correction], _ findings: [Diagnostic]
        ) {
            key = compiled.value.key
            frontMatter = compiled.value.frontMatter
            self.compiled = compiled
            self.anchors = anchors
            self.links = links
            self.citations = citations
            self.corrections = corrections
            self.findings = DocumentFindings(findings)
            danglingCount = citations.count { $0.targets.contains { $0.status == .dangling } }
        }
    }

    @usableFromInline let parts: Parts

    /// The compiled document.
    @inlinable
    public var compiled: CompiledDocument {
        _read { yield parts.compiled.value }
    }
    var object: Shared<CompiledDocument> { parts.compiled }
    /// What each annotation slot leads to, as many as ``CompiledDocument/annotations``.
    public var anchors: [Anchor] { parts.anchors }
    /// What each Markdown link leads to, as many as ``CompiledDocument/links``.
    public var links: [LinkTarget] { parts.links }
    /// Its citations with their status, as many as ``CompiledDocument/citations``.
    public var citations: [LinkedCitation] { parts.citations }
    /// Claims that the document quotes and that the outline contradicts, in text order.
    public var corrections: [Correction] { parts.corrections }
    /// The errors and warnings that the compiler and the linker found in it, but for what comparing languages found, and how
    /// many notes there are.
    var findings: DocumentFindings { parts.findings }

    /// How many of its citations name a provision that does not exist.
    var danglingCount: Int { parts.danglingCount }

    /// Which document it is.
    public var key: DocumentKey { parts.key }
    /// What its front matter says.
    public var frontMatter: FrontMatter { parts.frontMatter }

    /// Creates a linked document.
    public init(
        compiled: Shared<CompiledDocument>, anchors: [Anchor], links: [LinkTarget], citations: [LinkedCitation],
        corrections: [Correction], findings: [Diagnostic] = []
    ) {
        parts = Parts(compiled, anchors, links, citations, corrections, findings)
    }
}

extension LinkedDocument {
    /// Whether both are one and the same.
    public func isIdentical(to other: LinkedDocument) -> Bool { parts === other.parts }

    /// Whether another version of the document says the same of itself, at the same places.
    func introducesItself(as other: LinkedDocument) -> Bool {
        // To the language, texts that differ in how letters are composed are equal; to a page they are not.
        frontMatter == other.frontMatter && compiled.keyLocations == other.compiled.keyLocations
            && String(describing: frontMatter).utf8.elementsEqual(String(describing: other.frontMatter).utf8)
    }

    /// Whether another version of the document has the same citations, as far as the list of all citations shows them.
    func cites(theSameAs other: LinkedDocument) -> Bool {
        citations == other.citations
            && compiled.citations.elementsEqual(other.compiled.citations) { $0.isSelfReference == $1.isSelfReference }
    }
}
