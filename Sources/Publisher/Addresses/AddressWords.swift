import Instruments

/// The words that a language's addresses are made of. They are addresses, not interface: changing one breaks links.
struct AddressWords: Sendable {
    let article: String
    let chapter: String
    let fullText: String
    let sideBySide: String
    let news: String
    let newsYear: String
    let newsPublisher: String
    let newsGroups: String
    let timeline: String
    let claims: String
    let glossary: String
    let citations: String
    let sources: String
    let status: String
    let map: String
    let citedBy: String
    let mentions: String

    /// The words of a language; a language without words of its own has the English ones.
    static func of(_ language: Language) -> AddressWords {
        switch language {
        case .vietnamese: vietnamese
        default: general
        }
    }

    private static let vietnamese = AddressWords(
        article: "dieu", chapter: "chuong", fullText: "toan-van", sideBySide: "song-ngu", news: "tin", newsYear: "nam",
        newsPublisher: "nguon", newsGroups: "phan-loai", timeline: "dong-thoi-gian",
        claims: "nhan-dinh", glossary: "thuat-ngu", citations: "dan-chieu", sources: "nguon", status: "tinh-trang",
        map: "ban-do", citedBy: "duoc-dan-chieu", mentions: "nhac-den")

    private static let general = AddressWords(
        article: "article", chapter: "chapter", fullText: "full-text", sideBySide: "side-by-side", news: "news",
        newsYear: "year", newsPublisher: "publisher", newsGroups: "groups", timeline: "timeline",
        claims: "claims", glossary: "glossary", citations: "citations", sources: "sources", status: "status",
        map: "map", citedBy: "cited-by", mentions: "mentions")
}
