import Instruments
import Testing

@testable import Compiler

@Suite struct LinkClasses {
    private func classify(_ destination: String) -> LinkClass { LinkClass(destination, in: "news/2025-a.vi.md") }

    @Test(arguments: ["https://example.org/a", "http://example.org", "mailto:a@example.org", "HTTPS://example.org/"])
    func letsOrdinaryAddressesPass(_ address: String) {
        #expect(classify(address) == .external(address))
    }

    @Test(arguments: [
        "javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)", "java\nscript:alert(1)",
        "\u{1}javascript:alert(1)", "data:text/html,x", "vbscript:x", "file:///etc/passwd", "blob:x", "ftp://x/",
        "//evil.example/", "/\\evil.example/", "\\\\evil.example", "https:evil.example", "view-source:https://x/",
    ])
    func refusesEveryOtherSchemeInAnyDisguise(_ address: String) {
        if case .unsafe = classify(address) { return }
        Issue.record("\(address) was taken for \(classify(address))")
    }

    @Test func resolvesPathsAgainstTheDocument() {
        #expect(classify("b.vi.md") == .file(path: "news/b.vi.md", fragment: nil))
        #expect(classify("../pages/about.vi.md#x") == .file(path: "pages/about.vi.md", fragment: "x"))
        #expect(classify("/pages/about.vi.md") == .file(path: "pages/about.vi.md", fragment: nil))
        #expect(classify("m%E1%BB%99t.vi.md") == .file(path: "news/một.vi.md", fragment: nil))
        #expect(classify("#art_64__para_1") == .fragment("art_64__para_1"))
        #expect(classify("a//b/./c/../d.md#%41") == .file(path: "news/a/b/d.md", fragment: "A"))
        #expect(classify("...md/..b#") == .file(path: "news/...md/..b", fragment: nil))
        #expect(classify("..") == .outside)
    }

    @Test(arguments: ["../../secret.md", "../../../etc/passwd", "%2e%2e/%2e%2e/secret", "a%00b"])
    func refusesPathsThatLeaveTheContent(_ path: String) {
        #expect(classify(path) == .outside)
    }

    @Test func readsTheAuthorsHand() throws {
        let article = try #require(ProvisionID(eId: "art_64__para_1"))
        #expect(classify("cite:hanoi/art_64__para_1") == .citation(.init(InstrumentID(rawValue: "hanoi"), article)))
        #expect(classify("cite:none") == .noCitation)
        for bad in [
            "cite:", "cite:hanoi", "cite:hanoi/", "cite:hanoi/article-64", "cite:/art_64", "cite:hanoi/art_064",
            "cite:64", "cite:art_64", "cite:hanoi/art_64_para_1", "cite:hanoi/ART_64", "cite:hanoi/chp_v", "cite:None",
            "cite:hanoi/art_64#x", "cite:hanoi/art_64,art_65", "cite:hanoi/art_64%00",
        ] {
            #expect(classify(bad) == .malformedCitation(String(bad.dropFirst(5))), "\(bad)")
        }
    }

    @Test func decodesTheAuthorsHandOnceAsEveryLink() throws {
        let bis = try #require(ProvisionID(eId: "art_64bis"))
        #expect(classify("cite:hanoi/art_64%62is") == .citation(.init(InstrumentID(rawValue: "hanoi"), bis)))
        let point = try #require(ProvisionID(eId: "art_1__para_2__point_đ"))
        for text in ["cite:code/art_1__para_2__point_đ", "cite:code%2Fart_1__para_2__point_%C4%91"] {
            #expect(classify(text) == .citation(.init(InstrumentID(rawValue: "code"), point)))
        }
        #expect(classify("CITE:hanoi/art_64bis") == .citation(.init(InstrumentID(rawValue: "hanoi"), bis)))
        #expect(classify("cite:hanoi/art_64%2562is") == .malformedCitation("hanoi/art_64%62is"))
    }
}
