import ArgumentParser
import Build

/// The options of build and check.
struct SiteOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("The folder that holds Content and Templates.", valueName: "dir"), completion: .directory)
    var source = "."

    @Option(
        name: .customLong("base-url"),
        help: ArgumentHelp("Where the site will be; overrides base-url of site.yml.", valueName: "url"))
    var baseURL: String?

    @Flag(help: "Count warnings as errors.")
    var strict = false

    @Flag(help: "Include documents that are marked as drafts.")
    var drafts = false

    @Option(help: ArgumentHelp("How findings are printed: text, json, github or sarif.", valueName: "form"))
    var diagnostics = DiagnosticsForm.text
}

extension DiagnosticsForm: ExpressibleByArgument {}
