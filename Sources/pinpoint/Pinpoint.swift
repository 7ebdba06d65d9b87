import ArgumentParser
import Glibc

@main
struct Pinpoint: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pinpoint",
        abstract: "Compiles the articles of a treaty, and news about it, into a linked static site.",
        discussion: """
            Citations in ordinary prose (“điểm a khoản 3 Điều 40”, “Articles 7 to 11”) become links to the exact \
            provision, and every provision shows who cites it.

            Exit status: 0 fine; 1 the content has errors; 64 no site there or bad options; 74 disk or permission.
            """,
        version: version,
        subcommands: [
            InitCommand.self, NewCommand.self, BuildCommand.self, ServeCommand.self, CheckCommand.self,
            PublishCommand.self, VerifyCommand.self,
            CiteCommand.self, RefsCommand.self,
        ])

    static func main() {
        // A file that may not grow any more is an error with its path, not the end of the process.
        signal(SIGXFSZ, SIG_IGN)
        main(nil)
    }
}
