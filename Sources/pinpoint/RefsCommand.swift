import ArgumentParser
import Build
import Diagnostics

struct RefsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "refs",
        abstract: "Show who cites a provision, and what it cites, or which provisions nothing cites.",
        discussion: """
            The provision is named by its id; without an instrument the site's primary one is meant.

              pinpoint refs art_64
              pinpoint refs art_64__para_1 --format csv
              pinpoint refs budapest:art_32 --format json

            With --coverage it shows, chapter by chapter, which articles of an instrument the documents cite and which \
            they never do, and of the cited ones which paragraphs that the outline lists. A citation of 64(1)(a) also \
            cites 64(1) and 64, and a range every member; a citation of Article 64 as a whole cites none of its \
            paragraphs, and one of a chapter none of its articles. What the document of an article cites of that \
            article itself does not count. All languages are taken together; json and csv also count each alone.

              pinpoint refs --coverage
              pinpoint refs --coverage --instrument budapest --format csv
            """)

    @Argument(help: "The provision: art_64, art_11__para_1__point_a, chp_V, or instrument:id.")
    var provision: String?

    @Flag(help: "Show which provisions of an instrument are never cited.")
    var coverage = false

    @Option(
        help: ArgumentHelp("The instrument for --coverage (default: the site's primary one).", valueName: "id"))
    var instrument: String?

    @Option(
        help: ArgumentHelp("The folder that holds Content and Templates.", valueName: "dir"), completion: .directory)
    var source = "."

    @Option(help: "How it is printed: text, json or csv.")
    var format = ReferenceReport.Format.text

    func validate() throws {
        if provision == nil, !coverage {
            throw ValidationError("Name a provision, such as art_64, or ask for --coverage.")
        }
        if provision != nil, coverage {
            throw ValidationError("Name a provision or ask for --coverage, not both.")
        }
        if let instrument, let provision {
            throw ValidationError("--instrument goes with --coverage; a provision is \(instrument):\(provision).")
        }
    }

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
        let text = try Session.carryOut { () throws(BuildFailure) in
            if let provision { return try ReferenceReport(of: provision, in: site).text(format) }
            return try CoverageReport(of: instrument, in: site).text(format)
        }
        if format == .text { try Session.show(text) } else { try Session.standardOutput(text) }
    }
}

extension ReferenceReport.Format: ExpressibleByArgument {}
