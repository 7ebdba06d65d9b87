import ArgumentParser
import Build
import Diagnostics

struct RefsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "refs",
        abstract: "Show who cites a provision, and what it cites.",
        discussion: """
            The provision is named by its id; without an instrument the site's primary one is meant.

              pinpoint refs art_64
              pinpoint refs art_64__para_1 --format csv
              pinpoint refs budapest:art_32 --format json
            """)

    @Argument(help: "The provision: art_64, art_11__para_1__point_a, chp_V, or instrument:id.")
    var provision: String

    @Option(help: ArgumentHelp("The folder that holds Content and Templates.", valueName: "dir"))
    var source = "."

    @Option(help: "How it is printed: text, json or csv.")
    var format = ReferenceReport.Format.text

    func run() throws {
        let build = SiteBuild(options: BuildOptions(source: source))
        let report = try Session.carryOut { () throws(BuildFailure) in try build.link() }
        guard let site = report.site else {
            try Session.printFindings(report, form: .text, listsNotes: false)
            throw Session.contentErrors
        }
        if report.hasErrors {
            let count = report.count(.error)
            Session.standardError(
                "pinpoint: the content has \(count) error\(count == 1 ? "" : "s"), so this may not be all; see pinpoint check\n"
            )
        }
        let references = try Session.carryOut { () throws(BuildFailure) in
            try ReferenceReport(of: provision, in: site)
        }
        try Session.standardOutput(references.text(format))
    }
}

extension ReferenceReport.Format: ExpressibleByArgument {}
