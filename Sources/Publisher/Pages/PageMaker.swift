import Corpus
import Digests
import Instruments
import Linker

/// Makes a page from its key: the model first, and the bytes only where they are wanted.
struct PageMaker {
    let edition: EditionReader

    /// Room for most pages' models and documents.
    private static let usualSize = 49_152

    /// The page as a file that is made on demand.
    static func file(_ key: PageKey, at address: PageAddress) -> FileRecipe {
        FileRecipe(path: address.file) { edition, known in
            let maker = PageMaker(edition: edition)
            let page = PageContext(key, at: address, in: edition)
            var model = Model(prefix: edition.templates.digest.bytes, capacity: Self.usualSize)
            var description: PageFrame.Description?
            let main = model.object { description = maker.write(page, to: &$0) }
            guard let description else { return PlannedFile.Product(digest: Digest(of: ""), bytes: []) }
            let frame = PageFrame.write(description, page, to: &model)
            let digest = digest(of: model)
            if digest == known { return PlannedFile.Product(digest: digest, bytes: nil) }
            let mainPart = PageFrame.mainPlace.flatMap { model.child($0, of: frame) }
            var document = HTMLWriter(capacity: Self.usualSize)
            let templates = edition.templates
            templates.render(.frame, model, at: frame, in: page.language, into: &document, insertingAt: mainPart) {
                let start = $0.count
                templates.render(TemplateKind(of: key.subject), model, at: main, in: page.language, into: &$0)
                $0.trimLines(from: start)
            }
            return PlannedFile.Product(digest: digest, bytes: document.bytes)
        }
    }

    /// A redirect as a file that is made on demand.
    static func redirect(from address: PageAddress, to target: PageKey) -> FileRecipe {
        FileRecipe(path: address.file) { edition, known in
            var model = Model(prefix: edition.templates.digest.bytes)
            let root = RedirectPage.write(from: address, to: target, in: edition, to: &model)
            let digest = digest(of: model)
            if digest == known { return PlannedFile.Product(digest: digest, bytes: nil) }
            let language = target.language ?? edition.mainLanguage
            var document = HTMLWriter()
            edition.templates.render(.redirect, model, at: root, in: language, into: &document)
            return PlannedFile.Product(digest: digest, bytes: document.bytes)
        }
    }

    /// The digest of a model that begins with the templates' digest.
    private static func digest(of model: borrowing Model) -> Digest {
        model.withBytes { Digest(of: UnsafeRawBufferPointer($0)) }
    }

    /// Adds the values of a page's main part; nil where there is nothing that the page could show.
    private func write(_ page: PageContext, to model: inout Model) -> PageFrame.Description? {
        func document(_ stem: String) -> LinkedDocument? {
            edition.document(DocumentKey(stem: stem, language: page.language)).map(page.linked)
        }
        switch page.key.subject {
        case .chooser: return ChooserPage.write(page, to: &model)
        case .notFound: return NotFoundPage.write(page, to: &model)
        case .home: return HomePage.write(page, to: &model)
        case .newsFeed, .timelineFeed, .timelineCalendar, .citationData: return nil
        case .newsList(let part): return NewsListPage.write(part: part, page, to: &model)
        case .newsGroup(let key, let part): return NewsGroupPage.write(key, part: part, page, to: &model)
        case .newsGroups(let part): return NewsGroupsPage.write(part: part, page, to: &model)
        case .timeline(let part): return TimelinePage.write(part: part, page, to: &model)
        case .claims(let part): return ClaimsPage.write(part: part, page, to: &model)
        case .glossary(let part): return GlossaryPage.write(part: part, page, to: &model)
        case .map: return MapPage.write(page, to: &model)
        case .citations(let part): return CitationsPage.write(part: part, page, to: &model)
        case .status:
            guard let status = edition.status else { return nil }
            return StatusPage.write(status, page, to: &model)
        case .sources:
            guard let sources = edition.sources else { return nil }
            return SourcesPage.write(sources, page, to: &model)
        case .fullText(let id, let part):
            guard let instrument = edition.registry.instrument(id) else { return nil }
            return FullTextPage.write(instrument, part: part, page, to: &model)
        case .sideBySide(let id, let other, let part):
            guard let instrument = edition.registry.instrument(id) else { return nil }
            return SideBySidePage.write(instrument, with: other, part: part, page, to: &model)
        case .chapter(let id, let number):
            guard let instrument = edition.registry.instrument(id),
                let chapter = instrument.chapter(number)
            else { return nil }
            return ChapterPage.write(chapter, of: instrument, page, to: &model)
        case .article(let id, let number):
            guard let document = page.common.article(number, of: id), let article = document.article else { return nil }
            return ArticlePage.write(page.linked(document), article, page, to: &model)
        case .citedBy(let id, let number, let part):
            return CitedByPage.write(citing: number, of: id, part: part, page, to: &model)
        case .news(let stem):
            guard let document = document(stem), case .news(let news) = document.frontMatter.kind else { return nil }
            return NewsPage.write(document, news, page, to: &model)
        case .free(let stem):
            guard let document = document(stem) else { return nil }
            return FreePage.write(document, page, to: &model)
        case .concept(let id):
            guard let concept = edition.addresses.concept(id) else { return nil }
            return ConceptPage.write(concept, page, to: &model)
        case .mentions(let id, let part):
            guard let concept = edition.addresses.concept(id) else { return nil }
            return CitedByPage.write(of: concept, part: part, page, to: &model)
        }
    }
}
