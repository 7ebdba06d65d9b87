import Corpus
import Diagnostics
import Instruments
import Testing

@testable import Source

@Suite struct SitePromises {
    @Test(arguments: [
        "languages: []\ninstrument: treaty\n", "# nothing\n", "languages: [vi]\n", "[]\n", "instrument: a\n",
    ])
    func aBrokenSiteAlwaysSaysWhy(_ text: String) throws {
        let folder = try VirtualFolder(["Content/site.yml": text])
        let found = folder.brokenFindings()
        #expect(!found.isEmpty)
        #expect(found.allSatisfy { $0.hasPrefix("Content/site.yml:1: front-matter: ") }, "\(found)")
    }

    @Test func aSiteNeedsALanguage() throws {
        let folder = try VirtualFolder(["Content/site.yml": "languages: []\ninstrument: treaty\n"])
        #expect(
            folder.brokenFindings() == ["Content/site.yml:1: front-matter: a site needs at least one language"])
    }

    @Test func anOutlineWithoutNumbersIsAReason() throws {
        let text = VirtualFolder.instrument.replacing("1-12", with: "','")
        let folder = try VirtualFolder(["Content/instruments/treaty.yml": text])
        #expect(
            folder.brokenFindings() == ["Content/instruments/treaty.yml:5: front-matter: ‘articles’ names no number"])
    }

    @Test(arguments: ["abcdefghijklm: []", "a: [abcdefghijklm]"])
    func aPointsLabelIsShort(_ points: String) throws {
        let text = VirtualFolder.instrument + "provisions:\n  art_1:\n    points:\n      \(points)\n"
        let folder = try VirtualFolder(["Content/instruments/treaty.yml": text])
        let found = try folder.findings()
        #expect(
            found.count == 1
                && found[0].hasSuffix("‘abcdefghijklm’ is no label of a point: it has more than 12 bytes or a NUL"),
            "\(found)")
    }

    @Test(arguments: [
        ("https://example.org", "https://example.org/"), ("HTTP://Example.ORG/Treaty", "http://example.org/Treaty/"),
        ("https://example.org:8443/a/", "https://example.org:8443/a/"), ("http://[::1]:80", "http://[::1]:80/"),
        ("https://a.org/%C3%A9", "https://a.org/%C3%A9/"),
    ])
    func anAddressOfASiteIsNormalised(_ text: String, _ expected: String) {
        #expect(SiteConfiguration.baseURL(text) == expected)
    }

    @Test(arguments: [
        "", "example.org", "ftp://example.org/", "https://", "https:///a", "https://a.org/?x", "https://a.org/#x",
        "https://a.org/a b", "https://a b.org/", "https://me@a.org/", "https://a.org:x/", "https://a.org:99999/",
        "https://a.org/../", "https://a.org/%", "https://a.org/é", "https://a..org/", "https://a.org/\"",
        "javascript:x",
    ])
    func whatIsNoAddressOfASiteIsRefused(_ text: String) throws {
        #expect(SiteConfiguration.baseURL(text) == nil)
    }

    @Test func anAddressWithAQueryIsAFinding() throws {
        let folder = try VirtualFolder(["Content/site.yml": VirtualFolder.site + "base-url: https://a.org/?x\n"])
        #expect(
            try folder.findings() == [
                "Content/site.yml:3: unsafe-link: ‘base-url’ must be an http or https address without ‘?’ and ‘#’, "
                    + "not ‘https://a.org/?x’"
            ])
    }

    @Test(arguments: [
        "https://a.org", "https://a.org/new?page={url}&kind=error", "http://a.org:8080/{url}", "HTTPS://a.org/#{url}",
        "mailto:editors@a.org", "mailto:e.d+x@a.org?subject=An%20error&body={url}",
    ])
    func mistakesMayBeReportedAtAnAddress(_ text: String) throws {
        #expect(SiteConfiguration.reportURL(text) == text)
    }

    @Test(arguments: [
        "", "a.org", "/report", "javascript:x", "ftp://a.org/", "https://", "https:///x", "https://{url}/", "{url}",
        "https://a.org/{page}", "https://a.org/{url", "https://a.org/ b", "https://a.org/é", "https://a.org/%2",
        "https://me@a.org/", "https://a.org/\"x", "mailto:", "mailto:a.org", "mailto:@a.org", "mailto:a@",
        "mailto:{url}@a.org",
        "mailto:a@b@c",
    ])
    func whatIsNoAddressOfReportsIsRefused(_ text: String) throws {
        #expect(SiteConfiguration.reportURL(text) == nil)
    }

    @Test func anAddressOfReportsThatIsNoneIsAFinding() throws {
        let folder = try VirtualFolder(["Content/site.yml": VirtualFolder.site + "report-url: editors@a.org\n"])
        #expect(
            try folder.findings() == [
                "Content/site.yml:3: unsafe-link: ‘report-url’ must be an http, https or mailto address, with ‘{url}’ "
                    + "where the page’s own address belongs, not ‘editors@a.org’"
            ])
    }

    @Test(arguments: ["news", "timeline", "claims", "pages", "concepts", "instruments"])
    func foldersOfEverySiteAreNoInstruments(_ id: String) throws {
        let text = VirtualFolder.instrument.replacing("id: treaty", with: "id: \(id)")
        let folder = try VirtualFolder(["Content/instruments/\(id).yml": text])
        #expect(
            try folder.findings() == [
                "Content/instruments/\(id).yml:1: "
                    + "front-matter: ‘\(id)’ is a folder of every site and no id of an instrument"
            ])
    }

    @Test func idsStandOnce() throws {
        let concept = "terms: {vi: [a]}\nprovisions: [art_1]\n"
        let folder = try VirtualFolder([
            "Content/instruments/z.yml": VirtualFolder.instrument, "Content/concepts/A.yml": concept,
            "Content/concepts/a.yml": concept, "Content/concepts/khái niệm.yml": concept,
        ])
        let source = try folder.read()
        #expect(source.concepts.count == 1 && source.instruments.count == 1)
        #expect(
            VirtualFolder.lines(source.diagnostics) == [
                "Content/concepts/a.yml:0: front-matter: there are two files of the concept ‘a’",
                "Content/concepts/khái niệm.yml:0: "
                    + "front-matter: a concept's file name may hold only up to 120 letters a–z, digits and hyphens",
                "Content/instruments/z.yml:0: front-matter: there are two files of the instrument ‘treaty’",
                "Content/instruments/z.yml:1: "
                    + "front-matter: the id ‘treaty’ and the file's name ‘z.yml’ differ",
            ])
    }
}

