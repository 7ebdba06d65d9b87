import Yams

extension YAMLNode {
    /// Reads any YAML; nil where there is none.
    init?(composing yaml: String) throws {
        // Asked for its default, Yams reads the whole environment of the process, at every text.
        guard let node = try Yams.compose(yaml: yaml, .default, .default, .utf8) else { return nil }
        self.init(node)
    }

    private init(_ node: Node) {
        let mark = Mark(line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
        switch node {
        case .scalar(let scalar):
            self = .scalar(
                Scalar(string: scalar.string, isPlain: scalar.style == .plain, flag: node.bool, mark: mark))
        case .mapping(let mapping):
            self = .mapping(mapping.map { Pair(key: YAMLNode($0.key), value: YAMLNode($0.value)) }, mark)
        case .sequence(let sequence):
            self = .sequence(sequence.map { YAMLNode($0) }, mark)
        case .alias:
            // Aliases are refused before a text is composed, and Yams puts what they mean in their place.
            self = .scalar(Scalar(string: "", isPlain: true, flag: nil, mark: mark))
        }
    }
}
