import Citations
import Diagnostics

/// A `cite:` link, with which an author says what some words cite.
public struct AuthorsHand: Sendable, Hashable {
    /// Its destination in the source; the line of its words alone where it could not be found.
    public let destination: SourceLocation
    /// What its words, or words they are part of, would have been read as.
    public let said: [Citation.Target]

    /// Creates the record of a `cite:` link.
    public init(destination: SourceLocation, said: [Citation.Target] = []) {
        self.destination = destination
        self.said = said
    }
}
