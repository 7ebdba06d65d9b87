/// The address of a provision within its instrument: an Akoma Ntoso `eId` as a value.
///
/// It is made from numbering, never from headings, and is the same in every language.
/// Source: OASIS Akoma Ntoso Naming Convention 1.0, section 5.
public enum ProvisionID: Hashable, Sendable {
    /// `preamble`.
    case preamble
    /// `chp_V`.
    case chapter(ProvisionNumber)
    /// `chp_IV__sec_2`.
    case section(ProvisionNumber, chapter: ProvisionNumber)
    /// `art_64` and everything in it.
    case article(ArticlePath)
    /// `att_I`.
    case annex(ProvisionNumber)

    /// A whole article.
    public static func article(_ number: ProvisionNumber) -> ProvisionID { .article(ArticlePath(number)) }

    /// The article this is or lies in.
    public var article: ProvisionNumber? {
        if case .article(let path) = self { path.number } else { nil }
    }

    /// The provision one level up; nil at the top.
    public var parent: ProvisionID? {
        switch self {
        case .preamble, .chapter, .annex: nil
        case .section(_, let chapter): .chapter(chapter)
        case .article(let path): path.parent.map(ProvisionID.article)
        }
    }

    /// This provision and everything it lies in, the innermost first.
    public var selfAndAncestors: [ProvisionID] {
        var all = [self]
        while let next = all.last?.parent { all.append(next) }
        return all
    }

    /// Whether this is `other` or lies in it.
    public func isWithin(_ other: ProvisionID) -> Bool {
        switch (self, other) {
        case (.article(let path), .article(let whole)): path.isWithin(whole)
        case (.section(_, let chapter), .chapter(let whole)): chapter == whole
        default: self == other
        }
    }
}

/// Where something is in an article: the article, and as far as named a paragraph, a point and a subpoint.
public struct ArticlePath: Hashable, Sendable {
    /// The article.
    public let number: ProvisionNumber
    /// The numbered paragraph; nil for the article itself and for points that hang directly under it.
    public let paragraph: ProvisionNumber?
    /// The point.
    public let point: Point?

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
        self.number = number
        self.paragraph = paragraph
        self.point = point
    }

    /// Whether this is `other` or lies in it.
    public func isWithin(_ other: ArticlePath) -> Bool {
        guard number == other.number else { return false }
        guard other.paragraph != nil || other.point != nil else { return true }
        guard paragraph == other.paragraph else { return false }
        guard let whole = other.point else { return true }
        guard let point, point.label == whole.label else { return false }
        return whole.subpoint == nil || point.subpoint == whole.subpoint
    }

    /// The path one level up; nil for the article itself.
    public var parent: ArticlePath? {
        if let point {
            return ArticlePath(number, paragraph: paragraph, point: point.subpoint == nil ? nil : Point(point.label))
        }
        return paragraph == nil ? nil : ArticlePath(number)
    }
}
