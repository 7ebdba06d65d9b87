import Foundation
import Testing

/// The inputs that the fuzzers begin with, and those that once broke something, tried without a fuzzer.
@Suite struct FuzzCorpus {
    private static func inputs(_ target: String) throws -> [(name: String, bytes: [UInt8])] {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
            "corpus/\(target)")
        return try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .map { ($0.lastPathComponent, Array(try Data(contentsOf: $0))) }
    }

    @Test(
        arguments: [
            ("front-matter", FrontMatterTarget.violation), ("markdown", MarkdownTarget.violation),
            ("templates", TemplateTarget.violation),
        ] as [(String, @Sendable ([UInt8]) -> String?)])
    func holdsForEveryInputWholeAndCutAnywhere(target: String, violation: @Sendable ([UInt8]) -> String?) throws {
        let inputs = try Self.inputs(target)
        #expect(inputs.count >= 4)
        for input in inputs {
            #expect(violation(input.bytes) == nil, "\(target)/\(input.name)")
            for length in stride(from: 1, to: input.bytes.count, by: 41) {
                let cut = Array(input.bytes.prefix(length))
                #expect(violation(cut) == nil, "the first \(length) bytes of \(target)/\(input.name)")
            }
        }
    }

    @Test(arguments: [
        "<script>x</script>", "<p onclick=\"x\">x</p>", "<p>x", "<p>x</em></p>", "x < y", "x & y", "x > y",
        "<a href=\"javascript:x\">x</a>", "<a href=\"java\tscript:x\">x</a>", "<a href=\"//x\">x</a>",
        "<a href=\"#\"><a href=\"#\">x</a></a>", "<p><ul></ul></p>", "<br id=\"a\" /><br id=\"a\" />",
        "<p class='x'>x</p>", "<p class=\"<\">x</p>", "<p style=\"x\">x</p>", "<p", "</p>",
    ])
    func markupThatIsNotInertIsSeen(html: String) { #expect(MarkupInvariants.violation(in: Array(html.utf8)) != nil) }

    @Test(arguments: ["", "x", "<p id=\"a\">x &amp; <em>y</em><br />\n</p>", "<a href=\"https://x/?a:b\">x</a>"])
    func markupThatIsInertIsTaken(html: String) { #expect(MarkupInvariants.violation(in: Array(html.utf8)) == nil) }
}
