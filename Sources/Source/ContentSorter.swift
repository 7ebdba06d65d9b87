import Corpus
import Diagnostics
import Foundation
import Instruments

/// Sorts the files of `Content/` by what their folders and names say they are.
struct ContentSorter: Sendable, Equatable {
    let languages: [Language]
    /// The instruments, and the chapters that the file of each describes.
    let instruments: [InstrumentID: [ProvisionNumber]]

    /// The most bytes of a folder's or a document's name: its page is to fit into the names of every file system.
    private static let longestName = 200

    /// The files by what they are.
    struct Sorted: Sendable {
        var documents: [DocumentPlace] = []
        var attachments: [FileTree.Entry] = []
        var findings: [Diagnostic] = []
    }

    func sort(_ entries: [FileTree.Entry]) -> Sorted {
        var sorted = Sorted()
        var folded: [String: String] = [:]
        for entry in entries {
            if entry.isNames { continue }
            let path = entry.path.bytes(from: "Content/".utf8.count)
            let isDocument = path.utf8.suffix(3).elementsEqual(".md".utf8)
            let place = SourceLocation(path: entry.path)
            if let obstacle = entry.obstacle {
                sorted.findings.append(Diagnostic(.unreadable, at: place, obstacle))
                continue
            }
            guard isDocument || SiteReader.isAttachment(path) else {
                if let message = Self.misnomer(path) {
                    sorted.findings.append(Diagnostic(.frontMatter, at: place, message))
                }
                continue
            }
            // On other machines such names would be one file.
            let normal = path.composed.lowercased()
            if let other = folded.updateValue(entry.path, forKey: normal) {
                sorted.findings.append(
                    Diagnostic(
                        .duplicateAddress, at: place,
                        "this name and ‘\(other)’ differ only in case or in how letters are composed"))
                continue
            }
            if !isDocument {
                if let objection = PortableName.objection(to: path) {
                    sorted.findings.append(
                        Diagnostic(
                            .frontMatter, at: place, "the file is copied to the site, and its path has \(objection)"))
                    continue
                }
                guard entry.size <= SiteReader.largestAttachment else {
                    sorted.findings.append(SiteReader.tooLarge(entry.path))
                    continue
                }
                sorted.attachments.append(entry)
                continue
            }
            switch document(path, entry) {
            case .success(let document): sorted.documents.append(document)
            case .failure(let finding): sorted.findings.append(finding.diagnostic)
            }
        }
        return sorted
    }

    /// How a file should be named that looks like a source and is none; nil for sources' own names and other files.
    private static func misnomer(_ path: String) -> String? {
        let folder = path.split(separator: "/").first.map(String.init) ?? ""
        switch SiteReader.suffix(of: path) {
        case "md", "markdown", "mdown", "mkd", "txt":
            return "a document's name ends in its language and .md, such as name.vi.md"
        case "yml", "yaml":
            guard path.contains("/") else {
                return "the YAML files directly in Content are site.yml, sources.yml and status.yml"
            }
            guard folder == "concepts" || folder == "instruments" else {
                return "a YAML file lies in Content/concepts or Content/instruments"
            }
            return path.hasSuffix(".yml")
                ? "a file of ‘\(folder)’ lies directly in Content/\(folder)"
                : "the name of a file of ‘\(folder)’ ends in .yml"
        default: return nil
        }
    }

    /// Whether a name begins like a date, day of the calendar or not.
    private static func beginsLikeDate(_ name: some StringProtocol) -> Bool {
        let bytes = Array(name.utf8.prefix(11))
        guard bytes.count >= 10 else { return false }
        for index in 0..<10 {
            let isDigit = (0x30...0x39).contains(bytes[index])
            guard index == 4 || index == 7 ? bytes[index] == 0x2D : isDigit else { return false }
        }
        return true
    }

    private static func nameDate(_ name: some StringProtocol) -> CalendarDate? {
        let rest = name.utf8.dropFirst(10).first
        if let rest, (0x30...0x39).contains(rest) { return nil }
        return CalendarDate(iso: name.prefix(10))
    }

    private func document(_ path: String, _ entry: FileTree.Entry) -> Result<DocumentPlace, SourceText.Finding> {
        func refused(_ message: String, _ notes: [String] = []) -> Result<DocumentPlace, SourceText.Finding> {
            .failure(
                .init(
                    Diagnostic(
                        .frontMatter, at: SourceLocation(path: entry.path), message, notes: notes.map { .init($0) })))
        }
        var names: String { languages.map(\.rawValue).joined(separator: ", ") }
        let bytes = path.utf8.dropLast(".md".utf8.count)
        guard let dot = bytes.lastIndex(of: UInt8(ascii: ".")),
            case let suffix = String(path[bytes.index(after: dot)..<bytes.endIndex]), YAMLReading.isLanguage(suffix)
        else {
            return refused(
                "a document's name ends in its language and .md", ["this site's languages are \(names)"])
        }
        let language = Language(rawValue: suffix)
        guard languages.contains(language) else {
            return refused("‘\(language)’ is no language of this site, which has \(names)")
        }
        let stem = String(path[..<dot]).composed
        let parts = stem.utf8.split(separator: UInt8(ascii: "/")).map(Substring.init)
        guard parts.count > 1 else {
            return refused("a document lies in a folder: news, timeline, claims, pages, or an instrument's")
        }
        let kind: DocumentFile.Kind
        switch parts[0] {
        case "news": kind = .news
        case "timeline": kind = .event
        case "claims": kind = .claim
        case "pages": kind = .page
        case let folder where instruments[InstrumentID(rawValue: String(folder))] != nil:
            kind = .article(InstrumentID(rawValue: String(folder)))
        default:
            return refused(
                "‘\(parts[0])’ is no instrument of this site, nor news, timeline, claims or pages",
                ["the instruments are \(instruments.keys.sorted().map(\.rawValue).joined(separator: ", "))"])
        }
        if kind == .event, parts.count > 2 { return refused("an event lies directly in Content/timeline") }
        if kind == .claim, parts.count > 2 { return refused("a claim lies directly in Content/claims") }
        if let long = parts.first(where: { $0.utf8.count > Self.longestName }) {
            return refused("the name ‘\(long.prefix(40))…’ has more than \(Self.longestName) bytes")
        }
        let name = parts[parts.count - 1]
        let date = Self.nameDate(name)
        if date == nil, kind == .news || kind == .event, Self.beginsLikeDate(name) {
            return .failure(
                .init(
                    Diagnostic(
                        .badDate, at: SourceLocation(path: entry.path),
                        "the file's name begins with ‘\(name.prefix(10))’, which is no day of the calendar",
                        notes: [.init("write a name such as 2024-12-24-signing")])))
        }
        return .success(
            DocumentPlace(
                entry: entry,
                file: DocumentFile(
                    key: DocumentKey(stem: stem, language: language), path: entry.path, kind: kind, nameDate: date,
                    instruments: instruments)))
    }
}

extension String {
    /// The text with its letters composed (NFC). ASCII is, without a look at any table.
    fileprivate var composed: String {
        utf8.allSatisfy { $0 < 0x80 } ? self : precomposedStringWithCanonicalMapping
    }

    /// What stands behind so many bytes.
    func bytes(from count: Int) -> String { String(decoding: utf8.dropFirst(count), as: UTF8.self) }
}
