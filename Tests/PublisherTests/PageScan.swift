import Publisher

/// What a test wants to know of a page: its ids, its links and its tags.
struct PageScan {
    var ids: [String] = []
    var links: [String] = []
    var tags: [String] = []
    var attributes: Set<String> = []

    /// Reads well-made HTML, as templates write it: no comments, every attribute in double quotes.
    init(_ html: String) {
        var rest = Substring(html)
        while let opening = rest.firstIndex(of: "<") {
            guard let end = rest[opening...].firstIndex(of: ">") else { break }
            let tag = rest[rest.index(after: opening)..<end]
            rest = rest[rest.index(after: end)...]
            tags.append(String(tag.prefix { $0 != " " }))
            var attributes = tag.drop { $0 != " " }
            while let equals = attributes.firstIndex(of: "=") {
                let name = attributes[..<equals].drop { $0 == " " }
                let value = attributes[attributes.index(after: equals)...].dropFirst()
                guard let quote = value.firstIndex(of: "\"") else { break }
                self.attributes.insert(String(name))
                if name == "id" { ids.append(String(value[..<quote])) }
                if name == "href" || name == "src" {
                    links.append(String(value[..<quote]).replacing("&amp;", with: "&"))
                }
                attributes = value[value.index(after: quote)...]
            }
        }
    }

    /// The links of a site that lead nowhere, each with the page it stands on.
    static func deadLinks(_ plan: PublishPlan) -> [String] {
        var scans: [String: PageScan] = [:]
        for file in plan.pages where file.path.hasSuffix(".html") {
            scans[file.path] = PageScan(String(decoding: file.bytes(), as: UTF8.self))
        }
        let files = Set(plan.pages.map(\.path))
        var dead: [String] = []
        for (path, scan) in scans where path != "404.html" {
            for link in scan.links where !link.contains("://") && !link.hasPrefix("mailto:") {
                let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
                guard let target = resolve(String(parts[0]), from: path), files.contains(target) else {
                    dead.append("\(path): \(link)")
                    continue
                }
                if parts.count > 1, let page = scans[target], !page.ids.contains(String(parts[1])) {
                    dead.append("\(path): \(link)")
                }
            }
        }
        return dead.sorted()
    }

    /// The file that a relative link on a page means; nil if it leaves the site.
    static func resolve(_ link: String, from path: String) -> String? {
        if link.isEmpty { return path }
        var folders = path.split(separator: "/").dropLast().map(String.init)
        for part in link.split(separator: "/") {
            switch part {
            case ".": continue
            case "..":
                guard !folders.isEmpty else { return nil }
                folders.removeLast()
            default: folders.append(String(part))
            }
        }
        let joined = folders.joined(separator: "/")
        guard link.hasSuffix("/") || link == "." || link == ".." else { return joined }
        return joined.isEmpty ? "index.html" : joined + "/index.html"
    }
}
