extension ProvisionID {
    /// Appends the ``eId`` as UTF-8: what every link to a provision ends in, without a string made for it.
    public func appendEId(to bytes: inout [UInt8]) {
        switch self {
        case .preamble: bytes.append("preamble")
        case .chapter(let number):
            bytes.append("chp_")
            bytes.append(contentsOf: number.roman.utf8)
        case .section(let number, let chapter):
            bytes.append("chp_")
            bytes.append(contentsOf: chapter.roman.utf8)
            bytes.append("__sec_")
            number.append(to: &bytes)
        case .annex(let number):
            bytes.append("att_")
            bytes.append(contentsOf: number.roman.utf8)
        case .article(let path):
            bytes.append("art_")
            path.number.append(to: &bytes)
            if let paragraph = path.paragraph {
                bytes.append("__para_")
                paragraph.append(to: &bytes)
            }
            if let point = path.point {
                bytes.append("__point_")
                point.label.append(to: &bytes)
                if let subpoint = point.subpoint {
                    bytes.append("__subpoint_")
                    subpoint.append(to: &bytes)
                }
            }
        }
    }

    /// Appends the wording in a language as UTF-8; see ``wording(in:)``.
    public func appendWording(in language: Language, to bytes: inout [UInt8]) {
        switch language {
        case .vietnamese: appendVietnameseWording(to: &bytes)
        case .english: appendLatinWording(.english, to: &bytes)
        default: appendLatinWording(.neutral, to: &bytes)
        }
    }

    private func appendVietnameseWording(to bytes: inout [UInt8]) {
        switch self {
        case .preamble: bytes.append("Lời nói đầu")
        case .chapter(let number):
            bytes.append("Chương ")
            bytes.append(contentsOf: number.roman.utf8)
        case .section(let number, let chapter):
            bytes.append("Mục ")
            number.append(to: &bytes)
            bytes.append(" Chương ")
            bytes.append(contentsOf: chapter.roman.utf8)
        case .annex(let number):
            bytes.append("Phụ lục ")
            bytes.append(contentsOf: number.roman.utf8)
        case .article(let path):
            if let point = path.point {
                bytes.append("điểm ")
                point.label.append(to: &bytes)
                if let subpoint = point.subpoint { Self.appendBracketed(subpoint, to: &bytes) }
                bytes.append(" ")
            }
            if let paragraph = path.paragraph {
                bytes.append("khoản ")
                paragraph.append(to: &bytes)
                bytes.append(" ")
            }
            bytes.append("Điều ")
            path.number.append(to: &bytes)
        }
    }

    /// The words of a language that brackets what lies within an article.
    private struct LatinWords {
        let article: StaticString
        let chapter: StaticString
        let section: StaticString
        let annex: StaticString
        let preamble: StaticString

        static let english = LatinWords(
            article: "Article ", chapter: "Chapter ", section: "Section ", annex: "Annex ", preamble: "the preamble")
        static let neutral = LatinWords(
            article: "art. ", chapter: "ch. ", section: "sec. ", annex: "annex ", preamble: "preamble")
    }

    private func appendLatinWording(_ words: LatinWords, to bytes: inout [UInt8]) {
        switch self {
        case .preamble: bytes.append(words.preamble)
        case .chapter(let number):
            bytes.append(words.chapter)
            bytes.append(contentsOf: number.roman.utf8)
        case .section(let number, let whole):
            bytes.append(words.section)
            number.append(to: &bytes)
            bytes.append(" of ")
            bytes.append(words.chapter)
            bytes.append(contentsOf: whole.roman.utf8)
        case .annex(let number):
            bytes.append(words.annex)
            bytes.append(contentsOf: number.roman.utf8)
        case .article(let path):
            bytes.append(words.article)
            path.number.append(to: &bytes)
            if let paragraph = path.paragraph {
                bytes.append("(")
                paragraph.append(to: &bytes)
                bytes.append(")")
            }
            if let point = path.point {
                Self.appendBracketed(point.label, to: &bytes)
                if let subpoint = point.subpoint { Self.appendBracketed(subpoint, to: &bytes) }
            }
        }
    }

    private static func appendBracketed(_ label: ProvisionLabel, to bytes: inout [UInt8]) {
        bytes.append("(")
        label.append(to: &bytes)
        bytes.append(")")
    }
}

extension ProvisionNumber {
    /// Appends the ``description`` as UTF-8.
    public func append(to bytes: inout [UInt8]) {
        guard value >= 0 else { return bytes.append(contentsOf: description.utf8) }
        var divisor = 1
        while value / divisor >= 10 { divisor *= 10 }
        while divisor > 0 {
            bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: value / divisor % 10))
            divisor /= 10
        }
        if !suffix.isEmpty { suffix.append(to: &bytes) }
    }
}

extension [UInt8] {
    fileprivate mutating func append(_ words: StaticString) { words.withUTF8Buffer { append(contentsOf: $0) } }
}
