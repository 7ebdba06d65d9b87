import ArgumentParser
import Build

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Find everything that build finds, and write nothing.",
        discussion: """
            Lists errors, warnings and notes, each with its file, line and column, and says what was checked. A site \
            in which there is nothing to check fails.

            With --strict it also makes every page in memory and follows every link, picture, style and fragment in it \
            that does not leave the site. This is the gate of a pull request.

              pinpoint check --strict
              pinpoint check --diagnostics sarif > findings.sarif

            With --audit it also prints, on standard output, every place that looks like a citation (a unit word \
            beside a number) and is not linked, with the reason, and how many there are of each. Code, links but for cite: ones, the \
            alternatives of images, the headings of an article and front matter are not looked through. What should \
            be a link after all becomes one by hand: [Article 64](cite:hanoi/art_64). The audit says nothing about \
            right and wrong, so it does not change the exit status.

              pinpoint check --audit
              pinpoint check --audit --diagnostics json      findings and audit in one object
            """)

    @OptionGroup var site: SiteOptions

    @Flag(help: "Print every place that looks like a citation and is not linked, and why.")
    var audit = false

    func validate() throws {
        if audit, site.diagnostics != .text, site.diagnostics != .json {
            throw ValidationError(
                "--audit is printed as text or json; --diagnostics \(site.diagnostics.rawValue) has no place for it.")
        }
    }

    func run() throws {
        let options = BuildOptions(
            source: site.source, baseURL: site.baseURL, isStrict: site.strict, includesDrafts: site.drafts,
            checksPages: site.strict)
        try Session.run(
            options, form: site.diagnostics, listsNotes: true, audits: audit, refusesNothing: true)
    }
}
