/// Writes iCalendar (RFC 5545) as UTF-8: lines end in CRLF, and no line has over 75 octets or breaks within a character.
struct CalendarWriter {
    private(set) var bytes: [UInt8] = []

    /// How many octets a line may have without its end (RFC 5545, section 3.1).
    private static let longestLine = 75

    /// Appends a property whose value needs no escape.
    mutating func property(_ name: String, _ value: String) { line(Array("\(name):\(value)".utf8)) }

    /// Appends a property whose value is text, escaped (RFC 5545, section 3.3.11).
    mutating func text(_ name: String, _ value: String) {
        var content = Array("\(name):".utf8)
        for byte in value.utf8 {
            switch byte {
            case UInt8(ascii: "\\"), UInt8(ascii: ";"), UInt8(ascii: ","): content += [UInt8(ascii: "\\"), byte]
            case UInt8(ascii: "\n"): content += Array("\\n".utf8)
            case UInt8(ascii: "\t"): content.append(byte)
            // Other control characters have no place in a text.
            case 0..<0x20, 0x7F: continue
            default: content.append(byte)
            }
        }
        line(content)
    }

    /// Appends a line, folded: what goes on begins with a space, which counts.
    private mutating func line(_ content: [UInt8]) {
        var start = 0
        var room = Self.longestLine
        while content.count - start > room {
            var end = start + room
            while end > start + 1, content[end] & 0xC0 == 0x80 { end -= 1 }
            bytes += content[start..<end]
            bytes += Array("\r\n ".utf8)
            start = end
            room = Self.longestLine - 1
        }
        bytes += content[start...]
        bytes += Array("\r\n".utf8)
    }
}
