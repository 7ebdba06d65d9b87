import Bytes
import Corpus
import Diagnostics
import Digests
import Instruments
import Linker

/// Turns a linked site into files.
public enum Publisher {
    /// Plans every file of a site: pages, feeds, redirects, the search's files, `sitemap.xml`, `robots.txt`, assets and copied files.
    ///
    /// Nothing is rendered yet. Linear in the site, but for sorting. Where the templates have an error there are no
    /// files, and the diagnostics say why.
    /// - Parameter previous: an earlier plan. With the same templates and copied files, of a site with the same layout
    ///   nothing is planned anew, and of one with the same roster only the lists are, where that gives the same pages.
    public static func plan(
        site: LinkedSite, templates: TemplateSet, attachments: [SiteSource.Attachment] = [],
        after previous: PublishPlan? = nil
    ) -> PublishPlan {
        var earlier = previous.flatMap { plan in plan.pages.edition.map { (plan: plan, edition: $0) } }
        if let (plan, edition) = earlier,
            edition.site.roster !== site.roster || plan.templates != templates.allDigest
                || !plan.attachments.elementsEqual(
                    attachments, by: { $0.path.utf8.elementsEqual($1.path.utf8) && $0.bytes == $1.bytes })
        {
            earlier = nil
        }
        if let (plan, edition) = earlier, edition.site.layout === site.layout {
            return PublishPlan(plan, edition: Edition(edition, with: edition.plan.with(site)))
        }
        let addresses = AddressPlan.plan(site)
        if let (plan, edition) = earlier, addresses.hasPages(of: edition.plan) {
            return PublishPlan(plan, edition: Edition(edition, with: addresses))
        }
        var diagnostics = addresses.diagnostics + templates.diagnostics
        guard templates.isUsable else {
            return PublishPlan(
                pages: PlannedFiles(recipes: Shared([]), edition: nil), diagnostics: diagnostics.sorted(),
                addresses: addresses,
                templates: templates.allDigest, attachments: attachments)
        }
        let edition = Edition(plan: addresses, templates: templates)
        var files: [FileRecipe] = []
        files.reserveCapacity(2 * addresses.pages.count + addresses.redirects.count + attachments.count)
        for (key, address) in addresses.pages {
            switch key.subject {
            case .timelineCalendar: files.append(EventCalendar.file(key, at: address))
            case .newsFeed, .timelineFeed: files.append(Feed.file(key, at: address))
            case .citationData(let part): files.append(CitationData.file(part, at: address))
            case .article:
                files.append(PageMaker.file(key, at: address))
                files.append(ArticleMarkdown.file(key, besides: address))
            default: files.append(PageMaker.file(key, at: address))
            }
        }
        for (from, target) in addresses.redirects { files.append(PageMaker.redirect(from: from, to: target)) }
        files += Sitemap.files(edition)
        files += SearchFiles.recipes(edition.search)
        for asset in templates.assets { files.append(FileRecipe(path: asset.path) { _ in asset.bytes }) }
        for attachment in attachments {
            files.append(FileRecipe(path: Edition.attachmentFolder + attachment.path) { _ in attachment.bytes })
        }
        let (kept, doubles) = withoutDoubles(ByteOrder.places(of: files.lazy.map(\.path)).map { files[$0] })
        diagnostics += doubles
        return PublishPlan(
            pages: PlannedFiles(recipes: Shared(kept), edition: edition), diagnostics: diagnostics.sorted(),
            addresses: addresses, templates: templates.allDigest, attachments: attachments)
    }

    /// Which files would lie in a folder that has the name of a file. The files are sorted; linear but for searching.
    private static func insideFiles(_ files: [FileRecipe]) -> [Bool] {
        var isInside = [Bool](repeating: false, count: files.count)
        let folders = folders(of: files)
        for file in files where folders.contains(file.path) {
            let folder = file.path + "/"
            var place = ByteOrder.place(of: folder, in: files, by: \.path)
            while place < files.count, files[place].path.utf8.starts(with: folder.utf8) {
                isInside[place] = true
                place += 1
            }
        }
        return isInside
    }

    /// The folders that files lie in, with those that these lie in. Files of one folder stand together, but for few.
    private static func folders(of files: [FileRecipe]) -> Set<String> {
        var folders: Set<String> = []
        for file in files {
            var path = Substring(file.path)
            while let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) {
                path = path[..<slash]
                guard folders.insert(String(path)).inserted else { break }
            }
        }
        return folders
    }

    /// Files with names that a page has already: an alias may name `robots.txt/`, an asset `index.html`.
    private static func withoutDoubles(_ files: [FileRecipe]) -> ([FileRecipe], [Diagnostic]) {
        var kept: [FileRecipe] = []
        var diagnostics: [Diagnostic] = []
        let isInsideFile = insideFiles(files)
        kept.reserveCapacity(files.count)
        for (file, isInsideFile) in zip(files, isInsideFile) {
            if file.path == kept.last?.path || isInsideFile {
                diagnostics.append(
                    Diagnostic(
                        .duplicateAddress, at: SourceLocation(path: "Content"),
                        "the file ‘\(file.path)’ of the site is claimed twice"))
            } else {
                kept.append(file)
            }
        }
        return (kept, diagnostics)
    }
}
