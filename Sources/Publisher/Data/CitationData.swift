import Compiler
import Corpus
import Instruments
import Linker

/// Every citation of a site for machines: `citations.json`, and its parts where one file would be too long.
enum CitationData {
    /// The form of the files; it changes when something is renamed or taken away, and not when something is added.
    static let version = 1

    /// A file that is made on demand; part 0 is all citations, or the list of the parts.
    static func file(_ part: Int, at address: PageAddress) -> FileRecipe {
        FileRecipe(path: address.file) { edition in
            let parts = edition.citationParts
            var json = JSONWriter(capacity: 1 << 16)
            json.object { json in
                json.number("version", version)
                json.text("site", edition.configuration.id)
                json.optional("asOf", edition.configuration.asOf?.description)
                if part == 0, parts.count > 1 {
                    index(parts, edition, &json)
                } else if let own = part == 0 ? parts.first : parts.dropFirst(part - 1).first {
                    json.number("count", own.count)
                    json.list("documents") { documents(of: own, edition, &$0) }
                }
            }
            json.finish()
            return json.bytes
        }
    }

    /// Adds the list of the parts.
    private static func index(_ parts: [CitationPart], _ edition: EditionReader, _ json: inout JSONWriter) {
        json.number("count", parts.reduce(0) { $0 + $1.count })
        json.list("parts") { json in
            for (index, part) in parts.enumerated() {
                guard let address = edition.addresses.address(PageKey(.citationData(part: index + 1), in: nil)) else {
                    continue
                }
                json.line()
                json.object { json in
                    json.text("address") { writer in
                        writer.raw(text: edition.configuration.baseURL ?? "")
                        writer.raw(text: address.path)
                    }
                    json.number("count", part.count)
                }
            }
        }
    }

    private static func documents(of part: CitationPart, _ edition: EditionReader, _ json: inout JSONWriter) {
        for share in part.shares {
            let page = PageContext(PageKey(.citations(part: 1), in: share.language), at: PageAddress(""), in: edition)
            let entries = edition.citationEntries(in: share.language)[share.range]
            var rest = entries
            while let first = rest.first {
                let end = rest.firstIndex { $0.document != first.document } ?? rest.endIndex
                json.line()
                json.object { document(first.document, rest[..<end], page, &$0) }
                rest = rest[end...]
            }
        }
    }

    /// Adds who cites, and its citations.
    private static func document(
        _ place: Int, _ entries: ArraySlice<(document: Int, citation: Int)>, _ page: PageContext,
        _ json: inout JSONWriter
    ) {
        let document = page.edition.documents[place]
        let linked = page.linked(document)
        let (found, resolved) = (linked.compiled.citations, linked.citations)
        json.text("path") { document.writePath(to: &$0) }
        json.text("language", page.language.rawValue)
        json.text("title", document.title)
        if let day = TimelineOrder.day(of: document.frontMatter) { json.text("date", day.description) }
        if let destination = page.destination(document) {
            json.text("address") { page.write(destination, under: page.baseURL ?? "", to: &$0) }
        }
        if let article = document.article {
            json.text("instrument", article.instrument.rawValue)
            json.text("eId") { $0.raw { ProvisionID.article(article.number).appendEId(to: &$0) } }
        }
        json.list("citations") { json in
            for entry in entries {
                let index = entry.citation
                json.line()
                json.object { json in
                    if document.fragment == nil {
                        json.text("fragment") { $0.raw { PageFragment.citation(index).appendID(to: &$0) } }
                    }
                    if document.article != nil, let from = found[index].from {
                        json.text("from") { $0.raw { from.appendEId(to: &$0) } }
                    }
                    json.text("sentence", found[index].excerpt.text)
                    json.text("words", found[index].text)
                    provisions(resolved[index].targets, &json)
                }
            }
        }
    }

    private static func provisions(_ targets: LinkedCitation.Targets, _ json: inout JSONWriter) {
        json.list("provisions") { json in
            for target in targets { json.object { provision(target, &$0) } }
        }
    }

    private static func provision(_ target: LinkedCitation.Target, _ json: inout JSONWriter) {
        if let instrument = target.instrument {
            json.text("instrument", instrument.rawValue)
        } else {
            // An instrument that the site does not know has the name under which it is cited.
            json.optional("name", target.name)
        }
        json.text("eId") { $0.raw { target.provision.appendEId(to: &$0) } }
        json.text("status", target.status.rawValue)
    }
}

extension PublishedDocument {
    /// Writes its path within `Content/`.
    fileprivate func writePath(to writer: inout HTMLWriter) {
        writer.raw(text: key.stem)
        writer.raw(".")
        writer.raw(text: key.language.rawValue)
        writer.raw(".md")
    }
}
