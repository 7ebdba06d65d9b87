/// The address of a provision within its instrument: an Akoma Ntoso `eId` as a value.
///
/// It is made from numbering, never from headings, and is the same in every language.
/// Source: OASIS Akoma Ntoso Naming Convention 1.0, section 5.
public enum ProvisionID: Hashable, Sendable {
    /// `preamble`.
    case preamble
    /// `chp_V`.
    case chapter(ProvisionNumber)
    /// `chp_IV__sec_2`. Rare, and it would be the widest: held elsewhere.
    indirect case section(ProvisionNumber, chapter: ProvisionNumber)
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

    /// Feeds a hasher: mostly one integer, since nearly every provision lies in an article.
    public func hash(into hasher: inout Hasher) {
        switch self {
        case .preamble: hasher.combine(false)
        case .chapter(let number), .annex(let number): number.hash(into: &hasher)
        case .section(let number, let chapter):
            chapter.hash(into: &hasher)
            number.hash(into: &hasher)
        case .article(let path): path.hash(into: &hasher)
        }
    }
}
