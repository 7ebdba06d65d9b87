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

    @Option(
        help: ArgumentHelp("The folder of the site whose instruments are known.", valueName: "dir"),
        completion: .directory)
    var source = "."

    @Flag(help: "Print citations for people instead of JSON.")
    var text = false

    func run() throws {
        let cite = try Session.carryOut { () throws(BuildFailure) in try CiteRun(source: source) }
        var hasFailed = false
        var lines = StandardInputLines()
        while let line = lines.next() {
            switch cite.answer(line, isForPeople: text) {
            case .success(let answer):
                if answer.isEmpty { continue }
                if text { try Session.show(answer + "\n") } else { try Session.standardOutput(answer + "\n") }
            case .failure(let bad):
                Session.standardError("pinpoint: line \(lines.number): \(bad.message)\n")
                hasFailed = true
                // One answer a line, so that answers stay beside their questions.
                if !text { try Session.standardOutput("[]\n") }
            }
        }
        if hasFailed { throw Session.contentErrors }
    }
}
