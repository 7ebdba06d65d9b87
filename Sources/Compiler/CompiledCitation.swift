import Citations
import Corpus
import Diagnostics
import Instruments

/// A citation in its place.
public struct CompiledCitation: Sendable, Hashable {
    /// What it names, one target or every member of a range.
    public let targets: [Citation.Target]
    /// Whether it means the very provision it stands in.
    public let isSelfReference: Bool
    /// The author's hand: the `cite:` link that set the target; nil where it was read from the words.
    public var hand: AuthorsHand? { boxedHand?.value }
    /// Its words.
    public let text: String
    /// The sentence it stands in.
    public let excerpt: Excerpt
    /// The provision of the article that it stands in; nil outside articles and in commentary.
    public let from: ProvisionID?
    /// Where its words are.
    public let location: SourceLocation
    /// Whether its words stand there as they are, so that a link can be put around them.
    public let isAsWritten: Bool

    /// Most citations have none, and a place for one is as large as all the rest.
    private let boxedHand: Shared<AuthorsHand>?

    /// Whether the author set the target by hand with a `cite:` link.
    public var isForced: Bool { boxedHand != nil }

    /// Creates one; see the properties.
    public init(
        targets: [Citation.Target], isSelfReference: Bool = false, hand: AuthorsHand? = nil, text: String,
        excerpt: Excerpt, from: ProvisionID? = nil, location: SourceLocation,
        isAsWritten: Bool = false
    ) {
        self.targets = targets
        self.isSelfReference = isSelfReference
        boxedHand = hand.map { Shared($0) }
        self.text = text
        self.excerpt = excerpt
        self.from = from
        self.location = location
        self.isAsWritten = isAsWritten
    }
}
