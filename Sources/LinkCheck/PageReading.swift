/// Reads one page: its ids, and where its links lead.
struct PageReading {
    private let path: String
    private let files: Set<String>
    private let resolver: LinkResolver
    private let isHTML: Bool

    private var ids: Set<String> = []
    private var referents: [(attribute: String, id: String, range: Range<Int>)] = []
    private var fragments: [ReadPage.Fragment] = []
    private var findings: [LinkFinding] = []
    private var counts = LinkCounts()

    init(_ path: String, files: Set<String>, resolver: LinkResolver) {
        self.path = path
        self.files = files
        self.resolver = resolver
        isHTML = path.hasSuffix(".html")
    }

    mutating func read(_ bytes: [UInt8]) -> ReadPage {
        counts.pages = isHTML ? 1 : 0
        bytes.withUnsafeBufferPointer { buffer in
            var scanner = TagScanner(buffer)
            while scanner.next() {
                for attribute in scanner.attributes { read(attribute, scanner) }
            }
            if let start = scanner.unclosed { report(.unclosed, start..<start) }
        }
        for referent in referents where !ids.contains(referent.id) {
            report(.noReferent(attribute: referent.attribute, id: referent.id), referent.range)
        }
        return ReadPage(path: path, ids: ids, fragments: fragments, findings: findings, counts: counts)
    }

    private mutating func report(_ fault: LinkFinding.Fault, _ range: Range<Int>, _ text: String = "") {
        findings.append(LinkFinding(page: path, range: range, fault: fault, text: text))
    }

    /// What an attribute's value is.
    private enum Meaning {
        case id, link, links, refresh, reference, nothing
    }

    private static let links: [StaticString] = [
        "href", "src", "action", "formaction", "poster", "cite", "data", "xlink:href",
    ]
    private static let references: [StaticString] = [
        "for", "headers", "list", "form", "aria-labelledby", "aria-describedby", "aria-controls", "aria-owns",
        "aria-details", "aria-flowto", "aria-errormessage", "aria-activedescendant", "popovertarget",
    ]

    private static func meaning(_ name: Range<Int>, _ scanner: TagScanner) -> Meaning {
        // Few attributes begin like one of these.
        switch scanner.bytes[name.lowerBound] | 0x20 {
        case UInt8(ascii: "i"):
            return scanner.isSame(name, "id") ? .id : scanner.isSame(name, "imagesrcset") ? .links : .nothing
        case UInt8(ascii: "c") where scanner.isSame(name, "content") && scanner.isName("meta"): return .refresh
        case UInt8(ascii: "s") where scanner.isSame(name, "srcset"): return .links
        case UInt8(ascii: "d") where !scanner.isName("object"): return .nothing
        default:
            if links.contains(where: { scanner.isSame(name, $0) }) { return .link }
            return references.contains { scanner.isSame(name, $0) } ? .reference : .nothing
        }
    }

    private mutating func read(_ attribute: TagScanner.Attribute, _ scanner: TagScanner) {
        let meaning = Self.meaning(attribute.name, scanner)
        if case .nothing = meaning { return }
        let value = AttributeText.text(scanner.bytes[attribute.value])
        switch meaning {
        case .id:
            if !ids.insert(value).inserted { report(.doubleID(value), attribute.value) }
        case .link: follow(value, attribute.value)
        case .links:
            for candidate in value.split(separator: ",") {
                guard let link = candidate.split(separator: " ").first else { continue }
                follow(String(link), attribute.value)
            }
        case .refresh: readMeta(value, attribute.value)
        case .reference:
            let name = String(decoding: scanner.bytes[attribute.name], as: UTF8.self)
            for id in value.split(whereSeparator: \.isWhitespace) {
                referents.append((name, String(id), attribute.value))
            }
        case .nothing: break
        }
    }

    /// A redirect (`0; url=../`), or an address of the site in what is said to other sites.
    private mutating func readMeta(_ value: String, _ range: Range<Int>) {
        if let start = value.firstRange(of: "url="), let first = value.utf8.first, (0x30...0x39).contains(first) {
            follow(String(value[start.upperBound...]), range)
        } else if resolver.isOwn(value) {
            follow(value, range)
        }
    }

    private mutating func follow(_ link: String, _ range: Range<Int>) {
        counts.links += 1
        switch resolver.destination(of: link, on: path) {
        case .elsewhere: counts.external += 1
        case .outside: report(.outside(link), range, link)
        case .scheme(let scheme): report(.scheme(scheme), range, link)
        case .file(let file, let fragment):
            guard files.contains(file) else { return report(.noFile(file), range, link) }
            guard let fragment, !fragment.isEmpty else { return }
            counts.fragments += 1
            fragments.append(ReadPage.Fragment(range: range, text: link, file: file, id: fragment))
        }
    }
}
