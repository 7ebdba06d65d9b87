import Instruments

/// Finds the terms of the glossary in a block.
///
/// From left to right, the longest term that fits: of whole words, and apart from what is something else already. Where
/// the longest one does not fit, a shorter one may.
struct ConceptReader {
    let tokens: TokenView
    /// The places where something may begin.
    let places: UnsafeBufferPointer<Int32>
    let terms: TermList
    let concepts: [Concept]

    /// The first occurrence of each concept. Linear in the block.
    /// - Parameters: citations, dates and links, each list in order; no term is found in or across them.
    func read(
        outside citations: [Citation], _ dates: [DateMention], _ links: [Range<Int>]
    ) -> [ConceptMention] {
        var found: [ConceptMention] = []
        var seen: Set<Int> = []
        var cursors = (RangeCursor(citations.count), RangeCursor(dates.count), RangeCursor(links.count))
        var end = 0
        for place in places {
            let at = Int(place)
            guard at >= end, mayBegin(at), begins(at),
                let (_, longest) = terms.trie.longest(tokens, at: at, where: { _ in true })
            else { continue }
            let stretch = Int(tokens[at].start)..<Int(tokens[at + longest - 1].end)
            let taken = [
                cursors.0.first(over: stretch) { citations[$0].range },
                cursors.1.first(over: stretch) { dates[$0].range },
                cursors.2.first(over: stretch) { links[$0] },
            ].compactMap { $0?.lowerBound }
            let limit = taken.min() ?? stretch.upperBound
            guard limit > stretch.lowerBound, let (concept, count) = fitting(at, longest, before: limit) else {
                continue
            }
            end = at + count
            if concepts.indices.contains(concept), seen.insert(concept).inserted {
                let range = Int(tokens[at].start)..<Int(tokens[end - 1].end)
                found.append(ConceptMention(range: range, concept: concepts[concept].id))
            }
        }
        return found
    }

    /// The longest term of at most so many tokens that ends as a word does, before a byte.
    private func fitting(_ at: Int, _ longest: Int, before limit: Int) -> (concept: Int, count: Int)? {
        for count in stride(from: longest, through: 1, by: -1)
        where Int(tokens[at + count - 1].end) <= limit && ends(at + count) {
            if let concept = terms.trie.exact(tokens, at..<(at + count)) { return (concept, count) }
        }
        return nil
    }

    /// Whether a term may begin with a token: a word, or the number of `24/7 network`.
    private func mayBegin(_ at: Int) -> Bool {
        let triggers = tokens[at].triggers
        return triggers.contains(.term) || (triggers.contains(.number) && terms.trie.mayBegin(tokens[at]))
    }

    /// Whole words: nothing stuck to either side but signs.
    private func begins(_ at: Int) -> Bool {
        at == 0 || tokens[at].isSpaced || (tokens[at - 1].kind != .word && tokens[at - 1].kind != .number)
    }

    private func ends(_ at: Int) -> Bool {
        at >= tokens.count || tokens[at].isSpaced || (tokens[at].kind != .word && tokens[at].kind != .number)
    }
}
