import Citations

extension UnlinkedCitation.Reason {
    /// The stable names of the reasons that are not the reader's own.
    public enum Code: String, Sendable, Hashable, CaseIterable {
        /// The author forbade a link.
        case forbidden
        /// A `cite:` link without a provision.
        case noTarget = "no-target"
        /// A `cite:` link to another provision than its words say.
        case targetMismatch = "target-mismatch"
        /// A link or a footnote's number stands within the words.
        case divided
        /// The very provision that the words stand in.
        case selfReference = "self-reference"
        /// A provision that does not exist.
        case dangling
        /// A provision that the outline of another instrument does not have.
        case notInOutline = "not-in-outline"
        /// An instrument that the registry does not hold.
        case unknownInstrument = "unknown-instrument"
        /// An instrument without an address.
        case noAddress = "no-address"
        /// A provision without a page.
        case noPage = "no-page"
    }

    /// The stable name of the reason, as it stands in brackets behind every entry of an audit.
    public var code: String {
        switch self {
        case .unread(let reason): reason.rawValue
        case .forbidden: Code.forbidden.rawValue
        case .noTarget: Code.noTarget.rawValue
        case .targetMismatch: Code.targetMismatch.rawValue
        case .divided: Code.divided.rawValue
        case .selfReference: Code.selfReference.rawValue
        case .dangling: Code.dangling.rawValue
        case .notInOutline: Code.notInOutline.rawValue
        case .unknownInstrument: Code.unknownInstrument.rawValue
        case .noAddress: Code.noAddress.rawValue
        case .noPage: Code.noPage.rawValue
        }
    }

    /// Every stable name: those of the reader's reasons and the others.
    public static var codes: [String] { NearCitation.Reason.allCases.map(\.rawValue) + Code.allCases.map(\.rawValue) }
}
