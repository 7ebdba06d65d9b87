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
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": raw("&amp;")
            case "<": raw("&lt;")
            case ">": raw("&gt;")
            case "\"": raw("&quot;")
            case "\t", "\n", "\r": raw(String(scalar))
            case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": continue
            default: raw(String(scalar))
            }
        }
    }
}
