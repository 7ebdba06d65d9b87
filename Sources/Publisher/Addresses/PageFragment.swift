import Instruments

/// A place within a page.
enum PageFragment: Sendable {
    /// A place by its id.
    case named(String)
    /// A provision.
    case provision(ProvisionID)
    /// A citation of the page's own document, by its number.
    case citation(Int)

    /// Appends `#` and the place's id, percent-encoded.
    func append(to link: inout [UInt8]) {
        link.append(UInt8(ascii: "#"))
        let start = link.count
        appendID(to: &link)
        PercentEncoding.encodeFragment(in: &link, from: start)
    }

    /// Appends the place's id as it stands in the page, not yet escaped.
    func appendID(to bytes: inout [UInt8]) {
        switch self {
        case .named(let name): bytes.append(contentsOf: name.utf8)
        case .provision(let provision): provision.appendEId(to: &bytes)
        case .citation(let number):
            bytes.append(UInt8(ascii: "c"))
            bytes.append(UInt8(ascii: "-"))
            ProvisionNumber(number).append(to: &bytes)
        }
    }
}
