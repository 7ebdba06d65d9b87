import ArgumentParser
import Build
import Starter

/// The options that all commands for new documents take.
struct NewDocumentOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("The folder that holds Content and Templates.", valueName: "dir"), completion: .directory)
    var source = "."

    /// Makes a document and prints the paths of its files.
    func make(_ document: NewDocument) throws {
        let paths = try Session.carryOut { () throws(BuildFailure) in try document.make(in: source) }
        try Session.show(paths.map { $0 + "\n" }.joined())
    }
}

/// Whether a document is a draft.
struct DraftOptions: ParsableArguments {
    @Flag(help: "Mark it as a draft, which only build --drafts and serve --drafts take.")
    var draft = false
}

/// The options of documents whose address is made of words.
struct SlugOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The end of its address (default: made of the title).", valueName: "name"))
    var slug: String?
}
