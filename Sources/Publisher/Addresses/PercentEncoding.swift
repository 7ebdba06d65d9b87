/// Percent-encoding of the parts of an address (RFC 3986, section 2.1).
enum PercentEncoding {
    /// A path; `/` stays.
    static func path(_ text: String) -> String {
        encode(text) { isUnreserved($0) || $0 == UInt8(ascii: "/") }
    }

    /// A fragment.
    static func fragment(_ text: String) -> String {
        encode(text, keeping: isKeptInFragment)
    }

    /// A value within a query: nothing that has a meaning in an address stays.
    static func component(_ text: String) -> String { encode(text, keeping: isUnreserved) }

    /// Encodes a fragment in place: the bytes from an offset on.
    static func encodeFragment(in bytes: inout [UInt8], from start: Int) {
        guard let first = bytes[start...].firstIndex(where: { !isKeptInFragment($0) }) else { return }
        let rest = String(decoding: bytes[first...], as: UTF8.self)
        bytes.removeSubrange(first...)
        bytes.append(contentsOf: fragment(rest).utf8)
    }

    private static func isKeptInFragment(_ byte: UInt8) -> Bool {
        isUnreserved(byte) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ":")
    }

    private static func encode(_ text: String, keeping keep: (UInt8) -> Bool) -> String {
        if text.utf8.allSatisfy(keep) { return text }
        let digits = Array("0123456789ABCDEF".utf8)
        var bytes: [UInt8] = []
        for byte in text.utf8 {
            if keep(byte) {
                bytes.append(byte)
            } else {
                bytes.append(UInt8(ascii: "%"))
                bytes.append(digits[Int(byte >> 4)])
                bytes.append(digits[Int(byte & 15)])
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."),
            UInt8(ascii: "~"):
            true
        default:
            false
        }
    }
}
