import ArgumentParser
import Starter

struct NewConceptCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "concept",
        abstract: "Make a term of the glossary: Content/concepts/NAME.yml, one file for all languages.")

    @Argument(help: "The term; for one language only, vi=\"…\".") var title: [String]

    @Option(help: ArgumentHelp("A provision it stands for, such as art_2; may be repeated.", valueName: "id"))
    var provision: [String] = []

    @OptionGroup var address: SlugOptions
    @OptionGroup var options: NewDocumentOptions

    func run() throws {
        try options.make(NewDocument(.concept(provisions: provision), titles: title, slug: address.slug))
    }
}
