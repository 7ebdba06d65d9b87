import Corpus
import Diagnostics
import Instruments

extension YAMLReading {
    /// A day, a month or a range of days.
    mutating func period(_ node: YAMLNode, _ key: String) -> EventDate? {
        guard let text = string(node, key) else { return nil }
        if let date = EventDate(text), date != .pending { return date }
        report(
            .badDate, at: node, "‘\(text)’ is no day, month or range of days",
            notes: ["write 2024-12-24, 2024-11 or 2025-10-25/2025-10-26"])
        return nil
    }

    /// A language by its subtag.
    mutating func language(_ node: YAMLNode, _ key: String) -> Language? {
        guard let text = string(node, key) else { return nil }
        if Self.isLanguage(text) { return Language(rawValue: text) }
        report(.frontMatter, at: node, "‘\(text)’ is no language; write vi, en, …")
        return nil
    }

    /// Where the items of some lists stand, by the names under which findings about them look.
    func itemLocations(in entries: [String: YAMLNode], of lists: [String]) -> [String: SourceLocation] {
        var locations: [String: SourceLocation] = [:]
        for list in lists {
            guard case .sequence(let items, _) = entries[list] else { continue }
            // Items that are no texts are findings already, and not in the list.
            let texts = items.filter { $0.scalar != nil && !$0.isNull }
            for (index, item) in texts.enumerated() {
                locations[FrontMatter.itemKey(index, of: list)] = location(of: item)
            }
        }
        return locations
    }
}
