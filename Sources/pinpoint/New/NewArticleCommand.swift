import ArgumentParser
import Starter

struct NewArticleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "article",
        abstract:
            "Make an article's document: Content/INSTRUMENT/article-N.LANGUAGE.md, beside the nearest of its chapter.")

    @Argument(help: "The article's number, which the outline must have.") var number: String
    @Argument(help: "The title; for one language only, vi=\"…\".") var title: [String]

    @Option(help: ArgumentHelp("The instrument (default: the site's primary one).", valueName: "id"))
    var instrument: String?

    @OptionGroup var state: DraftOptions
    @OptionGroup var options: NewDocumentOptions

    func run() throws {
        try options.make(
            NewDocument(.article(number: number, instrument: instrument), titles: title, isDraft: state.draft))
    }
}
