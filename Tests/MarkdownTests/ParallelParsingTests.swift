import GeneratedTexts
import Testing

@testable import Markdown

/// cmark's extensions for strikethrough and addresses change a table of the whole process while they parse.
@Suite struct ParallelParsing {
    private static let documents: [[UInt8]] = [
        "Một đoạn *thường* với `mã` và [liên kết](a.md).\n",
        "Gạch ~~bỏ~~ đi, và một câu ww khác: xong.\n",
        "Xem https://example.org/a?b=c và www.example.com, viết cho a@example.com.\n",
        "w w w : : : wwww :w: chữ w và dấu : không là địa chỉ\n",
        "| a | b |\n|:--|--:|\n| w: | ~x~ |\n",
        "| a | b |\n|:--|--:|\n| w: | **x** |\n",
        "- [x] xong w:\n- [ ] chưa\n\n1. một\n3. ba\n",
        "~một~ ~~hai~~ ~~~\nmã\n~~~\n",
        "# Điều 64 w:\n\n> trích *dẫn* w:w\n\n[^1] và [^1]\n\n[^1]: chú w:\n",
        "http://a.b/c~d~e http://x www.x.y/~z~ [a](http://b) <https://c>\n",
        "Điều 40 w *khoản* w: 3 **điểm** w: b: w\n\n---\n\nthe wide web: wow\n",
    ].map { Array($0.utf8) }

    private static func output(_ document: [UInt8]) throws -> Fragment {
        var renderer = MarkdownRenderer(tree: try MarkdownTree(parsing: document), plan: RenderPlan())
        return renderer.renderDocument()
    }

    @Test func parsesOnAllCoresGiveWhatOneThreadGives() async throws {
        let expected = try Self.documents.map { try Self.output($0) }
        let tasks = 16
        let parses = TestScale.count(100_000, long: 500_000) / tasks
        let wrong = try await withThrowingTaskGroup(of: Int.self) { group in
            for task in 0..<tasks {
                group.addTask {
                    var wrong = 0
                    for number in 0..<parses {
                        let place = (number * 7 + task) % Self.documents.count
                        if try Self.output(Self.documents[place]) != expected[place] { wrong += 1 }
                    }
                    return wrong
                }
            }
            return try await group.reduce(0, +)
        }
        #expect(wrong == 0)
    }

    @Test func parsesThatAreLeftHalfWayHarmNoOther() async throws {
        let expected = try Self.documents.map { try Self.output($0) }
        // Over 1 GiB of nodes, with strikethrough and addresses on.
        let heavy = Array(String(repeating: "[", count: (4 << 20) - 2).utf8) + Array("~@".utf8)
        #expect(throws: MarkdownRefusal(reason: .treeTooLarge, bound: 1 << 30, line: 1)) {
            try MarkdownTree(parsing: heavy)
        }
        for (document, fragment) in zip(Self.documents, expected) {
            #expect(try Self.output(document) == fragment)
        }
    }
}
