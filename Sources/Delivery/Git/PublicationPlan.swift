/// What a publication does to a branch, by path in byte order.
public struct PublicationPlan: Sendable, Hashable {
    /// Files that were not there.
    public private(set) var added: [String] = []
    /// Files that get other bytes.
    public private(set) var changed: [String] = []
    /// Files that go.
    public private(set) var removed: [String] = []

    /// A plan that adds files to an empty branch: what `git ls-tree -z --name-only` says.
    init(listing bytes: [UInt8]) { added = Self.texts(bytes) }

    /// What `git diff-tree -z --name-status` says.
    init(differences bytes: [UInt8]) {
        var parts = Self.texts(bytes)[...]
        while let status = parts.popFirst(), let path = parts.popFirst() {
            switch status {
            case "A": added.append(path)
            case "D": removed.append(path)
            default: changed.append(path)
            }
        }
    }

    private static func texts(_ bytes: [UInt8]) -> [String] {
        bytes.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
    }

    /// Whether there is nothing to do.
    public var isEmpty: Bool { added.isEmpty && changed.isEmpty && removed.isEmpty }

    /// A line for every file.
    public var text: String {
        let lines =
            added.map { "added: \($0)" } + changed.map { "changed: \($0)" } + removed.map { "removed: \($0)" }
        return lines.map { $0 + "\n" }.joined()
    }

    /// How many files there are of each kind: `3 added, 12 changed, 1 removed`.
    public var summary: String { "\(added.count) added, \(changed.count) changed, \(removed.count) removed" }
}
