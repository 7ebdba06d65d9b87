import Compiler
import Instruments

/// A claim that a document quotes knowingly and that an outline contradicts.
public struct Correction: Sendable, Hashable {
    /// What is contradicted.
    public let claim: Claim
    /// The sentence.
    public let excerpt: Excerpt

    /// What is contradicted.
    public enum Claim: Sendable, Hashable {
        /// A number of articles, and how many there are.
        case articles(claimed: Int, actual: Int)
        /// A number of chapters, and how many there are.
        case chapters(claimed: Int, actual: Int)
        /// A provision that does not exist, and the nearest one that does.
        case provision(ProvisionReference, nearest: ProvisionID?)
    }

    /// Creates a correction.
    public init(claim: Claim, excerpt: Excerpt) {
        self.claim = claim
        self.excerpt = excerpt
    }
}
