extension ProvisionID {
    /// The provision as it is cited in prose in a language: `điểm a khoản 1 Điều 11`, `Article 11(1)(a)`.
    ///
    /// Languages without a form of their own get the neutral `art. 11(1)(a)`.
    public func wording(in language: Language) -> String {
        switch language {
        case .vietnamese: vietnameseWording
        case .english:
            latinWording(article: "Article", chapter: "Chapter", section: "Section", annex: "Annex", "the preamble")
        default: latinWording(article: "art.", chapter: "ch.", section: "sec.", annex: "annex", "preamble")
        }
    }

    private var vietnameseWording: String {
        switch self {
        case .preamble: return "Lời nói đầu"
        case .chapter(let number): return "Chương \(number.roman)"
        case .section(let number, let chapter): return "Mục \(number) Chương \(chapter.roman)"
        case .annex(let number): return "Phụ lục \(number.roman)"
        case .article(let path):
            var words = ""
            if let point = path.point {
                words += "điểm "
                words += point.label
                if let subpoint = point.subpoint { words += "(" + subpoint + ")" }
                words += " "
            }
            if let paragraph = path.paragraph {
                words += "khoản "
                words += paragraph.description
                words += " "
            }
            words += "Điều "
            words += path.number.description
            return words
        }
    }

    private func latinWording(
        article: String, chapter: String, section: String, annex: String, _ preamble: String
    ) -> String {
        switch self {
        case .preamble: return preamble
        case .chapter(let number): return "\(chapter) \(number.roman)"
        case .section(let number, let whole): return "\(section) \(number) of \(chapter) \(whole.roman)"
        case .annex(let number): return "\(annex) \(number.roman)"
        case .article(let path):
            var words = article
            words += " "
            words += path.number.description
            func add(_ label: String) {
                words += "("
                words += label
                words += ")"
            }
            if let paragraph = path.paragraph { add(paragraph.description) }
            if let point = path.point {
                add(point.label)
                if let subpoint = point.subpoint { add(subpoint) }
            }
            return words
        }
    }
}
