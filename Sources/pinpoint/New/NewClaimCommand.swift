import ArgumentParser
import Corpus
import Starter

struct NewClaimCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "claim", abstract: "Make a claim in circulation that is not so: Content/claims/NAME.LANGUAGE.md.")

    @Argument(help: "The claim as it circulates; for one language only, vi=\"…\".") var title: [String]

    @Option(help: "What is wrong with it.") var verdict: FrontMatter.Claim.Verdict

    @Option(help: ArgumentHelp("When it was said, if that is known.", valueName: "date"))
    var date: String?

    @OptionGroup var address: SlugOptions
    @OptionGroup var state: DraftOptions
    @OptionGroup var options: NewDocumentOptions

    func run() throws {
        try options.make(
            NewDocument(
                .claim(verdict: verdict, date: date), titles: title, slug: address.slug, isDraft: state.draft))
    }
}

extension FrontMatter.Claim.Verdict: ExpressibleByArgument {}
