import ArgumentParser
import Build
import Diagnostics
import Preview
import Synchronization

struct ServeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Show the site in a browser while it is written.",
        discussion: """
            Builds the site in memory and serves it on this machine; nothing is written. The address is printed on \
            standard output. Whenever a file of Content or Templates changes, the browser reloads what it shows, if that \
            is another page now, and moves to the first block that changed. Errors in the content appear over the last \
            good page, and go when they are mended.

            Ctrl-C ends it.

              pinpoint serve --open
              pinpoint serve --follow --drafts --port 9000
            """)

    @Option(
        help: ArgumentHelp("The folder that holds Content and Templates.", valueName: "dir"), completion: .directory)
    var source = "."

    @Option(help: ArgumentHelp("The port; if it is busy, the next that is free. 0 takes any.", valueName: "n"))
    var port: UInt16 = 8000

    @Option(help: ArgumentHelp("The address of this machine to listen on.", valueName: "address"))
    var host = "127.0.0.1"

    @Flag(help: "Open the browser (BROWSER, or xdg-open).")
    var open = false

    @Flag(help: "Take the browser to the page of the file just saved.")
    var follow = false

    @Flag(help: "Include documents that are marked as drafts.")
    var drafts = false

    func validate() throws {
        if ListenAddress(host) == nil {
            throw ValidationError("--host takes an address of this machine, such as 127.0.0.1, ::1 or 0.0.0.0.")
        }
    }

    func run() throws {
        guard let address = ListenAddress(host) else { return }
        let options = BuildOptions(source: source, includesDrafts: drafts)
        let console = Self.console()
        try Session.carryOut { () throws(BuildFailure) in
            try Preview(
                root: source, site: SiteSession(options: options),
                options: PreviewOptions(address: address, port: port, opensBrowser: open, follows: follow),
                console: console
            ).runUntilStopped()
        }
    }

    /// Prints what build prints; findings that stand as they did are not printed again.
    private static func console() -> PreviewConsole {
        let printed = Mutex<[Diagnostic]?>(nil)
        return PreviewConsole(
            show: { report in
                let listed = report.serious
                let isNew = printed.withLock { printed in
                    defer { printed = listed }
                    return printed != listed
                }
                let text = isNew ? DiagnosticsForm.text.text(of: listed, in: report) : ""
                Session.standardError(text + report.summary + "\n")
            }, warn: { Session.standardError("pinpoint: \($0)\n") },
            address: { try? Session.standardOutput($0 + "\n") })
    }
}
