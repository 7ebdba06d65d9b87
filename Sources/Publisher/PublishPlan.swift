import Diagnostics

/// Every file of a site, and what is wrong with their addresses and templates.
public struct PublishPlan: Sendable {
    /// The files, by path in byte order, none twice. Empty where the templates cannot be used.
    public let pages: [PlannedFile]
    /// What was found, sorted: `duplicate-address`, `dead-link`, `template`, …; not what the site's own list holds.
    public let diagnostics: [Diagnostic]
    /// The addresses.
    public let addresses: AddressPlan
}
