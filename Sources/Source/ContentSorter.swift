import Corpus
import Diagnostics
import Foundation
import Instruments

/// Sorts the files of `Content/` by what their folders and names say they are.
struct ContentSorter {
    let languages: [Language]
    let instruments: Set<InstrumentID>

    /// A document's file and what it is to be read as.
    struct Document: Sendable {
        let entry: FileTree.Entry
        let file: DocumentFile
    }

    /// The files by what they are.
    struct Sorted {
        var documents: [Document] = []
        /// Paths relative to the site's folder.
        var attachments: [String] = []
        var findings: [Diagnostic] = []
    }

    func sort(_ entries: [FileTree.Entry]) -> Sorted {
        var sorted = Sorted()
        var folded: [String: String] = [:]
        for entry in entries {
            let path = String(entry.path.dropFirst("Content/".count))
            let isDocument = path.hasSuffix(".md")
            guard isDocument || SiteReader.isAttachment(path) || entry.obstacle != nil else { continue }
            let place = SourceLocation(path: entry.path)
            if let obstacle = entry.obstacle {
                sorted.findings.append(Diagnostic(.unreadable, at: place, obstacle))
                continue
            }
            // On other machines such names would be one file.
            let normal = path.precomposedStringWithCanonicalMapping.lowercased()
            if let other = folded.updateValue(entry.path, forKey: normal) {
                sorted.findings.append(
                    Diagnostic(
                        .duplicateAddress, at: place,
                        "this name and ‘\(other)’ differ only in case or in how letters are composed"))
                continue
            }
            if !isDocument {
                guard entry.size <= SiteReader.largestAttachment else {
                    sorted.findings.append(
                        Diagnostic(
                            .tooLarge, at: place, "the file has more than \(SiteReader.largestAttachment >> 20) MB"))
                    continue
                }
                sorted.attachments.append(entry.path)
                continue
            }
            switch document(path, entry) {
            case .success(let document): sorted.documents.append(document)
            case .failure(let finding): sorted.findings.append(finding.diagnostic)
            }
        }
        return sorted
    }

    private func document(_ path: String, _ entry: FileTree.Entry) -> Result<Document, SourceText.Finding> {
        func refused(_ message: String, _ notes: [String] = []) -> Result<Document, SourceText.Finding> {
            .failure(
                .init(
                    Diagnostic(
                        .frontMatter, at: SourceLocation(path: entry.path), message, notes: notes.map { .init($0) })))
        }
        let names = languages.map(\.rawValue).joined(separator: ", ")
        let stemAndLanguage = path.dropLast(3)
        guard let dot = stemAndLanguage.lastIndex(of: "."),
            YAMLReading.isLanguage(String(stemAndLanguage[stemAndLanguage.index(after: dot)...]))
        else {
            return refused(
                "a document's name ends in its language and .md", ["this site's languages are \(names)"])
        }
        let language = Language(rawValue: String(stemAndLanguage[stemAndLanguage.index(after: dot)...]))
        guard languages.contains(language) else {
            return refused("‘\(language)’ is no language of this site, which has \(names)")
        }
        let stem = String(stemAndLanguage[..<dot]).precomposedStringWithCanonicalMapping
        let parts = stem.split(separator: "/")
        guard parts.count > 1 else {
            return refused("a document lies in a folder: news, timeline, pages, or an instrument's")
        }
        let kind: DocumentFile.Kind
        switch parts[0] {
        case "news": kind = .news
        case "timeline": kind = .event
        case "pages": kind = .page
        case let folder where instruments.contains(InstrumentID(rawValue: String(folder))):
            kind = .article(InstrumentID(rawValue: String(folder)))
        default:
            return refused(
                "‘\(parts[0])’ is no instrument of this site, nor news, timeline or pages",
                ["the instruments are \(instruments.sorted().map(\.rawValue).joined(separator: ", "))"])
        }
        if kind == .event, parts.count > 2 { return refused("an event lies directly in Content/timeline") }
        let date = parts.last.flatMap { CalendarDate(iso: $0.prefix(10)) }
        return .success(
            Document(
                entry: entry,
                file: DocumentFile(
                    key: DocumentKey(stem: stem, language: language), path: entry.path, kind: kind, nameDate: date,
                    instruments: instruments)))
    }
}
