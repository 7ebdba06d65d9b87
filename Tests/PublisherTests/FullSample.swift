import Corpus
import Instruments

extension SampleSite {
    /// A site with something of every kind, in two languages, with a base URL.
    static func full() throws -> SampleSite {
        var site = SampleSite(baseURL: "https://demo.example/law/")
        let day = CalendarDate(year: 2025, month: 4, day: 10)
        let paragraph = ProvisionID.article(ArticlePath(1, paragraph: 1))
        site.instruments = [demo, other]
        site.concepts = [
            concept(
                "extradition", vi: "dẫn độ", en: "extradition", provisions: [.article(1), paragraph],
                trap: .byLanguage([.vietnamese: "Không phải là chuyển giao <i>."])),
            concept("vi-only", vi: "chỉ tiếng Việt", en: nil, provisions: []),
        ]
        site.documents = [
            article(
                1, .vietnamese, title: "Mục đích", review: .checked, copy: "bản sao A",
                aliases: ["vi/cu/", "old/page.html"]),
            article(1, .english, title: "Purpose", review: .checked),
            article(2, .vietnamese, title: "Thuật ngữ <&>"),
            article(2, .english, title: "Terms"),
            article(4, .vietnamese, title: "Hiệu lực"),
            article(5, .english, title: "Other five", instrument: other.id),
            introduction(to: 1, .vietnamese),
            introduction(to: 1, .english, heading: "At first"),
            news(
                "2025-04-10-hop-bao", .vietnamese, title: "Họp báo", cites: [paragraph, .article(1), .chapter(2)],
                published: day),
            news(
                "2025-04-10-hop-bao", .english, title: "Press briefing", cites: [paragraph, .article(2)],
                published: day, slug: "briefing"),
            news(
                "2025-05-01-phan-tich", .vietnamese, title: "Phân tích", cites: [.article(2)],
                published: CalendarDate(year: 2025, month: 5, day: 1), kind: .analysis),
            try event("2024-12-24-adoption", .vietnamese, title: "Thông qua", date: "2024-12-24", slug: "thong-qua"),
            try event("2024-12-24-adoption", .english, title: "Adoption", date: "2024-12-24"),
            try event("2025-10-25-signing", .vietnamese, title: "Lễ mở ký", date: "2025-10-25/2025-10-26"),
            try event("2026-12-31-end", .vietnamese, title: "Hạn ký", date: "2026-12"),
            try event("entry", .vietnamese, title: "Có hiệu lực", date: "pending"),
            claim(
                "2025-06-in-force", .vietnamese, title: "Đã có hiệu lực <&>", date: .month(year: 2025, month: 6),
                slug: "hieu-luc"),
            claim("2025-06-in-force", .english, title: "In force <&>", date: .month(year: 2025, month: 6)),
            claim("everybody", .vietnamese, title: "Ai cũng ký", verdict: .unsupported),
            page("about", .vietnamese, title: "Giới thiệu", slug: "gioi-thieu", aliases: ["vi/about/"]),
            page("about", .english, title: "About"),
        ]
        return site
    }
}
