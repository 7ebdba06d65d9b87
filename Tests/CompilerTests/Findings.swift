import Citations
import Corpus
import Instruments

@testable import Compiler

/// What a document says beside its HTML, without the places in the source.
struct Findings: Equatable {
    /// A citation without its place.
    struct Found: Equatable {
        let text: String
        let targets: [Citation.Target]
        let isSelfReference: Bool
        let excerpt: Excerpt
        let from: ProvisionID?
    }

    /// A term of the glossary in its sentence.
    struct Term: Equatable {
        let concept: ConceptID
        let excerpt: Excerpt
    }

    let citations: [Found]
    let days: [[CalendarDate]]
    let concepts: [Term]
    let counts: [Int]
    let texts: [String]
    let annotations: [CompiledDocument.Annotation]

    init(_ document: CompiledDocument) {
        citations = document.citations.map {
            Found(
                text: $0.text, targets: $0.targets, isSelfReference: $0.isSelfReference, excerpt: $0.excerpt,
                from: $0.from)
        }
        days = document.dates.map { [$0.first, $0.last] }
        concepts = document.concepts.map { Term(concept: $0.concept, excerpt: $0.excerpt) }
        counts = document.counts.map(\.count)
        texts = document.blocks.map(\.text)
        annotations = document.annotations
    }
}
