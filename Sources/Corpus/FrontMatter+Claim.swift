extension FrontMatter {
    /// What the document about a claim says of it.
    public struct Claim: Sendable, Hashable {
        /// When it was said: never pending.
        public var date: EventDate?
        /// Who says it: texts, http(s) addresses, or keys of the site's sources.
        public var claimants: [String]
        /// What is wrong with it.
        public var verdict: Verdict

        /// What may be wrong with a claim.
        public enum Verdict: String, Sendable, Hashable, CaseIterable {
            /// What is known contradicts it.
            case contradicted
            /// Nothing that is known supports it.
            case unsupported
            /// There is something in it, but it is not so.
            case imprecise
        }

        /// Creates the front matter of a claim.
        public init(date: EventDate? = nil, claimants: [String] = [], verdict: Verdict) {
            self.date = date
            self.claimants = claimants
            self.verdict = verdict
        }
    }
}
