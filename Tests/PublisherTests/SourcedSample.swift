import Corpus
import Instruments
import Testing

extension SampleSite {
    /// A site whose documents and status name sources of a file.
    static func sourced() throws -> SampleSite {
        var site = try full()
        site.sources = SourceCatalogue(
            try ["main", "a-book"].map { name in
                SourceEntry(
                    key: try #require(SourceKey(name)), title: .uniform("Title of \(name) <&>"),
                    publisher: .uniform("P & Q"), url: "https://example.org/?a=1&b=2", date: EventDate("2025-10"),
                    language: Language(rawValue: "xx"), note: .uniform("Note <b>."))
            })
        site.documents.append(
            document(
                "pages/sourced", .vietnamese, "Trang có nguồn", .page, sources: ["main", "main", "A book", "absent"]))
        let date = try #require(EventDate("2025-10-25/2025-10-26"))
        site.status = TreatyStatus(
            asOf: try #require(CalendarDate(year: 2026, month: 11, day: 22)),
            entryIntoForce: EntryIntoForce(
                threshold: 40, days: 90,
                provision: ProvisionReference(demo.id, .article(ArticlePath(1, paragraph: 1))),
                rule: .uniform("Rule <i>.")),
            lastSignature: CalendarDate(year: 2026, month: 12, day: 31),
            ways: [.init(name: .uniform("Ký <&>"), text: .uniform("Sign <&>"))],
            signatures: [.init(date: date, count: 72, who: .uniform("<W>"), sources: ["main", "https://b.example/"])],
            ratifications: [
                .init(
                    date: date, who: .uniform("<Q>"), consent: .accession, note: .uniform("<N>"), sources: ["a-book"],
                    confidence: .reported),
                .init(date: date, who: .uniform("R"), confidence: .scheduled),
            ], unknown: .uniform("<U>"))
        return site
    }
}
