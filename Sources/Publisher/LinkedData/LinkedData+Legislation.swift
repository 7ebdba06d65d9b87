import Corpus
import Instruments
import Linker

/// Instruments and their parts, as schema.org's Legislation.
extension LinkedData {
    /// Adds an article: what it is a part of, what it cites, what it is about.
    func article(_ json: inout JSONWriter) {
        guard let document = page.document, let article = document.article,
            let instrument = page.registry.instrument(article.instrument)
        else { return webPage("WebPage", &json) }
        let provision = ProvisionID.article(article.number)
        part(provision, of: instrument, &json)
        json.optional("abstract", article.summary)
        modified(&json)
        citations(&json)
        concepts("about", of: page.linked(document), &json)
        translations(&json)
        if let baseURL = page.baseURL {
            json.object("encoding") { json in
                json.text("@type", "MediaObject")
                json.text("encodingFormat", "text/markdown")
                json.text("contentUrl", baseURL + ArticleMarkdown.path(besides: page.address))
            }
        }
    }

    /// Adds a chapter with its articles.
    func chapter(_ number: ProvisionNumber, of id: InstrumentID, _ json: inout JSONWriter) {
        guard let instrument = page.registry.instrument(id),
            let chapter = instrument.chapter(number)
        else { return webPage("CollectionPage", &json) }
        part(.chapter(number), of: instrument, &json)
        json.optional("description", description.summary)
        translations(&json)
        let written = chapter.articles.compactMap { page.common.article($0, of: id) }
        guard !written.isEmpty else { return }
        json.list("hasPart") { json in
            for document in written {
                guard let article = document.article else { continue }
                json.object { json in
                    json.text("@type", "Legislation")
                    address("@id", page.destination(document), &json)
                    json.text("name") { writer in
                        page.writeName(of: .article(article.number), to: &writer)
                        writer.raw(": ")
                        writer.raw(text: document.title)
                    }
                }
            }
        }
    }

    /// Adds an instrument on the page of its whole text; of a text on several pages, each further page as a part of it.
    func wholeText(of id: InstrumentID, part: Int, _ json: inout JSONWriter) {
        guard let instrument = page.registry.instrument(id) else { return webPage("CollectionPage", &json) }
        guard part == 0 else {
            webPage("CollectionPage", &json)
            return json.object("isPartOf") { self.instrument(instrument, &$0) }
        }
        self.instrument(instrument, &json)
        address("url", .page(page.address, nil), &json)
        json.optional("description", description.summary)
        json.text("inLanguage", page.language.rawValue)
        translations(&json)
    }

    /// Adds the values of an instrument, wherever it is spoken of.
    func instrument(_ instrument: Instrument, _ json: inout JSONWriter) {
        let short = page.name(instrument)
        let name = instrument.name.text(in: page.language) ?? short
        json.text("@type", "Legislation")
        address("@id", page.destination(.fullText(instrument.id, part: 0)), &json)
        json.text("name", name)
        if short != name { json.text("alternateName", short) }
        json.optional("legislationType", instrument.type.text(in: page.language))
        json.optional("legislationIdentifier", instrument.work)
        force(of: instrument, &json)
        json.optional("sameAs", WebAddress.safe(instrument.url))
    }

    /// Adds the provisions that the page's text cites. What does not exist is not cited.
    func citations(_ json: inout JSONWriter) {
        let cited = description.cited
        guard cited.entries.contains(where: { $0.target.status != .dangling }) else { return }
        json.list("citation") { json in
            for index in cited.entries.indices where cited.entries[index].target.status != .dangling {
                json.object { json in
                    let target = cited.entries[index].target
                    let place = cited.entries[index].destination
                    legislation(target.provision, of: target.instrument, at: place, &json) { writer in
                        writer.raw(cited.names, cited.entries[index].name)
                    }
                }
            }
        }
    }

    /// Adds the values of a provision.
    func legislation(_ reference: ProvisionReference, _ json: inout JSONWriter) {
        let place = CitedProvisions.destination(reference, in: page)
        legislation(reference.provision, of: reference.instrument, at: place, &json) { writer in
            page.writeName(of: reference, to: &writer)
        }
    }

    private func legislation(
        _ provision: ProvisionID, of instrument: InstrumentID?, at place: Destination?, _ json: inout JSONWriter,
        name: (inout HTMLWriter) -> Void
    ) {
        json.text("@type", "Legislation")
        // What stands elsewhere has an address, but its id is not this site's to give.
        if case .web? = place { address("url", place, &json) } else { address("@id", place, &json) }
        json.text("name", name)
        identifier(of: provision, in: instrument, &json)
    }

    /// Adds what every part of an instrument has that has a page of its own.
    private func part(_ provision: ProvisionID, of instrument: Instrument, _ json: inout JSONWriter) {
        head("Legislation", &json)
        json.text("name", description.title)
        json.text("inLanguage", page.language.rawValue)
        json.optional("legislationType", instrument.type.text(in: page.language))
        identifier(of: provision, in: instrument.id, &json)
        json.object("identifier") { json in
            json.text("@type", "PropertyValue")
            json.text("propertyID", "eId")
            json.text("value") { $0.raw { provision.appendEId(to: &$0) } }
        }
        force(of: instrument, &json)
        json.object("isPartOf") { self.instrument(instrument, &$0) }
    }

    /// Adds the name of a provision in every language: its instrument's work with the portion behind `~`
    /// (Akoma Ntoso Naming Convention 1.0), where the work is known.
    private func identifier(of provision: ProvisionID, in instrument: InstrumentID?, _ json: inout JSONWriter) {
        guard let work = instrument.flatMap({ page.edition.works[$0] }) else { return }
        json.text("legislationIdentifier") { writer in
            writer.raw(text: work)
            writer.raw("/~")
            writer.raw { provision.appendEId(to: &$0) }
        }
    }

    private func force(of instrument: Instrument, _ json: inout JSONWriter) {
        guard let force = page.edition.forces[instrument.id] else { return }
        json.text("legislationLegalForce", "https://schema.org/" + force.rawValue)
    }
}
