import Instruments

/// Finds the terms of the glossary in a block.
struct ConceptReader {
    let tokens: TokenView
    /// The places where something may begin.
    let places: UnsafeBufferPointer<Int32>
    let terms: TermList
    let concepts: [Concept]

    /// The first occurrence of each concept outside the citations, longest term first. Linear in the block.
    /// - Parameter citations: what has been read as citations, in order.
    func read(outside citations: [Citation]) -> [ConceptMention] {
        var found: [ConceptMention] = []
        var seen: Set<Int> = []
        var next = 0
        var end = 0
        for place in places {
            let at = Int(place)
            guard at >= end, tokens[at].triggers.contains(.term), begins(at),
                let (concept, count) = terms.trie.longest(tokens, at: at, where: { _ in true }),
                ends(at + count)
            else { continue }
            let range = Int(tokens[at].start)..<Int(tokens[at + count - 1].end)
            while next < citations.count, citations[next].range.upperBound <= range.lowerBound { next += 1 }
            if next < citations.count, citations[next].range.lowerBound < range.upperBound { continue }
            if concepts.indices.contains(concept), seen.insert(concept).inserted {
                found.append(ConceptMention(range: range, concept: concepts[concept].id))
            }
            end = at + count
        }
        return found
    }

    /// Whole words: nothing stuck to either side but signs.
    private func begins(_ at: Int) -> Bool {
        at == 0 || tokens[at].isSpaced || (tokens[at - 1].kind != .word && tokens[at - 1].kind != .number)
    }

    private func ends(_ at: Int) -> Bool {
        at >= tokens.count || tokens[at].isSpaced || (tokens[at].kind != .word && tokens[at].kind != .number)
    }
}
