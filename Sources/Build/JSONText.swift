import Foundation

/// JSON with sorted keys, the same for the same value.
enum JSONText {
    /// The text of a value, ending in a line break.
    static func of(_ value: some Encodable) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        // The values given are texts and numbers, which always encode.
        let bytes = (try? encoder.encode(value)) ?? Data()
        return String(decoding: bytes, as: UTF8.self) + "\n"
    }
}
