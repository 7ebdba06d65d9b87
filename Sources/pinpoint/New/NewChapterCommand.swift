import ArgumentParser
import Starter

struct NewChapterCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "chapter", abstract: "Make the introduction to a chapter that the instrument's file describes.")

    @Argument(help: "The chapter's number: 9 or IX.") var number: String
    @Argument(help: "What it is headed, if anything; for one language only, vi=\"…\".") var title: [String] = []

    @Option(help: ArgumentHelp("The instrument (default: the site's primary one).", valueName: "id"))
    var instrument: String?

    @OptionGroup var state: DraftOptions
    @OptionGroup var options: NewDocumentOptions

    func run() throws {
        try options.make(
            NewDocument(.chapter(number: number, instrument: instrument), titles: title, isDraft: state.draft))
    }
}
