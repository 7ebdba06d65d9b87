import Corpus
import Instruments
import Linker

/// Concepts, as schema.org's DefinedTerm.
extension LinkedData {
    /// Adds a concept: what it is called and means, and the provisions that it stands for.
    func concept(_ id: ConceptID, _ json: inout JSONWriter) {
        guard let source = page.plan.concept(id) else { return webPage("WebPage", &json) }
        head("DefinedTerm", &json)
        json.text("name", description.title)
        let others = (source.concept.terms[page.language] ?? []).filter { $0 != description.title }
        if !others.isEmpty {
            json.list("alternateName") { json in
                for term in others { json.value(term) }
            }
        }
        json.optional("description", description.summary)
        json.text("termCode", id.rawValue)
        json.object("inDefinedTermSet") { json in
            json.text("@type", "DefinedTermSet")
            address("@id", page.destination(.glossary(part: 1)), &json)
            json.text("name", page.words[.glossaryTitle])
        }
        guard !source.concept.provisions.isEmpty else { return }
        json.list("subjectOf") { json in
            for reference in source.concept.provisions { json.object { legislation(reference, &$0) } }
        }
    }

    /// Adds a part of the glossary with its terms.
    func glossary(part: Int, _ json: inout JSONWriter) {
        webPage("DefinedTermSet", &json)
        let entries = page.plan.glossaryEntries[page.language] ?? []
        let range = ListParts.range(of: part, per: ListParts.glossary, total: entries.count)
        guard !range.isEmpty else { return }
        json.list("hasDefinedTerm") { json in
            for place in entries[range] {
                json.object { term(page.edition.concepts[place].concept.id, page.edition.concepts[place].title, &$0) }
            }
        }
    }

    /// Adds the concepts that a document speaks of, each once, in text order.
    func concepts(_ name: StaticString, of document: LinkedDocument, _ json: inout JSONWriter) {
        var seen: Set<ConceptID> = []
        let found = document.compiled.concepts.compactMap { found -> ConceptSource? in
            guard seen.insert(found.concept).inserted,
                page.plan.place(of: found.concept, in: page.language) != nil
            else { return nil }
            return page.plan.concept(found.concept)
        }
        guard !found.isEmpty else { return }
        json.list(name) { json in
            for source in found { json.object { term(source.concept.id, source.title, &$0) } }
        }
    }

    private func term(_ id: ConceptID, _ title: LocalizedText, _ json: inout JSONWriter) {
        json.text("@type", "DefinedTerm")
        address("@id", page.destination(page.plan.place(of: id, in: page.language)), &json)
        json.text("name", title.text(in: page.language) ?? id.rawValue)
    }
}
