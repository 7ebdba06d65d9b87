/// An old address as a document gives it.
enum AliasPath {
    /// The address; nil unless it is words of letters, digits, `-`, `_`, `.` and `~`, each with `/` behind it.
    ///
    /// A last word with a dot but no `/` behind it (`old/page.html`) is a file of that name.
    static func address(_ alias: String) -> PageAddress? {
        let isFolder = alias.hasSuffix("/")
        let path = isFolder ? alias.dropLast() : Substring(alias)
        let words = path.split(separator: "/", omittingEmptySubsequences: false)
        guard !words.isEmpty, alias.utf8.count <= 500 else { return nil }
        for word in words {
            guard !word.isEmpty, word.first != ".", word.utf8.allSatisfy(isPlain) else { return nil }
        }
        guard isFolder || alias.hasSuffix(".html") else { return nil }
        return PageAddress(alias)
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."),
            UInt8(ascii: "~"):
            true
        default: false
        }
    }
}
