import Compiler
import Corpus
import Instruments

/// Citations and concepts turned round: who mentions what.
struct MentionIndex: Sendable {
    /// Mentions of a provision or anything within it.
    let provisions: [Language: [ProvisionReference: [Mention]]]
    /// Mentions of a concept.
    let concepts: [Language: [ConceptID: [Mention]]]

    init(documents: [LinkedDocument]) {
        var provisions: [Language: [ProvisionReference: [Mention]]] = [:]
        var concepts: [Language: [ConceptID: [Mention]]] = [:]
        for place in Self.newestFirst(documents) {
            let document = documents[place]
            let language = document.key.language
            var mentions = provisions.removeValue(forKey: language) ?? [:]
            Self.collect(document, at: place, into: &mentions)
            provisions[language] = mentions
            for concept in document.compiled.concepts {
                let mention = Mention(
                    document: place, from: concept.from, target: nil, citation: nil, excerpt: concept.excerpt,
                    date: document.compiled.day)
                let last = concepts[language]?[concept.concept]?.last
                if last?.document == place, last?.excerpt.text == concept.excerpt.text { continue }
                concepts[language, default: [:]][concept.concept, default: []].append(mention)
            }
        }
        self.provisions = provisions
        self.concepts = concepts
    }

    private static func newestFirst(_ documents: [LinkedDocument]) -> [Int] {
        documents.indices.sorted { left, right in
            let (a, b) = (documents[left].compiled.day, documents[right].compiled.day)
            if a != b {
                guard let a else { return false }
                guard let b else { return true }
                return a > b
            }
            return left < right
        }
    }

    private static func collect(
        _ document: LinkedDocument, at place: Int, into mentions: inout [ProvisionReference: [Mention]]
    ) {
        let owner: InstrumentID? =
            if case .article(let article) = document.frontMatter.kind { article.instrument } else { nil }
        for (index, citation) in document.compiled.citations.enumerated() where !citation.isSelfReference {
            for target in document.citations[index].targets where target.status != .dangling {
                guard let instrument = target.instrument else { continue }
                let mention = Mention(
                    document: place, from: citation.from, target: target.provision, citation: index,
                    excerpt: citation.excerpt, date: document.compiled.day)
                for whole in target.provision.selfAndAncestors {
                    // A provision does not cite what it lies in, nor an article itself from its own commentary.
                    if owner == instrument, let own = document.compiled.ownProvision, own == whole { continue }
                    if owner == instrument, let from = citation.from, from.isWithin(whole) { continue }
                    let reference = ProvisionReference(instrument, whole)
                    if let last = mentions[reference]?.last, last.document == place,
                        last.excerpt.text == citation.excerpt.text
                    {
                        continue
                    }
                    mentions[reference, default: []].append(mention)
                }
            }
        }
    }
}

extension CompiledDocument {
    /// The article that the document is the text of.
    var ownProvision: ProvisionID? {
        if case .article(let article) = frontMatter.kind { .article(article.number) } else { nil }
    }
}
