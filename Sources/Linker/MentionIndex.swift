import Compiler
import Corpus
import Instruments

/// Citations and concepts turned round: who mentions what.
///
/// In every list the newest document comes first, and the mentions of one document stand together in text order.
struct MentionIndex: Sendable {
    /// Mentions of a provision or anything within it.
    private(set) var provisions: [Language: [ProvisionReference: [Mention]]] = [:]
    /// Mentions of a concept.
    private(set) var concepts: [Language: [ConceptID: [Mention]]] = [:]

    /// Turns the citations of all documents round.
    init(_ documents: [LinkedDocument], facts: SiteFacts) {
        for place in facts.newestFirst {
            let document = documents[place]
            Self.collect(document, at: place, into: &provisions[document.key.language, default: [:]])
            Self.collect(document, at: place, into: &concepts[document.key.language, default: [:]])
        }
    }

    /// The index after one document of many has changed, in time for what the document mentions and who else does.
    /// - Returns: whether any list has other mentions now.
    mutating func replace(
        _ old: LinkedDocument, with new: LinkedDocument, at place: Int, facts: SiteFacts
    ) -> Bool {
        let language = new.key.language
        let changed = Self.changed(from: old, to: new, at: place)
        Self.replace(changed.provisions, at: place, in: &provisions[language, default: [:]], facts)
        Self.replace(changed.concepts, at: place, in: &concepts[language, default: [:]], facts)
        return !changed.provisions.isEmpty || !changed.concepts.isEmpty
    }

    /// What two versions of a document mention differently, with the mentions of the newer one.
    static func changed(
        from old: LinkedDocument, to new: LinkedDocument, at place: Int
    ) -> (provisions: [ProvisionReference: [Mention]], concepts: [ConceptID: [Mention]]) {
        var (before, after): ([ProvisionReference: [Mention]], [ProvisionReference: [Mention]]) = ([:], [:])
        collect(old, at: place, into: &before)
        collect(new, at: place, into: &after)
        var (earlier, later): ([ConceptID: [Mention]], [ConceptID: [Mention]]) = ([:], [:])
        collect(old, at: place, into: &earlier)
        collect(new, at: place, into: &later)
        return (different(before, after), different(earlier, later))
    }

    private static func different<Key: Hashable>(
        _ old: [Key: [Mention]], _ new: [Key: [Mention]]
    ) -> [Key: [Mention]] {
        var found = new.filter { old[$0.key] != $0.value }
        for key in old.keys where new[key] == nil { found[key] = [] }
        return found
    }

    private static func replace<Key: Hashable>(
        _ changed: [Key: [Mention]], at place: Int, in index: inout [Key: [Mention]], _ facts: SiteFacts
    ) {
        for (key, own) in changed {
            var mentions = index[key] ?? []
            index[key] = nil
            mentions.removeAll { $0.document == place }
            let rank = facts.ranks[place]
            let before = mentions.firstIndex { facts.ranks[$0.document] > rank } ?? mentions.count
            mentions.insert(contentsOf: own, at: before)
            if !mentions.isEmpty { index[key] = mentions }
        }
    }

    private static func collect(
        _ document: LinkedDocument, at place: Int, into mentions: inout [ProvisionReference: [Mention]]
    ) {
        let citations = document.citations
        document.object.withValue { compiled in
            let own = compiled.ownProvision
            let owner = compiled.frontMatter.subject?.instrument
            for index in compiled.citations.indices where !compiled.citations[index].isSelfReference {
                let from = compiled.citations[index].from
                for (number, target) in citations[index].targets.enumerated() where target.status != .dangling {
                    guard let instrument = target.instrument else { continue }
                    let mention = Mention(document: place, citation: index, target: number)
                    var next: ProvisionID? = target.provision
                    while let whole = next {
                        next = whole.parent
                        // A provision does not cite what it lies in, nor an article itself from its own commentary.
                        if owner == instrument, own == whole || from?.isWithin(whole) == true { continue }
                        append(mention, to: &mentions[ProvisionReference(instrument, whole), default: []], of: compiled)
                    }
                }
            }
        }
    }

    private static func collect(_ document: LinkedDocument, at place: Int, into mentions: inout [ConceptID: [Mention]])
    {
        document.object.withValue { compiled in
            for (index, concept) in compiled.concepts.enumerated() {
                let mention = Mention(document: place, concept: index)
                append(mention, to: &mentions[concept.concept, default: []], of: compiled)
            }
        }
    }

    /// Appends a mention by a document, unless the one before it is the same sentence.
    private static func append(_ mention: Mention, to mentions: inout [Mention], of document: CompiledDocument) {
        if let last = mentions.last, last.document == mention.document,
            last.excerpt(in: document).text == mention.excerpt(in: document).text
        {
            return
        }
        mentions.append(mention)
    }
}

extension CompiledDocument {
    /// The article that the document is the text of, or the chapter that it introduces.
    var ownProvision: ProvisionID? { frontMatter.subject?.provision }
}
