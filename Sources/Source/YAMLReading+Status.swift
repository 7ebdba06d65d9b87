import Corpus
import Diagnostics
import Instruments

extension YAMLReading {
    /// A whole number within bounds.
    mutating func number(_ node: YAMLNode, _ key: String, in bounds: ClosedRange<Int>) -> Int? {
        guard let text = string(node, key) else { return nil }
        if text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(text), bounds.contains(number) {
            return number
        }
        report(
            .frontMatter, at: node,
            "‘\(key)’ must be a whole number from \(bounds.lowerBound) to \(bounds.upperBound), not ‘\(text)’")
        return nil
    }

    /// The items of a list; none, with a finding, for anything else that is there.
    mutating func items(_ node: YAMLNode?, _ key: String) -> [YAMLNode] {
        guard let node else { return [] }
        if case .sequence(let items, _) = node { return items }
        report(.frontMatter, at: node, "‘\(key)’ must be a list")
        return []
    }

    /// The items of a list; a single value is a list of one.
    func nodes(_ node: YAMLNode) -> [YAMLNode] {
        if case .sequence(let items, _) = node { return items }
        return [node]
    }
}
