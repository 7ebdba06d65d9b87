/// Writes XML 1.0 as UTF-8.
struct XMLWriter {
    private(set) var bytes: [UInt8] = Array("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n".utf8)

    /// Appends markup as it is.
    mutating func raw(_ markup: String) { bytes.append(contentsOf: markup.utf8) }

    /// Appends `<name attributes>text</name>` and a line break, escaped.
    mutating func element(_ name: String, _ text: String, _ attributes: KeyValuePairs<String, String> = [:]) {
        open(name, attributes)
        escaped(text)
        raw("</\(name)>\n")
    }

    /// Appends `<name attributes/>` and a line break.
    mutating func empty(_ name: String, _ attributes: KeyValuePairs<String, String>) {
        tag(name, attributes)
        raw("/>\n")
    }

    /// Appends `<name attributes>`.
    mutating func open(_ name: String, _ attributes: KeyValuePairs<String, String> = [:]) {
        tag(name, attributes)
        raw(">")
    }

    private mutating func tag(_ name: String, _ attributes: KeyValuePairs<String, String>) {
        raw("<\(name)")
        for (key, value) in attributes {
            raw(" \(key)=\"")
            escaped(value)
            raw("\"")
        }
    }

    /// Appends text; characters that XML 1.0 cannot hold (section 2.2) are left out.
    private mutating func escaped(_ text: String) {
        let utf8 = Array(text.utf8)
        var start = 0
        func copy(upTo end: Int, skipping count: Int) {
            bytes.append(contentsOf: utf8[start..<end])
            start = end + count
        }
        for index in utf8.indices {
            switch utf8[index] {
            case UInt8(ascii: "&"):
                copy(upTo: index, skipping: 1)
                raw("&amp;")
            case UInt8(ascii: "<"):
                copy(upTo: index, skipping: 1)
                raw("&lt;")
            case UInt8(ascii: ">"):
                copy(upTo: index, skipping: 1)
                raw("&gt;")
            case UInt8(ascii: "\""):
                copy(upTo: index, skipping: 1)
                raw("&quot;")
            case 0x09, 0x0A, 0x0D: continue
            case 0..<0x20: copy(upTo: index, skipping: 1)
            case 0xEF
            where utf8[index...].starts(with: [0xEF, 0xBF, 0xBE]) || utf8[index...].starts(with: [0xEF, 0xBF, 0xBF]):
                copy(upTo: index, skipping: 3)
            default: continue
            }
        }
        copy(upTo: utf8.count, skipping: 0)
    }
}
