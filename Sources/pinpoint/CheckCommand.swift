import ArgumentParser
import Build

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Find everything that build finds, and write nothing.",
        discussion: """
            Lists errors, warnings and notes, each with its file, line and column, and says what was checked.

              pinpoint check --strict
              pinpoint check --diagnostics sarif > findings.sarif
            """)

    @OptionGroup var site: SiteOptions

    func run() throws {
        let options = BuildOptions(
            source: site.source, baseURL: site.baseURL, isStrict: site.strict, includesDrafts: site.drafts)
        try Session.run(options, form: site.diagnostics, listsNotes: true)
    }
}
