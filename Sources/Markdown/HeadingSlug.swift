/// Names of places in a page, made from words.
public enum HeadingSlug {
    /// Letters and digits in lower case, a hyphen for each run of anything else.
    ///
    /// Latin letters lose their marks (`Điều 64` is `dieu-64`), other letters stand as they are. Never empty: a text
    /// without letters and digits gives `section`. At most about 80 bytes, cut between words where possible.
    public static func slug(of text: some StringProtocol) -> String {
        var slug = ""
        var needsHyphen = false
        var lastBreak = 0
        for scalar in text.unicodeScalars {
            let base = LatinBase.base(of: scalar)
            guard isWord(base) else {
                // What is invisible or joins the letter before does not divide a word.
                needsHyphen = needsHyphen || !isInvisible(base)
                continue
            }
            if needsHyphen, !slug.isEmpty {
                lastBreak = slug.utf8.count
                if lastBreak > 72 { break }
                slug.append("-")
            }
            needsHyphen = false
            if base.isASCII {
                slug.unicodeScalars.append(Unicode.Scalar(UInt8(base.value) | 0x20))
            } else {
                slug.append(base.properties.lowercaseMapping)
            }
            if slug.utf8.count > 96 { break }
        }
        if slug.utf8.count > 80, lastBreak > 0 { slug = String(decoding: slug.utf8.prefix(lastBreak), as: UTF8.self) }
        return slug.isEmpty ? "section" : slug
    }

    private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9": true
        default:
            !scalar.isASCII && !isInvisible(scalar)
                && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
        }
    }

    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        guard !scalar.isASCII else { return false }
        let category = scalar.properties.generalCategory
        return category == .nonspacingMark || category == .format
    }
}
