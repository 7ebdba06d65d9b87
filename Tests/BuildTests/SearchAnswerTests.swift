import Build
import Foundation
import Testing

/// What the search answers, asked with the site's own script under Node.js; its browser's part has no test here.
@Suite struct SearchAnswers {
    private static let folder = VirtualSite.project + "/Tests/BuildTests/Search"

    /// Runs `ask.js`; gives its status and what it printed.
    private func ask(_ arguments: String...) throws -> (status: Int32, text: String) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["node", Self.folder + "/ask.js"] + arguments
        let output = Pipe()
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let bytes = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: bytes, as: UTF8.self))
    }

    @Test func everyQueryOfTheTableHasItsFirstAnswer() throws {
        let output = FileManager.default.temporaryDirectory.appending(path: "pinpoint-search-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: output) }
        _ = try SiteBuild(options: BuildOptions(source: VirtualSite.project, output: output)).run()
        let answer = try ask(output, Self.folder + "/answers.tsv")
        #expect(answer.status == 0 && answer.text.isEmpty, "\(answer.text)")
    }
}
