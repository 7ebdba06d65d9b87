import ArgumentParser
import Starter

struct NewPageCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "page", abstract: "Make a free page: Content/pages/NAME.LANGUAGE.md.")

    @Argument(help: "The title; for one language only, vi=\"…\".") var title: [String]

    @OptionGroup var address: SlugOptions
    @OptionGroup var state: DraftOptions
    @OptionGroup var options: NewDocumentOptions

    func run() throws {
        try options.make(NewDocument(.page, titles: title, slug: address.slug, isDraft: state.draft))
    }
}
