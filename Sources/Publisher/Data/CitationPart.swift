import Instruments
import Linker

/// A file's share of the citations' data: whole documents.
struct CitationPart: Sendable, Hashable {
    /// Some of a language's citations, by their places among them.
    struct Share: Sendable, Hashable {
        let language: Language
        let range: Range<Int>
    }

    /// What it holds, in order.
    private(set) var shares: [Share] = []

    /// How many citations it holds.
    var count: Int { shares.reduce(0) { $0 + $1.range.count } }

    /// Divides the citations of a site, language by language in the site's order, into parts that end with the document
    /// that brings them to ``ListParts/citationData`` cited provisions. Linear.
    static func divide(
        _ entries: [Language: [(document: Int, citation: Int)]], in site: LinkedSite
    ) -> [CitationPart] {
        let documents = site.documents
        var parts: [CitationPart] = []
        var part = CitationPart()
        var count = 0
        for language in site.configuration.languages {
            var start = 0
            let citations = entries[language] ?? []
            for (index, entry) in citations.enumerated() {
                count += max(1, documents[entry.document].citations[entry.citation].targets.count)
                let isLast = index + 1 == citations.count || citations[index + 1].document != entry.document
                guard isLast, count >= ListParts.citationData else { continue }
                part.shares.append(Share(language: language, range: start..<(index + 1)))
                parts.append(part)
                (part, count, start) = (CitationPart(), 0, index + 1)
            }
            if start < citations.count {
                part.shares.append(Share(language: language, range: start..<citations.count))
            }
        }
        if !part.shares.isEmpty { parts.append(part) }
        return parts
    }
}
