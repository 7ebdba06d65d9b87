import ArgumentParser
import Build
import Delivery
import Publisher

struct BuildCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build",
        abstract: "Build the site.",
        discussion: """
            Reads Content and Templates, and brings the output folder up to date: only files whose bytes change are \
            written, each at once and whole, and only files that the folder's manifest.json lists are ever removed. \
            With errors in the content nothing is written.

            What was compiled is kept in .pinpoint in the source folder, which may be deleted at any time; where nothing \
            changed, nothing is done.

            Errors and warnings are printed; notes are counted (“pinpoint check” lists them).

              pinpoint build
              pinpoint build --strict --base-url https://example.org/treaty/
            """)

    @OptionGroup var site: SiteOptions

    @Option(
        help: ArgumentHelp("Where the site is written (default: Site in the source folder).", valueName: "dir"),
        completion: .directory)
    var output: String?

    @Flag(help: "Make everything anew, whatever .pinpoint and the old manifest say.")
    var clean = false

    @Option(help: ArgumentHelp("How many threads to use (default: as many as there are processors).", valueName: "n"))
    var jobs: Int?

    @Flag(help: "Also copy the site to dist/site, each text with its .gz and .br beside it, for web servers.")
    var compress = false

    @Flag(help: "Print how long each stage took.")
    var timings = false

    func validate() throws {
        if let jobs, !(1...1024).contains(jobs) { throw ValidationError("--jobs takes a number from 1 to 1024.") }
    }

    func run() throws {
        let folder = output ?? BuildOptions.defaultOutput(of: site.source)
        let options = BuildOptions(
            source: site.source, output: folder, baseURL: site.baseURL,
            isStrict: site.strict, includesDrafts: site.drafts, isClean: clean,
            wantsNotes: site.diagnostics != .text, jobs: jobs)
        try Session.run(options, form: site.diagnostics, listsNotes: false, times: timings)
        if compress { try copy(folder) }
    }

    /// Copies the built folder for web servers.
    private func copy(_ folder: String) throws {
        let place = site.source == "." ? "dist/site" : "\(site.source)/dist/site"
        let outcome = try Session.deliver { () throws(DeliveryError) in
            try CompressedCopies(of: SiteFolder(root: folder), in: OutputFolder(root: place))
                .write(isClean: clean, loop: WorkerPool(jobs: jobs).forEach)
        }
        Session.standardError(
            "‘\(place)’: \(outcome.files) files, \(outcome.copies) compressed copies, \(outcome.written) written\n")
    }
}
