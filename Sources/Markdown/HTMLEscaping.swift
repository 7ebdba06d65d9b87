import Bytes

/// Escaping for HTML in UTF-8.
public enum HTMLEscaping {
    /// Appends text with `&`, `<`, `>` and `"` escaped: for content and for attributes in double quotes.
    public static func append(_ text: some Sequence<UInt8>, to html: inout [UInt8]) {
        let contiguous: Void? = text.withContiguousStorageIfAvailable { append($0, to: &html) }
        if contiguous == nil { Array(text).withUnsafeBufferPointer { append($0, to: &html) } }
    }

    private static func append(_ text: UnsafeBufferPointer<UInt8>, to html: inout [UInt8]) {
        var start = 0
        var index = 0
        while index < text.count {
            // `"` and `&` differ in one bit only, and so do `<` and `>`.
            if let eight = EightBytes(text, at: index), !eight.hold(0x22, orWith: 0x04), !eight.hold(0x3C, orWith: 0x02)
            {
                index += 8
                continue
            }
            let byte = text[index]
            if byte > 0x3E || !(byte == 0x26 || byte == 0x3C || byte == 0x3E || byte == 0x22) {
                index += 1
                continue
            }
            if index > start { html.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index])) }
            append(entity(for: byte), to: &html)
            index += 1
            start = index
        }
        if start < text.count { html.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...])) }
    }

    private static func entity(for byte: UInt8) -> StaticString {
        switch byte {
        case 0x26: "&amp;"
        case 0x3C: "&lt;"
        case 0x3E: "&gt;"
        default: "&quot;"
        }
    }

    private static func append(_ markup: StaticString, to html: inout [UInt8]) {
        html.append(contentsOf: UnsafeBufferPointer(start: markup.utf8Start, count: markup.utf8CodeUnitCount))
    }

    /// Appends an address for an `href` or `src` in double quotes: what no address may hold is percent-encoded,
    /// `&` and `'` are escaped, `%` stands as it is.
    public static func append(address: some Sequence<UInt8>, to html: inout [UInt8]) {
        let digits = Array("0123456789ABCDEF".utf8)
        for byte in address {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."),
                UInt8(ascii: "+"), UInt8(ascii: "!"), UInt8(ascii: "*"), UInt8(ascii: "("), UInt8(ascii: ")"),
                UInt8(ascii: ","), UInt8(ascii: "%"), UInt8(ascii: "#"), UInt8(ascii: "@"), UInt8(ascii: "?"),
                UInt8(ascii: "="), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "/"), UInt8(ascii: "$"),
                UInt8(ascii: "~"):
                html.append(byte)
            case UInt8(ascii: "&"):
                append("&amp;", to: &html)
            case UInt8(ascii: "'"):
                append("&#x27;", to: &html)
            default:
                html.append(UInt8(ascii: "%"))
                html.append(digits[Int(byte >> 4)])
                html.append(digits[Int(byte & 0x0F)])
            }
        }
    }
}
