import Bytes
import Corpus
import Diagnostics
import Instruments

/// What was listed and read for a survey, so that the next one reads only what changed.
public struct SurveyMemory: Sendable {
    private(set) var content: [FileTree.Entry] = []
    private(set) var templates: [FileTree.Entry] = []
    /// The names, until one of their files changes, and how often they were read.
    private(set) var names: (site: SiteSource, files: [SourceFile])?
    private(set) var namesRead = 0
    /// The files of `Content/` by what they are, and how they were sorted.
    private var sorted: (sorter: ContentSorter, files: ContentSorter.Sorted)?
    /// The places among the sorted documents that were looked at since the last survey; nil where they were all sorted
    /// anew.
    private var lookedAt: [Int]?
    /// Templates and copied files by path.
    private var known: [String: Known] = [:]

    private struct Known: Sendable {
        let stamp: FileStamp
        let file: ReadFile?
        let findings: [Diagnostic]
    }

    /// Remembers nothing.
    public init() {}

    /// Every file that was listed last, by path; nil where something stands in the way of one.
    public var files: [(path: String, stamp: FileStamp)]? {
        guard content.allSatisfy({ $0.obstacle == nil }), templates.allSatisfy({ $0.obstacle == nil }) else {
            return nil
        }
        return (content + templates).map { ($0.path, $0.stamp) }
    }

    /// Takes a new listing of all files, by path in byte order.
    mutating func list(content: [FileTree.Entry], templates: [FileTree.Entry]) {
        let areSame = content.filter(\.isNames).elementsEqual(self.content.filter(\.isNames)) { now, before in
            now.path.utf8.elementsEqual(before.path.utf8) && now.obstacle == before.obstacle
                && before.stamp.proves(now.stamp)
        }
        if !areSame { names = nil }
        (self.content, self.templates) = (content, templates)
        sorted = nil
        let all = Set((content + templates).map(\.path))
        known = known.filter { all.contains($0.key) }
    }

    /// Looks at some files that are listed already; false if one of them is not, or is no longer a file.
    mutating func look(at paths: [String], in tree: FileTree) -> Bool {
        for path in paths {
            let isTemplate = path.hasPrefix("Templates/")
            guard let place = ByteOrder.firstIndex(of: path, in: isTemplate ? templates : content, by: \.path),
                let entry = tree.file(at: path)
            else { return false }
            known[path] = nil
            if isTemplate {
                templates[place] = entry
                continue
            }
            content[place] = entry
            if entry.isNames { names = nil }
            if let place = sorted?.files.replace(entry) { lookedAt?.append(place) } else { sorted = nil }
        }
        return true
    }

    /// Takes names that were read, and the files that they stand in.
    mutating func take(names: (site: SiteSource, files: [SourceFile])) {
        self.names = names
        namesRead += 1
    }

    /// The files of `Content/` by what they are, and which of the documents were looked at since the last time.
    mutating func sorted(by sorter: ContentSorter) -> (files: ContentSorter.Sorted, lookedAt: [Int]?) {
        if let sorted, sorted.sorter == sorter {
            defer { lookedAt = [] }
            return (sorted.files, lookedAt)
        }
        let files = sorter.sort(content)
        sorted = (sorter, files)
        lookedAt = []
        return (files, nil)
    }

    /// A file and what is wrong with it, read unless that was done since it changed.
    mutating func file(
        _ entry: FileTree.Entry, _ read: (inout [Diagnostic]) -> ReadFile?
    ) -> (file: ReadFile?, findings: [Diagnostic]) {
        if let known = known[entry.path], known.stamp.proves(entry.stamp), entry.obstacle == nil {
            return (known.file, known.findings)
        }
        var findings: [Diagnostic] = []
        let file = read(&findings)
        known[entry.path] = Known(stamp: entry.stamp, file: file, findings: findings)
        return (file, findings)
    }
}

extension ContentSorter.Sorted {
    /// Notes how a document's file looks from outside; its place among the documents, nil for any other file.
    fileprivate mutating func replace(_ entry: FileTree.Entry) -> Int? {
        guard let place = ByteOrder.firstIndex(of: entry.path, in: documents, by: \.path) else { return nil }
        documents[place] = DocumentPlace(entry: entry, file: documents[place].file)
        return place
    }
}