@Suite struct SVGPromises {
    @Test(arguments: [
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone='no'?>\n<!-- a --><svg xmlns=\"http://www.w3.org/2000/svg\" "
            + "viewBox=\"0 0 1 1\"><title>A &amp; B</title><path d=\"M0 0\" fill=\"url(#g)\"/></svg>",
        "<svg xmlns:xlink=\"http://www.w3.org/1999/xlink\"><use xlink:href=\"#a\" href='#a' /></svg >",
        "<svg><g class=\"a\" transform=\"translate(1 2) rotate(3)\" fill=\"rgb(1,2,3)\"></g></svg>",
    ])
    func drawingsAreTaken(_ text: String) { #expect(SVGCheck.danger(in: Array(text.utf8)) == nil) }

    @Test(arguments: [
        ("<svg><x:script xmlns:x=\"http://www.w3.org/2000/svg\"/></svg>", "the element ‘x:script’"),
        ("<svg><script/></svg>", "the element ‘script’"), ("<svg><style/></svg>", "the element ‘style’"),
        ("<svg><a href = \"https://example.org\"/></svg>", "the element ‘a’"),
        ("<svg><use href = \"https://a.org\"/></svg>", "a reference to something outside itself"),
        ("<svg><use\nxlink:href\t=\n'//a.org'/></svg>", "a reference to something outside itself"),
        ("<svg xmlns:y=\"http://www.w3.org/1999/xlink\"/>", "a foreign namespace"),
        ("<svg y:href=\"#a\"/>", "the attribute ‘y:href’"), ("<svg ONLOAD=\"x\"/>", "an event handler"),
        ("<svg\u{c}onload=\"x\"/>", "no ‘svg’ element at its beginning"), ("<svg style=\"\"/>", "inline styles"),
        ("<svg fill=\"url(https:a)\"/>", "a reference to something outside itself"),
        ("<svg fill=\"u\\72l(a)\"/>", "an escape in the attribute ‘fill’"),
        ("<svg mask=\"image-set('a' 1x)\"/>", "a function in the attribute ‘mask’"),
        ("<!DOCTYPE svg [<!ENTITY a 'b'>]><svg/>", "a declaration (‘<!’)"),
        ("<svg><![CDATA[a]]></svg>", "a declaration (‘<!’)"),
        ("<?xml-stylesheet href='a'?><svg/>", "a processing instruction (‘<?’)"),
        ("<svg><?a?></svg>", "a processing instruction (‘<?’)"), ("<svg>&#60;</svg>", "character references"),
        ("<svg>&a;</svg>", "an entity"), ("<svg id=\"&a;\"/>", "an entity"),
        ("<html/>", "no ‘svg’ element at its beginning"),
        ("", "no ‘svg’ element"), ("<svg", "an element without an end"),
        ("<svg a=b/>", "the attribute ‘a’ without quotes"),
        ("<?xml version='1.0' encoding='utf-7'?><svg/>", "another encoding than UTF-8"),
    ])
    func whatCouldDoMoreIsRefused(_ text: String, _ danger: String) {
        #expect(SVGCheck.danger(in: Array(text.utf8)) == danger)
    }

    @Test func theCaseOfTheSuffixDoesNotMatter() throws {
        let folder = try VirtualFolder(["Content/pages/a.SVG": "<svg><script/></svg>"])
        #expect(
            try folder.findings() == [
                "Content/pages/a.SVG:0: unsafe-link: the picture holds the element ‘script’, which is not taken"
            ])
    }
}
