/// Where something is in an article: the article, and as far as named a paragraph, a point and a subpoint.
///
/// A site holds several for each citation. Nearly all fit into one integer; the rest lie elsewhere in memory.
public struct ArticlePath: Hashable, Sendable {
    // What it is made of is visible to other modules' optimizer, so that paths are compared where they are used.
    @usableFromInline let form: Form

    /// A path is packed wherever it can be, so that equal paths have the same form.
    @usableFromInline
    enum Form: Equatable, Sendable {
        case packed(PackedPath)
        indirect case wide(Parts)
    }

    @usableFromInline
    struct Parts: Hashable, Sendable {
        let number: ProvisionNumber
        let paragraph: ProvisionNumber?
        let point: Point?
    }

    /// A lettered point, or a subpoint of it.
    public struct Point: Hashable, Sendable {
        /// The label as printed, lower case, without brackets: `a`, `đ`, `aa`.
        public let label: ProvisionLabel
        /// The label of the subpoint: `ii`.
        public let subpoint: ProvisionLabel?

        /// Creates a point.
        public init(_ label: ProvisionLabel, subpoint: ProvisionLabel? = nil) {
            self.label = label
            self.subpoint = subpoint
        }
    }

    /// Creates a path.
    public init(_ number: ProvisionNumber, paragraph: ProvisionNumber? = nil, point: Point? = nil) {
        if let packed = PackedPath(number, paragraph: paragraph, point: point) {
            form = .packed(packed)
        } else {
            form = .wide(Parts(number: number, paragraph: paragraph, point: point))
        }
    }

    private init(_ packed: PackedPath) { form = .packed(packed) }

    /// The article.
    public var number: ProvisionNumber {
        switch form {
        case .packed(let path): path.number
        case .wide(let parts): parts.number
        }
    }

    /// The numbered paragraph; nil for the article itself and for points that hang directly under it.
    public var paragraph: ProvisionNumber? {
        switch form {
        case .packed(let path): path.paragraph
        case .wide(let parts): parts.paragraph
        }
    }

    /// The point.
    public var point: Point? {
        switch form {
        case .packed(let path): path.point
        case .wide(let parts): parts.point
        }
    }

    /// Whether this is the article itself.
    public var isWhole: Bool {
        switch form {
        case .packed(let path): path.isWhole
        case .wide(let parts): parts.paragraph == nil && parts.point == nil
        }
    }

    /// Feeds a hasher: mostly one integer.
    public func hash(into hasher: inout Hasher) {
        switch form {
        case .packed(let path): path.hash(into: &hasher)
        case .wide(let parts): parts.hash(into: &hasher)
        }
    }

    /// Whether this is `other` or lies in it.
    public func isWithin(_ other: ArticlePath) -> Bool {
        if case .packed(let path) = form, case .packed(let whole) = other.form { return path.isWithin(whole) }
        return self == other || parent.map { $0.isWithin(other) } == true
    }

    /// The path one level up; nil for the article itself.
    public var parent: ArticlePath? {
        switch form {
        case .packed(let path): return path.parent.map(ArticlePath.init)
        case .wide(let parts):
            if let point = parts.point {
                let whole = point.subpoint == nil ? nil : Point(point.label)
                return ArticlePath(parts.number, paragraph: parts.paragraph, point: whole)
            }
            return parts.paragraph == nil ? nil : ArticlePath(parts.number)
        }
    }
}

extension ArticlePath: Comparable {
    /// Sorts by article, then points that hang directly under it, then paragraphs; a whole before its parts.
    public static func < (left: ArticlePath, right: ArticlePath) -> Bool {
        if case .packed(let a) = left.form, case .packed(let b) = right.form { return a < b }
        if left.number != right.number { return left.number < right.number }
        if left.paragraph != right.paragraph {
            guard let a = left.paragraph else { return true }
            guard let b = right.paragraph else { return false }
            return a < b
        }
        guard let b = right.point else { return false }
        guard let a = left.point else { return true }
        if a.label != b.label { return a.label < b.label }
        guard let d = b.subpoint else { return false }
        guard let c = a.subpoint else { return true }
        return c < d
    }
}
