extension SiteConfiguration {
    /// What stands for the address of the page that the report is about.
    public static let reportedPage = "{url}"

    /// The address at which readers report a mistake, as it was written.
    ///
    /// - Returns: nil unless the text is an http or https address with a host, or a mailto address with a recipient
    ///   (RFC 3986, RFC 6068), in which ``reportedPage`` may stand behind host or recipient and no other brace stands.
    public static func reportURL(_ text: String) -> String? {
        let plain = text.split(separator: reportedPage, omittingEmptySubsequences: false).joined()
        guard isAddress(Array(plain.utf8)), let colon = text.firstIndex(of: ":") else { return nil }
        let rest = text[text.index(after: colon)...]
        switch text[..<colon].lowercased() {
        case "http", "https":
            let host = rest.dropFirst(2).prefix { !"/?#".contains($0) }
            return rest.hasPrefix("//") && !host.isEmpty && !host.contains("{") && !host.contains("@") ? text : nil
        case "mailto":
            let recipient = rest.prefix { $0 != "?" }
            let parts = recipient.split(separator: "@", omittingEmptySubsequences: false)
            return parts.count == 2 && parts.allSatisfy { !$0.isEmpty } && !recipient.contains("{") ? text : nil
        default:
            return nil
        }
    }

    /// Whether a text holds nothing but the characters of an address, every `%` with two digits behind it.
    private static func isAddress(_ text: [UInt8]) -> Bool {
        for (index, byte) in text.enumerated() {
            switch byte {
            case UInt8(ascii: "%"):
                guard index + 2 < text.count, text[(index + 1)...(index + 2)].allSatisfy(isHexDigit) else {
                    return false
                }
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: continue
            default:
                guard "-._~:/?#[]@!$&'()*+,;=".utf8.contains(byte) else { return false }
            }
        }
        return true
    }

    private static func isHexDigit(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte | 0x20)
    }
}
