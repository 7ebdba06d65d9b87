import Citations
import Diagnostics
import Instruments

/// A place that looks like a citation, or is one, and whose words lead nowhere, or not to what they name.
public struct UnlinkedCitation: Sendable, Hashable {
    /// Its words, in one line.
    public let text: String
    /// Why its words lead nowhere.
    public let reason: Reason
    /// Where it is.
    public let location: SourceLocation

    /// Why words that look like a citation lead nowhere.
    public enum Reason: Sendable, Hashable {
        /// The reader of citations took them for something else, or did not understand them.
        case unread(NearCitation.Reason)
        /// The author forbade a link there.
        case forbidden
        /// The author's `cite:` link names no provision of any instrument here; what stands behind `cite:`.
        case noTarget(String)
        /// They say one provision, and the author's `cite:` link leads to another.
        case targetMismatch(said: ProvisionID, target: ProvisionReference)
        /// A link that the author wrote or a footnote's number stands within the words.
        case divided
        /// They mean the very provision that they stand in.
        case selfReference
        /// The provision does not exist, and the site holds the instrument; with the whole of it that they lead to instead.
        case dangling(ProvisionReference, instead: ProvisionID?)
        /// They belong to another instrument, whose outline has no such provision.
        case notInOutline(ProvisionReference)
        /// They belong to an instrument that the registry does not hold, by its name as written.
        case unknownInstrument(name: String, ProvisionID)
        /// They belong to another instrument, for which the registry has no address.
        case noAddress(ProvisionReference)
        /// No page in this language shows the provision or anything it lies in.
        case noPage(ProvisionReference, Language)
    }

    /// Creates one; see the properties.
    public init(text: String, reason: Reason, location: SourceLocation) {
        self.text = text
        self.reason = reason
        self.location = location
    }
}

extension UnlinkedCitation: Comparable {
    /// Sorts by path and place, then reason and words: a total order of distinguishable places.
    public static func < (left: UnlinkedCitation, right: UnlinkedCitation) -> Bool {
        if left.location < right.location { return true }
        if right.location < left.location { return false }
        if left.reason.code != right.reason.code {
            return left.reason.code.utf8.lexicographicallyPrecedes(right.reason.code.utf8)
        }
        return left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
    }
}
