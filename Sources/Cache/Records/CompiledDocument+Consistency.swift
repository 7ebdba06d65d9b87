import Compiler
import Markdown

extension CompiledDocument {
    /// Whether every number that stands for a place in one of the document's lists is one. Linear in the document.
    var isConsistent: Bool {
        annotations.allSatisfy { annotation in
            switch annotation {
            case .citation(let number), .rangeEnd(let number): number < citations.count
            case .date(let number): number < dates.count
            case .concept(let number): number < concepts.count
            }
        }
            && omittedAnnotations.allSatisfy { $0 < annotations.count }
            && links.allSatisfy { link in
                if case .citation(let number) = link.destination { number < citations.count } else { true }
            }
            && blocks.allSatisfy { block in
                if case .provision(let number) = block.kind, number >= provisions.count { return false }
                return block.fragment.slots.allSatisfy { isConsistent($0.content) }
            }
    }

    private func isConsistent(_ content: Fragment.Content) -> Bool {
        switch content {
        case .open(let number), .close(let number): number < annotations.count
        case .linkOpen(let number), .linkClose(let number): number < links.count
        case .image(let number): number < images.count
        case .permalink(let number): number < provisions.count
        case .word: true
        }
    }
}
