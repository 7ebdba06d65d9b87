/// A value of a YAML text, and where it begins.
enum YAMLNode: Sendable, Hashable {
    case scalar(Scalar)
    case mapping([Pair], Mark)
    case sequence([YAMLNode], Mark)

    /// A place: line and column, both 1-based, the column in Unicode scalars.
    struct Mark: Sendable, Hashable {
        let line: Int
        let column: Int
    }

    /// A value that is no mapping and no list.
    struct Scalar: Sendable, Hashable {
        let string: String
        /// Whether it stands without quotes and on no mark of a block.
        let isPlain: Bool
        /// The truth value it is; nil where it is none.
        let flag: Bool?
        let mark: Mark
    }

    /// A key and its value.
    struct Pair: Sendable, Hashable {
        let key: YAMLNode
        let value: YAMLNode
    }

    /// Where it begins.
    var mark: Mark {
        switch self {
        case .scalar(let scalar): scalar.mark
        case .mapping(_, let mark), .sequence(_, let mark): mark
        }
    }

    var scalar: Scalar? {
        if case .scalar(let scalar) = self { scalar } else { nil }
    }

    /// Whether it is nothing at all: empty, `~` or `null`. Source: YAML 1.1, type null.
    var isNull: Bool {
        guard case .scalar(let scalar) = self, scalar.isPlain else { return false }
        return ["", "~", "null", "Null", "NULL"].contains(scalar.string)
    }

    /// The truth value that a text without quotes is; nil where it is none. Source: YAML 1.1, type bool.
    static func flag(of text: String) -> Bool? {
        guard text.utf8.count <= 5 else { return nil }
        switch text.lowercased() {
        case "true", "yes", "on": return true
        case "false", "no", "off": return false
        default: return nil
        }
    }
}
