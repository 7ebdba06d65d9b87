import Corpus
import Instruments
import Testing

@testable import Source

@Suite struct StatusPromises {
    private static let needed = "as-of: 2026-11-22\nthreshold: 40\ndays: 90\n"

    private func findings(_ yaml: String, _ more: [String: String] = [:]) throws -> [String] {
        try VirtualFolder(more.merging(["Content/status.yml": yaml]) { $1 }).findings()
            .map { $0.replacing("Content/status.yml:", with: "") }
    }

    @Test func aStatusSaysWhatIsKnown() throws {
        let folder = try VirtualFolder([
            "Content/sources.yml": "untc: {title: A}\n",
            "Content/status.yml": Self.needed + """
                provision: art_7
                rule: {vi: Quy tắc, en: Rule}
                last-signature: 2026-12-31
                ways:
                  - {name: {vi: Ký, en: Signature}, text: {vi: Ký., en: Sign.}}
                signatures:
                  - {date: 2025-10-25/2025-10-26, count: 72, who: {vi: Các bên, en: Parties}, sources: [untc, VTV]}
                  - {date: 2025-11-19, who: Mauritius, confidence: reported}
                ratifications:
                  - {date: 2026-02, who: Qatar, kind: ratification, note: Two., sources: untc, counted: false}
                unknown: {vi: Tổng số., en: The total.}
                """,
        ])
        let source = try folder.read()
        #expect(source.diagnostics.isEmpty, "\(source.diagnostics)")
        let status = try #require(source.status)
        #expect(status.asOf.description == "2026-11-22" && status.lastSignature?.description == "2026-12-31")
        #expect(
            status.entryIntoForce
                == EntryIntoForce(
                    threshold: 40, days: 90,
                    provision: ProvisionReference(InstrumentID(rawValue: "treaty"), .article(7)),
                    rule: .byLanguage([.vietnamese: "Quy tắc", .english: "Rule"])))
        #expect(status.ways.map(\.name) == [.byLanguage([.vietnamese: "Ký", .english: "Signature"])])
        #expect(status.signatures.map(\.count) == [72, nil] && status.signatures[0].sources == ["untc", "VTV"])
        #expect(status.signatures.map(\.confidence) == [.confirmed, .reported])
        #expect(status.ratifications.map(\.consent) == [.ratification])
        #expect(status.ratifications[0].date.iso == "2026-02" && !status.ratifications[0].isCounted)
        #expect(status.unknown != nil)
    }

    @Test func theDayOfTheSiteIsTheDayOfTheStatus() throws {
        let site = VirtualFolder.site + "as-of: 2026-05-01\n"
        let folder = try VirtualFolder([
            "Content/site.yml": site, "Content/status.yml": "threshold: 40\ndays: 90\n",
        ])
        #expect(try folder.read().status?.asOf.description == "2026-05-01")
        #expect(
            try findings("threshold: 40\ndays: 90\n") == [
                "1: front-matter: the status needs ‘as-of’, since site.yml has none"
            ])
    }

    @Test(arguments: [
        ("treshold: 40\n", "4: unknown-key: ‘treshold’ is no key of the status"),
        ("last-signature: 2026-02-30\n", "4: bad-date: ‘2026-02-30’ is no day of the calendar"),
        ("rule: {vi: Quy tắc}\n", "4: front-matter: ‘rule’ has no form in ‘en’"),
        ("unknown: {en: What}\n", "4: front-matter: ‘unknown’ has no form in ‘vi’"),
        ("provision: art_71\n", "4: dangling-citation: ‘art_71’ is not in the outline of ‘treaty’"),
        ("provision: Article 7\n", "4: front-matter: ‘Article 7’ is no provision id"),
        ("provision: other:art_7\n", "4: front-matter: there is no instrument ‘other’"),
        ("ways: Ký\n", "4: front-matter: ‘ways’ must be a list"),
        ("ways:\n  - {name: Ký}\n", "5: front-matter: a way to join needs ‘text’"),
        ("ways:\n  - {name: {vi: Ký}, text: A}\n", "5: front-matter: ‘name’ has no form in ‘en’"),
        ("ways:\n  - {name: A, text: A, kind: B}\n", "5: unknown-key: ‘kind’ is no key of a way to join"),
        ("signatures:\n  - {date: pending, who: A}\n", "5: bad-date: ‘pending’ is no day, month or range of days"),
        ("signatures:\n  - {date: 2025-13, who: A}\n", "5: bad-date: ‘2025-13’ is no day, month or range of days"),
        ("signatures:\n  - {who: A}\n", "5: front-matter: a signature needs ‘date’"),
        ("signatures:\n  - {date: 2025-01}\n", "5: front-matter: a signature needs ‘who’ or ‘count’"),
        (
            "signatures:\n  - {date: 2025-01, count: many}\n",
            "5: front-matter: ‘count’ must be a whole number from 1 to 1000, not ‘many’"
        ),
        ("signatures:\n  - {date: 2025-01, who: {vi: A}}\n", "5: front-matter: ‘who’ has no form in ‘en’"),
        ("signatures:\n  - {date: 2025-01, who: A, kind: B}\n", "5: unknown-key: ‘kind’ is no key of a signature"),
        ("signatures:\n  - Mauritius\n", "5: front-matter: a signature must be keys and values"),
        ("ratifications:\n  - {date: 2025-01}\n", "5: front-matter: a ratification needs ‘who’"),
        (
            "ratifications:\n  - {date: 2025-01, who: A, count: 3}\n",
            "5: unknown-key: ‘count’ is no key of a ratification"
        ),
        (
            "ratifications:\n  - {date: 2025-01, who: A, kind: acession}\n",
            "5: front-matter: ‘kind’ must be one of ratification, acceptance, approval, accession, not ‘acession’; "
                + "did you mean ‘accession’?"
        ),
        (
            "ratifications:\n  - {date: 2025-01, who: A, confidence: sure}\n",
            "5: front-matter: ‘confidence’ must be one of confirmed, reported, scheduled, not ‘sure’"
        ),
        (
            "ratifications:\n  - date: 2025-01\n    who: A\n    sources:\n      - B c\n      - untcc\n",
            "9: dead-link: there is no source ‘untcc’ in Content/sources.yml"
        ),
    ])
    func mistakesAreNamedAtTheirLine(_ yaml: String, _ expected: String) throws {
        #expect(try findings(Self.needed + yaml, ["Content/sources.yml": "untc: {title: A}\n"]) == [expected])
    }

    @Test(arguments: [
        ("as-of: 2026-11-22\ndays: 90\n", "1: front-matter: the status needs ‘threshold’"),
        ("as-of: 2026-11-22\nthreshold: 40\n", "1: front-matter: the status needs ‘days’"),
        (
            "as-of: 2026-11-22\nthreshold: 0\ndays: 90\n",
            "2: front-matter: ‘threshold’ must be a whole number from 1 to 1000, not ‘0’"
        ),
        (
            "as-of: 2026-11-22\nthreshold: 40\ndays: 99999999999999999999\n",
            "3: front-matter: ‘days’ must be a whole number from 0 to 3650, not ‘99999999999999999999’"
        ),
        ("# nothing\n", "1: front-matter: this file of the status is empty"),
    ])
    func whatAStatusNeedsIsAskedFor(_ yaml: String, _ expected: String) throws {
        #expect(try findings(yaml) == [expected])
        #expect(try VirtualFolder(["Content/status.yml": yaml]).read().status == nil)
    }
}
