import ArgumentParser
import Starter

struct NewNewsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "news", abstract: "Make a news item: Content/news/DATE-NAME.LANGUAGE.md.")

    @Argument(help: "The title; for one language only, vi=\"…\".") var title: [String]

    @Option(help: ArgumentHelp("The day it was published; required, since a build has no clock.", valueName: "day"))
    var date: String?

    @OptionGroup var address: SlugOptions
    @OptionGroup var state: DraftOptions
    @OptionGroup var options: NewDocumentOptions

    func run() throws {
        try options.make(NewDocument(.news(date: date), titles: title, slug: address.slug, isDraft: state.draft))
    }
}
