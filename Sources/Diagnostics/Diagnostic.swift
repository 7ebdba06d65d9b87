/// One finding about the content, as plain data; how it is shown is a consumer's business.
public struct Diagnostic: Sendable, Hashable {
    /// What kind of finding it is.
    public let code: DiagnosticCode
    /// How much it matters in this run.
    public var severity: Severity
    /// Where it is.
    public let location: SourceLocation
    /// What is the matter, in one sentence without a full stop: the fact first, names as the author wrote them.
    public let message: String
    /// What helps to understand or mend it.
    public let notes: [Note]
    /// Replacements that would mend it.
    public let fixIts: [FixIt]

    /// A remark under a finding.
    public struct Note: Sendable, Hashable {
        /// The remark, in one sentence without a full stop.
        public let message: String
        /// The other place it speaks of, where there is one.
        public let location: SourceLocation?

        /// Creates a note.
        public init(_ message: String, at location: SourceLocation? = nil) {
            self.message = message
            self.location = location
        }
    }

    /// A replacement of a stretch of source text. Of several under one finding at most one is made.
    public struct FixIt: Sendable, Hashable {
        /// What the replacement does; where it is not certain, on what condition.
        public let message: String
        /// The stretch that is replaced.
        public let location: SourceLocation
        /// What stands there afterwards.
        public let replacement: String
        /// Whether this is surely what was meant, so that a machine may make it unasked; else it is for the author to choose.
        public let isCertain: Bool

        /// Creates a fix-it.
        public init(_ message: String, at location: SourceLocation, replacement: String, isCertain: Bool = true) {
            self.message = message
            self.location = location
            self.replacement = replacement
            self.isCertain = isCertain
        }
    }

    /// Creates a finding with its code's own severity.
    public init(
        _ code: DiagnosticCode, at location: SourceLocation, _ message: String, notes: [Note] = [], fixIts: [FixIt] = []
    ) {
        self.code = code
        self.severity = code.severity
        self.location = location
        self.message = message
        self.notes = notes
        self.fixIts = fixIts
    }
}

extension Diagnostic: Comparable {
    /// Sorts by path and position, then severity, code, message, notes and fix-its: a total order of distinguishable findings.
    public static func < (left: Diagnostic, right: Diagnostic) -> Bool {
        if left.location < right.location { return true }
        if right.location < left.location { return false }
        if left.severity != right.severity { return left.severity < right.severity }
        if left.code != right.code { return left.code.rawValue < right.code.rawValue }
        return left.words.lexicographicallyPrecedes(right.words) { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// Everything that it says, in order.
    private var words: [String] { [message] + notes.map(\.message) + fixIts.map(\.replacement) }
}
