import Instruments

/// A number as written, with its suffix.
struct ReferenceNumber: Hashable, Sendable {
    let suffix: Label
    let value: Int32

    init(_ value: Int32, suffix: Label = .none) {
        self.value = value
        self.suffix = suffix
    }

    var provisionNumber: ProvisionNumber { ProvisionNumber(Int(value), suffix: suffix.provisionLabel) }
}
