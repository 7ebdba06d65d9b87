/// Checks that every link, picture, style, script and fragment of a site's pages leads to something.
///
/// Pages are read one by one, on any thread; then what they say of each other is compared. It follows no link to another
/// site.
public struct LinkCheck: Sendable {
    private let files: Set<String>
    private let resolver: LinkResolver

    /// Creates a check.
    /// - Parameters:
    ///   - files: every file of the site.
    ///   - baseURL: where the site is, ending in a slash; nil where nobody knows.
    public init(files: some Sequence<String>, baseURL: String?) {
        self.files = Set(files)
        resolver = LinkResolver(baseURL: baseURL)
    }

    /// Whether a file is read: a page, or a picture that may have links and ids.
    public static func reads(_ path: String) -> Bool { path.hasSuffix(".html") || path.hasSuffix(".svg") }

    /// Reads a page. Linear in its size.
    public func read(_ path: String, _ bytes: [UInt8]) -> ReadPage {
        var reading = PageReading(path, files: files, resolver: resolver)
        return reading.read(bytes)
    }

    /// What is wrong with pages that were read, in their order and that of their bytes, and how much was looked at.
    public static func findings(on pages: [ReadPage]) -> (findings: [LinkFinding], counts: LinkCounts) {
        let ids = Dictionary(pages.map { ($0.path, $0.ids) }) { first, _ in first }
        var findings: [LinkFinding] = []
        var counts = LinkCounts()
        for page in pages {
            counts += page.counts
            var own = page.findings
            for fragment in page.fragments {
                // Of files that are no pages, such as PDFs, nobody knows the ids.
                guard let known = ids[fragment.file], !known.contains(fragment.id) else { continue }
                own.append(
                    LinkFinding(
                        page: page.path, range: fragment.range, fault: .noFragment(fragment.id, in: fragment.file),
                        text: fragment.text))
            }
            findings += own.enumerated().sorted {
                ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
            }.map(\.element)
        }
        return (findings, counts)
    }
}
