import Compiler
import Instruments

/// One place that mentions a provision or a concept: where it is in its document, which says the rest.
///
/// There are several for each citation of a site, so that it holds numbers alone.
public struct Mention: Sendable, Hashable {
    private let place: Int32
    /// The citation's place in its document, or for a concept the complement of the place of the term.
    private let entry: Int32
    /// Which of the citation's targets it is.
    private let number: Int32

    /// A citation of a provision.
    /// - Parameters:
    ///   - document: the mentioning document, by its place in ``LinkedSite/documents``.
    ///   - citation: the citation's place in its document.
    ///   - target: the target's place in the citation.
    init(document: Int, citation: Int, target: Int) {
        place = Int32(clamping: document)
        entry = Int32(clamping: citation)
        number = Int32(clamping: target)
    }

    /// A term that stands for a concept.
    /// - Parameters:
    ///   - document: the mentioning document, by its place in ``LinkedSite/documents``.
    ///   - concept: the term's place in its document.
    init(document: Int, concept: Int) {
        place = Int32(clamping: document)
        entry = ~Int32(clamping: concept)
        number = 0
    }

    /// The mentioning document, by its place in ``LinkedSite/documents``.
    public var document: Int { Int(place) }

    /// The citation's place in its document, for mentions of provisions.
    public var citation: Int? { entry < 0 ? nil : Int(entry) }

    /// The sentence.
    /// - Parameter document: the mentioning document.
    public func excerpt(in document: LinkedDocument) -> Excerpt { excerpt(in: document.compiled) }

    func excerpt(in document: CompiledDocument) -> Excerpt {
        entry < 0 ? document.concepts[Int(~entry)].excerpt : document.citations[Int(entry)].excerpt
    }

    /// The provision of the mentioning article that it stands in.
    /// - Parameter document: the mentioning document.
    public func from(in document: LinkedDocument) -> ProvisionID? {
        entry < 0 ? document.compiled.concepts[Int(~entry)].from : document.compiled.citations[Int(entry)].from
    }

    /// The very provision cited, for mentions of provisions.
    /// - Parameter document: the mentioning document.
    public func target(in document: LinkedDocument) -> ProvisionID? {
        entry < 0 ? nil : document.citations[Int(entry)].targets[Int(number)].provision
    }
}
