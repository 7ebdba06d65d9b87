import ArgumentParser
import Build

struct CiteCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cite",
        abstract: "Read the citations of texts.",
        discussion: """
            Reads JSON Lines on standard input, {"text": "…", "lang": "vi"|"en", "in": "hanoi:art_40"}, where “in” (the \
            provision that the text stands in) may be left out, and writes one JSON array a line, in text order.

              echo '{"text":"khoản 1 Điều 64","lang":"vi"}' | pinpoint cite
            """)

    @Option(help: ArgumentHelp("The folder of the site whose instruments are known.", valueName: "dir"))
    var source = "."

    @Flag(help: "Print citations for people instead of JSON.")
    var text = false

    func run() throws {
        let cite = try Session.carryOut { () throws(BuildFailure) in try CiteRun(source: source) }
        var number = 0
        var hasFailed = false
        while let line = readLine() {
            number += 1
            guard line.contains(where: { !$0.isWhitespace }) else { continue }
            do throws(CiteRun.BadLine) {
                Session.standardOutput(try cite.answer(line, isForPeople: text) + "\n")
            } catch {
                Session.standardError("pinpoint: line \(number): \(error.message)\n")
                hasFailed = true
                // One answer a line, so that answers stay beside their questions.
                if !text { Session.standardOutput("[]\n") }
            }
        }
        if hasFailed { throw Session.contentErrors }
    }
}
