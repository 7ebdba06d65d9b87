/// What changed in a site's folders since they were read last.
public struct SourceChanges: Sendable, Hashable {
    /// Files and folders that were added, changed or removed, relative to the site's folder (`Content/news/….vi.md`), none
    /// twice, the one that changed last at the end. A folder stands for everything in it.
    public private(set) var paths: [String]
    /// Whether anything may have changed, so that the paths say too little.
    public private(set) var isEverything: Bool

    /// No change, or some.
    public init(_ paths: [String] = []) {
        self.paths = []
        isEverything = false
        for path in paths { insert(path) }
    }

    /// Anything may have changed.
    public static var everything: SourceChanges {
        var changes = SourceChanges()
        changes.isEverything = true
        return changes
    }

    /// Whether nothing changed.
    public var isEmpty: Bool { paths.isEmpty && !isEverything }

    /// One more path, now the last one. Linear in the paths; names that differ only in how letters are composed are two.
    public mutating func insert(_ path: String) {
        paths.removeAll { $0.utf8.elementsEqual(path.utf8) }
        // Beyond this it is quicker to look at everything than to look the paths up.
        guard paths.count < 256 else {
            isEverything = true
            return
        }
        paths.append(path)
    }

    /// Later changes behind these.
    public mutating func append(_ later: SourceChanges) {
        isEverything = isEverything || later.isEverything
        for path in later.paths { insert(path) }
    }
}
