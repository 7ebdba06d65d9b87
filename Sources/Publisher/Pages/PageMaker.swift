import Corpus
import Digests
import Instruments
import Linker

/// Makes a page from its key: the model first, and the bytes only where they are wanted.
struct PageMaker: Sendable {
    let edition: Edition

    /// More bytes than what stands around most pages' main parts.
    private static let frameSize = 8_192

    /// The page as a file that is made on demand.
    func file(_ key: PageKey, at address: PageAddress) -> PlannedFile {
        PlannedFile(path: address.file) { [self] known in
            let page = PageContext(key, at: address, in: edition)
            guard let content = content(page) else {
                return PlannedFile.Product(digest: Digest(of: ""), bytes: [])
            }
            let frame = PageFrame.model(content.description, in: page)
            let digest = digest(of: [content.model, .object(frame)])
            if digest == known { return PlannedFile.Product(digest: digest, bytes: nil) }
            let main = edition.templates.render(content.description.template, content.model, in: page.language)
            var document = HTMLWriter()
            document.reserve(main.bytes.count + Self.frameSize)
            edition.templates.render(
                .frame, .object(frame.replacing("main", with: .html(main))), in: page.language, into: &document)
            return PlannedFile.Product(digest: digest, bytes: document.bytes)
        }
    }

    /// A redirect as a file that is made on demand.
    func redirect(from address: PageAddress, to target: PageKey) -> PlannedFile {
        PlannedFile(path: address.file) { [self] known in
            let model = RedirectPage.model(from: address, to: target, in: edition)
            let digest = digest(of: [model])
            if digest == known { return PlannedFile.Product(digest: digest, bytes: nil) }
            let language = target.language ?? edition.mainLanguage
            var document = HTMLWriter()
            edition.templates.render(.redirect, model, in: language, into: &document)
            return PlannedFile.Product(digest: digest, bytes: document.bytes)
        }
    }

    private func digest(of models: [ModelValue]) -> Digest {
        var bytes = edition.templates.digest.bytes
        for model in models { model.appendCanonical(to: &bytes) }
        return Digest(of: bytes)
    }

    private func content(_ page: PageContext) -> PageContent? {
        let site = edition.site
        func document(_ stem: String) -> LinkedDocument? {
            edition.document(DocumentKey(stem: stem, language: page.language))?.linked
        }
        switch page.key.subject {
        case .chooser: return ChooserPage.content(in: page)
        case .notFound: return NotFoundPage.content(in: page)
        case .home: return HomePage.content(in: page)
        case .newsFeed, .timelineFeed: return nil
        case .newsList(let part): return NewsListPage.content(part: part, in: page)
        case .timeline(let part): return TimelinePage.content(part: part, in: page)
        case .glossary(let part): return GlossaryPage.content(part: part, in: page)
        case .citations(let part): return CitationsPage.content(part: part, in: page)
        case .fullText(let id, let part):
            return site.registry.instrument(id).map { FullTextPage.content($0, part: part, in: page) }
        case .chapter(let id, let number):
            guard let instrument = site.registry.instrument(id),
                let chapter = instrument.chapters.first(where: { $0.number == number })
            else { return nil }
            return ChapterPage.content(chapter, of: instrument, in: page)
        case .article(let id, let number):
            guard let document = page.common.article(number, of: id), let article = document.article else { return nil }
            return ArticlePage.content(document.linked, article, in: page)
        case .citedBy(let id, let number, let part):
            return CitedByPage.content(citing: number, of: id, part: part, in: page)
        case .news(let stem):
            guard let document = document(stem), case .news(let news) = document.frontMatter.kind else { return nil }
            return NewsPage.content(document, news, in: page)
        case .free(let stem): return document(stem).map { FreePage.content($0, in: page) }
        case .concept(let id): return edition.plan.concept(id).map { ConceptPage.content($0, in: page) }
        case .mentions(let id, let part):
            return edition.plan.concept(id).map { CitedByPage.content(of: $0, part: part, in: page) }
        }
    }
}
