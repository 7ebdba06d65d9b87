import Diagnostics
import Instruments

/// A provision that an article's document defines.
public struct CompiledProvision: Sendable, Hashable {
    /// Its id.
    public let id: ProvisionID
    /// Its label as the reader sees it: `1.`, `(a)`, `(ii)`.
    public let label: String
    /// Where it begins.
    public let location: SourceLocation

    /// Creates one; see the properties.
    public init(id: ProvisionID, label: String, location: SourceLocation) {
        self.id = id
        self.label = label
        self.location = location
    }
}
