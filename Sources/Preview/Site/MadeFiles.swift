/// The files that browsers asked for last, with the versions before them, so that nothing is made twice and what changed can
/// be found.
struct MadeFiles: Sendable {
    /// The most files that are kept.
    static let most = 128

    /// A file that was made.
    struct Entry: Sendable {
        /// The site that it was made or confirmed for.
        var generation: Int
        /// Its version there.
        var version: FileVersion
        /// The version before, if it was another.
        var previous: FileVersion?
        /// When it was asked for last, by count.
        var used: Int
    }

    private var entries: [String: Entry] = [:]
    private var count = 0

    /// A file, if it is kept.
    mutating func entry(_ path: String) -> Entry? {
        count += 1
        entries[path]?.used = count
        return entries[path]
    }

    /// Keeps a file's version for a site, and forgets what was not asked for the longest. What is older is passed over.
    mutating func keep(_ version: FileVersion, of path: String, generation: Int) {
        count += 1
        if var entry = entries[path] {
            guard generation > entry.generation else { return }
            if entry.version.tag != version.tag { entry.previous = entry.version }
            entry.version = version
            entry.generation = generation
            entry.used = count
            entries[path] = entry
            return
        }
        entries[path] = Entry(generation: generation, version: version, previous: nil, used: count)
        if entries.count > Self.most, let oldest = entries.min(by: { $0.value.used < $1.value.used })?.key {
            entries[oldest] = nil
        }
    }
}
