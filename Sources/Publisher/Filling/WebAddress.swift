/// Addresses outside the site.
enum WebAddress {
    /// Whether an address may be linked: http, https or mailto, whatever room let it in.
    static func isSafe(_ address: String) -> Bool {
        ["http://", "https://", "mailto:"].contains { address.lowercased().hasPrefix($0) }
    }

    /// The address where it may be linked.
    static func safe(_ address: String?) -> String? { address.flatMap { isSafe($0) ? $0 : nil } }
}
