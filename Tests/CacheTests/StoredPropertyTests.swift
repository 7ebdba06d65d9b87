import Instruments
import Testing

@testable import Cache

/// A property that is added to a type must be written and read too; this is where one notices.
@Suite struct StoredPropertyTests {
    @Test func everyPropertyOfEveryTypeIsKept() throws {
        let document = try #require(Samples.documents.first)
        let wide = ArticlePath(ProvisionNumber(7, suffix: "bis"))
        let known: [(Any, [String])] = [
            (
                document,
                [
                    "key", "path", "frontMatter", "keyLocations", "blocks", "annotations", "citations", "nearCitations",
                    "omittedAnnotations", "dates", "concepts", "counts", "links", "images", "provisions", "headings",
                    "diagnostics",
                ]
            ),
            (document.key, ["stem", "language"]),
            (
                document.frontMatter,
                [
                    "title", "slug", "aliases", "isDraft", "updated", "instrument", "acknowledges", "sources", "kind",
                ]
            ),
            (Samples.articleMatter, ["instrument", "number", "summary", "review", "copy"]),
            (Samples.chapterMatter, ["instrument", "number", "heading"]),
            (Samples.news[0], ["publisher", "published", "source", "kind", "summary"]),
            (Samples.source, ["title", "url", "retrieved"]),
            (Samples.events[0], ["date", "condition", "place", "kind", "confidence", "isLandmark"]),
            (Samples.claims[0], ["date", "claimants", "verdict"]),
            (Samples.dates[0], ["year", "month", "day"]),
            (Samples.location, ["path", "number", "span", "sourceLine"]),
            (Samples.span, ["first", "characters", "offset", "bytes"]),
            (Samples.diagnostics[0], ["code", "severity", "location", "message", "notes", "fixIts"]),
            (Samples.note, ["message", "location"]),
            (Samples.fixIt, ["message", "location", "replacement", "isCertain"]),
            (Samples.article, ["form"]),
            (try #require(Mirror(reflecting: wide).descendant("form", "wide")), ["number", "paragraph", "point"]),
            (Samples.article.number, ["suffix", "number"]),
            (Samples.point, ["label", "subpoint"]),
            (Samples.targets[0], ["owner", "provision"]),
            (Samples.hand, ["destination", "said"]),
            (Samples.excerpt, ["text", "highlight"]),
            (
                Samples.citation,
                ["targets", "isSelfReference", "text", "excerpt", "from", "location", "isAsWritten", "boxedHand"]
            ),
            (document.nearCitations[0], ["text", "reason", "location"]),
            (Samples.date, ["first", "last", "location"]),
            (Samples.concept, ["concept", "excerpt", "from"]),
            (Samples.count, ["unit", "count", "instrument", "excerpt", "location"]),
            (document.links[0], ["destination", "title", "location"]),
            (Samples.image, ["path", "alternative", "title", "location"]),
            (Samples.provision, ["id", "label", "location"]),
            (Samples.heading, ["level", "id", "slug", "text"]),
            (Samples.block, ["kind", "fragment", "text"]),
            (Samples.fragment, ["html", "slots"]),
            (Samples.fragment.slots[0], ["place", "number", "kind"]),
        ]
        for (value, properties) in known {
            #expect(Mirror(reflecting: value).children.map(\.label) == properties, "\(type(of: value))")
        }
    }
}
