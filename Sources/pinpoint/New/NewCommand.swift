import ArgumentParser

struct NewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new",
        abstract: "Make a document in every language of the site.",
        discussion: """
            Writes one file for each language, with its front matter, into the folder where its kind belongs, and prints \
            their paths. Nothing is ever written over. A title is one text for all languages, or one for each.

              pinpoint new news "An example" --date 2026-01-15
              pinpoint new event vi="Ký kết" en="Signature" --date 2026-01-15
              pinpoint new article 64 vi="Ký" en="Signature"
              pinpoint new concept extradition --provision art_37
            """,
        subcommands: [
            NewNewsCommand.self, NewEventCommand.self, NewArticleCommand.self, NewChapterCommand.self,
            NewClaimCommand.self, NewPageCommand.self, NewConceptCommand.self,
        ])
}
