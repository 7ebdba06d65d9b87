/// Whether a path can be a file's on every system that a site may be copied to: Linux, macOS, Windows, a git checkout.
public enum PortableName {
    /// The most bytes of a part of a path. File systems take 255; some are left for the suffixes of copies.
    public static let longest = 240

    /// Why some system cannot have a file of this path, in words that end “the path has …”; nil if all can.
    public static func objection(to path: String) -> String? {
        for part in path.utf8.split(separator: UInt8(ascii: "/")) {
            guard let objection = objection(toPart: part) else { continue }
            return objection
        }
        return nil
    }

    private static func objection(toPart part: Substring.UTF8View) -> String? {
        if part.count > longest {
            return "a name of more than \(longest) bytes, ‘\(String(decoding: part.prefix(40), as: UTF8.self))…’"
        }
        var name: String { String(decoding: part, as: UTF8.self) }
        if let last = part.last, last == UInt8(ascii: ".") || last == UInt8(ascii: " ") {
            return "the name ‘\(name)’, whose end Windows drops"
        }
        if part.contains(where: isForbidden) { return "the name ‘\(name)’ with a character that Windows does not take" }
        return isDevice(part) ? "the name ‘\(name)’, which Windows keeps for a device" : nil
    }

    private static func isForbidden(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: ":"), UInt8(ascii: "\""), UInt8(ascii: "|"),
            UInt8(ascii: "?"), UInt8(ascii: "*"), UInt8(ascii: "\\"), 0..<0x20:
            true
        default: false
        }
    }

    /// Whether a name means a device, whatever its suffix and case.
    ///
    /// Source: Microsoft, "Naming Files, Paths, and Namespaces".
    private static func isDevice(_ part: Substring.UTF8View) -> Bool {
        guard let first = part.first, beginnings.contains(first | 0x20) else { return false }
        var stem = part.prefix { $0 != UInt8(ascii: ".") }
        while stem.last == UInt8(ascii: " ") { stem.removeLast() }
        guard (3...7).contains(stem.count) else { return false }
        return devices.contains(String(decoding: stem, as: UTF8.self).lowercased())
    }

    private static let beginnings = Array("aclnp".utf8)

    private static let devices: Set<String> = {
        let numbered = ["com", "lpt"].flatMap { port in "0123456789¹²³".map { "\(port)\($0)" } }
        return Set(["con", "prn", "aux", "nul", "conin$", "conout$"] + numbered)
    }()
}
