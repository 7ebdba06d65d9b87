/// Names of places in a page, made from words.
public enum HeadingSlug {
    /// Letters and digits in lower case, a hyphen for each run of anything else.
    ///
    /// Latin letters lose their marks (`Điều 64` is `dieu-64`), other letters stand as they are. Never empty: a text
    /// without letters and digits gives `section`. At most about 80 bytes, cut between words where possible.
    public static func slug(of text: some StringProtocol) -> String {
        var slug: [UInt8] = []
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
                lastBreak = slug.count
                if lastBreak > 72 { break }
                slug.append(UInt8(ascii: "-"))
            }
            needsHyphen = false
            if base.isASCII {
                slug.append(UInt8(base.value) | 0x20)
            } else {
                slug += base.properties.lowercaseMapping.utf8
            }
            if slug.count > 96 { break }
        }
        if slug.count > 80, lastBreak > 0 { slug.removeSubrange(lastBreak...) }
        return slug.isEmpty ? "section" : String(decoding: slug, as: UTF8.self)
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
