import Corpus
import Instruments
import Linker

/// `sitemap.xml` with every page in every language, and `robots.txt` that names it.
enum Sitemap {
    /// The protocol's bound on a file.
    private static let largest = 50_000

    /// The files: the sitemap only with a base URL, since it holds whole addresses and nothing else.
    static func files(_ edition: Edition) -> [FileRecipe] {
        guard let baseURL = edition.configuration.baseURL else {
            return [FileRecipe(path: "robots.txt") { _ in Array("User-agent: *\nAllow: /\n".utf8) }]
        }
        let pages = edition.plan.pages.filter { isListed($0.key) }.sorted { $0.value < $1.value }
        let chunks = stride(from: 0, to: pages.count, by: largest).map {
            Array(pages[$0..<min(pages.count, $0 + largest)])
        }
        let robots = FileRecipe(path: "robots.txt") { _ in
            Array("User-agent: *\nAllow: /\nSitemap: \(baseURL)sitemap.xml\n".utf8)
        }
        guard chunks.count > 1 else {
            return [robots, FileRecipe(path: "sitemap.xml") { write(chunks.first ?? [], $0.addresses) }]
        }
        let parts = chunks.enumerated().map { index, chunk in
            FileRecipe(path: "sitemap-\(index + 1).xml") { write(chunk, $0.addresses) }
        }
        let names = parts.map(\.path)
        return [robots, FileRecipe(path: "sitemap.xml") { _ in index(names, baseURL) }] + parts
    }

    private static func isListed(_ key: PageKey) -> Bool {
        switch key.subject {
        case .notFound, .newsFeed, .timelineFeed, .timelineCalendar, .citationData: false
        default: true
        }
    }

    private static func write(_ pages: [(key: PageKey, value: PageAddress)], _ addresses: PageAddresses) -> [UInt8] {
        var xml = XMLWriter()
        xml.open(
            "urlset",
            [
                "xmlns": "http://www.sitemaps.org/schemas/sitemap/0.9", "xmlns:xhtml": "http://www.w3.org/1999/xhtml",
            ])
        xml.raw("\n")
        for (key, address) in pages {
            guard let absolute = addresses.absolute(address) else { continue }
            xml.raw("<url>\n")
            xml.element("loc", absolute)
            for other in Alternates.of(key, in: addresses) {
                xml.empty("xhtml:link", ["rel": "alternate", "hreflang": other.language, "href": other.address])
            }
            xml.raw("</url>\n")
        }
        xml.raw("</urlset>\n")
        return xml.bytes
    }

    private static func index(_ names: [String], _ baseURL: String) -> [UInt8] {
        var xml = XMLWriter()
        xml.open("sitemapindex", ["xmlns": "http://www.sitemaps.org/schemas/sitemap/0.9"])
        xml.raw("\n")
        for name in names {
            xml.raw("<sitemap>")
            xml.element("loc", baseURL + name)
            xml.raw("</sitemap>\n")
        }
        xml.raw("</sitemapindex>\n")
        return xml.bytes
    }
}
