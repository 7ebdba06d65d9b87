import Testing

@testable import Publisher

/// What the search reads in compiled HTML, and where it stands.
@Suite struct MarkupReaderTests {
    private struct Lines: SearchTextVisitor {
        var found: [String] = []
        private var place = ""

        mutating func visit(title: String) {}
        mutating func visit(place id: UnsafeBufferPointer<UInt8>) { place = String(decoding: id, as: UTF8.self) }
        mutating func visit(text: UnsafeBufferPointer<UInt8>, isHeading: Bool) {
            found.append("\(place)\(isHeading ? "#" : ":")\(String(decoding: text, as: UTF8.self))")
        }
    }

    private func lines(_ html: String..., at place: String = "") -> [String] {
        var reader = MarkupReader()
        var lines = Lines()
        reader.begin { $0.append(contentsOf: place.utf8) }
        for html in html { reader.read(Array(html.utf8), to: &lines) }
        return lines.found
    }

    @Test func paragraphsAreLinesAndInlineMarkupIsNone() {
        #expect(
            lines("<p>One <em>two</em>, <strong>three</strong>\nfour<br />\nfive.</p>\n<p>Six.</p>\n")
                == [":One two, three four five.", ":Six."])
    }

    @Test func pointsStandAtTheirOwnPlaces() {
        let html = """
            <p>Begins.</p>
            <ul class="provisions">
            <li id="art_1__para_1__point_a"><span class="label">(a)</span> First
            <ul class="provisions">
            <li id="art_1__para_1__point_a__subpoint_i"><span class="label">(i)</span> inner</li>
            </ul>
            </li>
            <li>no id</li>
            </ul>
            <p>Ends.</p>
            """
        #expect(
            lines(html, at: "art_1__para_1") == [
                "art_1__para_1:Begins.", "art_1__para_1__point_a:First",
                "art_1__para_1__point_a__subpoint_i:inner", "art_1__para_1:no id", "art_1__para_1:Ends.",
            ])
    }

    @Test func whatFollowsAHeadingStandsAtIt() {
        #expect(
            lines("<p>Before.</p>\n", "<h3 id=\"a1-scope\">The <em>scope</em></h3>\n", "<p>Behind.</p>\n")
                == [":Before.", "a1-scope#The scope", "a1-scope:Behind."])
    }

    @Test func entitiesAreTheirCharacters() {
        #expect(lines("<p>a &lt;b&gt; &amp;amp; &quot;c&quot; & d</p>") == [":a <b> &amp; \"c\" & d"])
    }

    @Test func aRowOfATableIsALine() {
        let html = """
            <div class="table-scroll" tabindex="0">
            <table>
            <thead>
            <tr>
            <th class="align-left">Case</th>
            <th>Period</th>
            </tr>
            </thead>
            <tbody>
            <tr>
            <td>one</td>
            <td>2 days</td>
            </tr>
            </tbody>
            </table>
            </div>
            """
        #expect(lines(html) == [":Case · Period", ":one · 2 days"])
    }

    @Test func numbersOfFootnotesAndLinksBackAreNoWords() {
        let reference = "<p>Text<sup class=\"footnote-ref\"><a href=\"#s-fn-1\" id=\"s-fnref-1\">1</a></sup>.</p>\n"
        let notes = """
            <section class="footnotes">
            <h2></h2>
            <ol>
            <li id="s-fn-1">
            <p>A note. <a href="#s-fnref-1" class="footnote-back" aria-label=" 1">↩</a></p>
            </li>
            </ol>
            </section>
            """
        #expect(lines(reference, notes) == [":Text.", "s-fn-1:A note."])
    }

    @Test(arguments: [
        "<p>cut", "<p", "<", "&", "</li></li></li>", "<li id=\"x", "<span class=\"label\">", "<sup>", "<h2>a",
    ])
    func brokenMarkupIsReadToItsEnd(_ html: String) {
        #expect(lines(html, "<p>after</p>").last?.hasSuffix("after") == true)
    }
}
