/// A unit word beside a number that was not read as a citation.
public struct NearCitation: Sendable, Hashable {
    /// The words in question.
    public let range: Range<Int>
    /// Why they are none.
    public let reason: Reason

    /// Why something that looks like a citation is none.
    public enum Reason: String, Sendable, Hashable, CaseIterable {
        /// `điều 5 tổ công tác`: the verb to dispatch.
        case dispatchVerb = "dispatch-verb"
        /// `9 chương và 71 điều`, `khoản 66 tỷ đồng`, `điểm 9`: a number of something.
        case count
        /// A bare paragraph or point, and no article before it in the block.
        case noAntecedent = "no-antecedent"
        /// `ICCPR, art. 17`: the name before may or may not own it.
        case ambiguousOwner = "ambiguous-owner"
        /// A suffix or tail that was not understood.
        case suffix
        /// A range that runs backwards, leaves the alphabet or has over 1,000 members.
        case range
        /// `điều kiện 3`, `article 3 pages`: another word or another sense.
        case otherSense = "other-sense"
        /// A year, or a number in words or out of bounds.
        case number
        /// `this article` outside an article's document.
        case selfReferenceOutside = "self-reference-outside"
        /// A unit word beside a number that the grammar has no rule for.
        case unread
        /// A paragraph, section or chapter of something that is not an instrument with such units.
        case otherText = "other-text"
    }

    /// Creates a near citation.
    public init(range: Range<Int>, reason: Reason) {
        self.range = range
        self.reason = reason
    }
}
