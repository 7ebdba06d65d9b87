import Foundation
import Testing

/// A mistake in a template, as whoever made it meets it.
@Suite struct TemplateFaults {
    @Test(arguments: [
        (
            "free-page.mustache", "<h1>{{title}}</h1>\n  {{titel}}\n",
            "Templates/free-page.mustache:2:3: error: this page has no ‘titel’"
        ),
        (
            "free-page.mustache", "\n\n{{> nowhere}}\n",
            "Templates/free-page.mustache:3:1: error: there is no partial ‘nowhere’"
        ),
        (
            "free-page.mustache", "{{#title}}\n",
            "Templates/free-page.mustache:1:1: error: the section ‘title’ is not closed"
        ),
        ("free-page.mustache", "a\n{{title", "Templates/free-page.mustache:2:1: error: the tag is not closed"),
        (
            "partials/mention.mustache", "\n{{> mention}}\n",
            "Templates/partials/mention.mustache:2:1: error: the partial ‘mention’ contains itself"
        ),
        (
            "free-page.mustache", "{{words.nothing}}",
            "Templates/free-page.mustache:1:1: error: no strings file has the key ‘nothing’"
        ),
    ])
    func isAnErrorWithFileAndLineAndLeavesTheSite(_ name: String, _ text: String, _ message: String) throws {
        let site = try VirtualSite(SmallSite.files)
        try site.write("Site/manifest.json", "{}\n")
        try site.write("Templates/" + name, text)
        let run = try ExecutableRun("build", in: site)
        #expect(run.status == 1)
        #expect(run.error.contains(message), "\(run.error)")
        #expect(try site.published().keys.sorted() == ["manifest.json"])
    }
}
