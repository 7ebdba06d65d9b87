import Foundation

/// An example of the GitHub Flavored Markdown specification.
struct SpecificationExample: Sendable, CustomStringConvertible {
    let number: Int
    let markdown: String
    let html: String

    var description: String { "example \(number)" }

    /// Where Debian's package `cmark-gfm` keeps the specification.
    static let path = "/usr/share/doc/cmark-gfm/spec.txt.gz"

    struct Absent: Error, CustomStringConvertible {
        let description = "\(path) is not there: install the package cmark-gfm (and let dpkg keep its documentation)"
    }

    /// Every example of the installed specification, numbered as in it.
    static func all() throws -> [SpecificationExample] {
        guard FileManager.default.fileExists(atPath: path) else { throw Absent() }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["gunzip", "-c", path]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()

        let fence = String(repeating: "`", count: 32)
        var examples: [SpecificationExample] = []
        var markdown: [Substring] = []
        var html: [Substring] = []
        var place = 0
        for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false) {
            switch place {
            case 0 where line.hasPrefix(fence + " example"):
                (markdown, html, place) = ([], [], 1)
            case 1 where line == ".":
                place = 2
            case 1:
                markdown.append(line)
            case 2 where line == fence:
                examples.append(.init(number: examples.count + 1, markdown: text(markdown), html: text(html)))
                place = 0
            case 2:
                html.append(line)
            default:
                break
            }
        }
        return examples
    }

    private static func text(_ lines: [Substring]) -> String {
        lines.map { $0.replacingOccurrences(of: "→", with: "\t") + "\n" }.joined()
    }
}
