import Corpus
import Digests
import Foundation

/// The last part of an address: ASCII letters, digits and hyphens.
public enum Slug {
    /// The slug of a document: the one it chose, else its file's name without date.
    public static func of(stem: String, chosen: String?) -> String {
        if let chosen { return isSafe(chosen) ? chosen : part(chosen) }
        let name = stem.split(separator: "/").last.map(String.init) ?? stem
        return part(String(withoutDate(name)))
    }

    /// A text in ASCII: letters lose their marks, `đ` becomes `d`, what is between words one hyphen.
    ///
    /// A letter without an ASCII base is written as its code point, so that two names never fall together by loss.
    public static func folded(_ text: String) -> String {
        var slug = ""
        var needsHyphen = false
        func append(_ part: String) {
            if needsHyphen, !slug.isEmpty { slug += "-" }
            needsHyphen = false
            slug += part
        }
        let isASCII = text.utf8.allSatisfy { $0 < 0x80 }
        for scalar in (isASCII ? text : text.decomposedStringWithCanonicalMapping).unicodeScalars {
            switch scalar {
            case "a"..."z", "0"..."9": append(String(scalar))
            case "A"..."Z": append(String(scalar).lowercased())
            case "đ", "Đ", "Ð", "ð": append("d")
            default:
                if scalar.properties.generalCategory == .nonspacingMark { continue }
                if scalar.properties.isAlphabetic {
                    append("u" + String(scalar.value, radix: 16))
                } else {
                    needsHyphen = true
                }
            }
        }
        return slug.isEmpty ? "-" : slug
    }

    /// A text as a part of an address: folded, and what is too long for a folder's name ends in the beginning of the
    /// text's digest.
    public static func part(_ text: String) -> String {
        let slug = folded(text)
        return slug.utf8.count > longest ? slug.prefix(longest - 13) + "-" + Digest(of: text).hex.prefix(12) : slug
    }

    /// The longest slug in bytes: with what stands before it in an address it fits into a folder's name.
    private static let longest = 200

    /// Whether a text can stand in an address as it is.
    public static func isSafe(_ text: String) -> Bool {
        !text.isEmpty
            && text.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
                    true
                default: false
                }
            }
    }

    /// A file's name without a leading `2025-04-10-` or `2025-04-`; the whole where nothing else would be left.
    private static func withoutDate(_ name: String) -> Substring {
        if CalendarDate(iso: name) != nil { return Substring(name) }
        var rest = Substring(name)
        var parts = 0
        for width in [4, 2, 2] {
            guard rest.utf8.prefix(while: { (0x30...0x39).contains($0) }).count == width else { break }
            let after = rest.dropFirst(width)
            guard after.first == "-", after.count > 1 else { break }
            rest = after.dropFirst()
            parts += 1
        }
        return parts >= 2 ? rest : Substring(name)
    }
}
