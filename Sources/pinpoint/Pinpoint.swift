import ArgumentParser

@main
struct Pinpoint: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pinpoint", abstract: "Compiles treaties and news about them into a linked site.")
}
