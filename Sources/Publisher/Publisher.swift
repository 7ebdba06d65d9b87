import Corpus
import Diagnostics
import Digests
import Instruments
import Linker

/// Turns a linked site into files.
public enum Publisher {
    /// Plans every file of a site: pages, feeds, redirects, `sitemap.xml`, `robots.txt`, assets and copied files.
    ///
    /// Nothing is rendered yet. Linear in the site, but for sorting. Where the templates have an error there are no
    /// files, and the diagnostics say why.
    public static func plan(
        site: LinkedSite, templates: TemplateSet, attachments: [SiteSource.Attachment] = []
    ) -> PublishPlan {
        let addresses = AddressPlan.plan(site)
        var diagnostics = addresses.diagnostics + templates.diagnostics
        guard templates.isUsable else {
            return PublishPlan(pages: [], diagnostics: diagnostics.sorted(), addresses: addresses)
        }
        let edition = Edition(plan: addresses, templates: templates)
        let maker = PageMaker(edition: edition)
        var files: [PlannedFile] = []
        files.reserveCapacity(addresses.pages.count + addresses.redirects.count + attachments.count)
        for (key, address) in addresses.pages {
            switch key.subject {
            case .newsFeed, .timelineFeed: files.append(Feed.file(key, at: address, in: edition))
            default: files.append(maker.file(key, at: address))
            }
        }
        for (from, target) in addresses.redirects { files.append(maker.redirect(from: from, to: target)) }
        files += Sitemap.files(edition)
        for asset in templates.assets { files.append(PlannedFile(path: asset.path) { asset.bytes }) }
        for attachment in attachments {
            files.append(PlannedFile(path: Edition.attachmentFolder + attachment.path) { attachment.bytes })
        }
        files.sort { ByteOrder.precedes($0.path, $1.path) }
        let (kept, doubles) = withoutDoubles(files)
        diagnostics += doubles
        return PublishPlan(pages: kept, diagnostics: diagnostics.sorted(), addresses: addresses)
    }

    /// Which files would lie in a folder that has the name of a file. The files are sorted; linear but for searching.
    private static func insideFiles(_ files: [PlannedFile]) -> [Bool] {
        var isInside = [Bool](repeating: false, count: files.count)
        for file in files {
            let folder = file.path + "/"
            var (low, high) = (0, files.count)
            while low < high {
                let middle = (low + high) / 2
                if ByteOrder.precedes(files[middle].path, folder) { low = middle + 1 } else { high = middle }
            }
            while low < files.count, files[low].path.utf8.starts(with: folder.utf8) {
                isInside[low] = true
                low += 1
            }
        }
        return isInside
    }

    /// Files with names that a page has already: an alias may name `robots.txt/`, an asset `index.html`.
    private static func withoutDoubles(_ files: [PlannedFile]) -> ([PlannedFile], [Diagnostic]) {
        var kept: [PlannedFile] = []
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
