import ArgumentParser
import Starter

struct NewEventCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "event", abstract: "Make an event of the timeline: Content/timeline/DATE-NAME.LANGUAGE.md.")

    @Argument(help: "The title; for one language only, vi=\"…\".") var title: [String]

    @Option(
        help: ArgumentHelp(
            "When it is; required: 2026-01-15, 2026-01, 2026-01-15/2026-01-16 or pending.", valueName: "date"))
    var date: String?

    @Option(help: ArgumentHelp("What a pending event waits for; for one language only, vi=\"…\".", valueName: "text"))
    var condition: [String] = []

    @OptionGroup var address: SlugOptions
    @OptionGroup var state: DraftOptions
    @OptionGroup var options: NewDocumentOptions

    func run() throws {
        try options.make(
            NewDocument(
                .event(date: date, condition: condition), titles: title, slug: address.slug, isDraft: state.draft))
    }
}
