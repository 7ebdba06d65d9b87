import Citations
import Diagnostics

/// A place that looks like a citation and carries none, whatever the rest of the site says.
public struct CompiledNearCitation: Sendable, Hashable {
    /// Its words, in one line.
    public let text: String
    /// Why it carries none.
    public let reason: Reason
    /// Where it is.
    public let location: SourceLocation

    /// Why a place that looks like a citation carries none.
    public enum Reason: Sendable, Hashable {
        /// The reader of citations took it for something else, or did not understand it.
        case unread(NearCitation.Reason)
        /// The author forbade a link there: `[Article 64](cite:none)`.
        case forbidden
        /// The author's `cite:` link there names no provision of any instrument here; what stands behind `cite:`.
        case malformed(String)
        /// A part of its words is the text of a link that the author wrote.
        case divided
    }

    /// Creates one; see the properties.
    public init(text: String, reason: Reason, location: SourceLocation) {
        self.text = text
        self.reason = reason
        self.location = location
    }
}
