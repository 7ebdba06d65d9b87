import ArgumentParser
import Build
import Starter

struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Start a site about another instrument.",
        discussion: """
            Writes a small site that builds at once: an instrument of so many articles, two articles, a news item, an event \
            and a term in each language, and the templates. The folder must be empty, or not there yet; a .git may be in it.

              pinpoint init budapest --name "Budapest Convention" --articles 48
              pinpoint init guide --languages en --name "Convention on Rivers"
              pinpoint init law --languages vi,en --name vi="Luật An ninh mạng" --name en="Law on Cybersecurity"
            """)

    @Argument(help: "The folder of the new site.", completion: .directory)
    var dir: String

    @Option(help: ArgumentHelp("Its languages, the site's own one first: vi, en or both.", valueName: "list"))
    var languages = "vi,en"

    @Option(
        help: ArgumentHelp(
            "What the instrument is called; for one language only, vi=\"…\".", valueName: "text"))
    var name: [String] = []

    @Option(help: ArgumentHelp("How many articles the instrument has.", valueName: "n"))
    var articles = 20

    @Option(
        help: ArgumentHelp(
            "The instrument's id: the name of its file and its folder (default: made of the folder's name).",
            valueName: "id"))
    var id: String?

    func run() throws {
        let made = try Session.carryOut { () throws(BuildFailure) in
            try NewSite(folder: dir, languages: languages, id: id, name: name, articles: articles).make()
        }
        Session.standardError(made)
    }
}
