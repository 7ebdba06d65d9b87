import Diagnostics
import Testing

@Suite struct DiagnosticCaps {
    @Test func keepTheFirstOfEachCodeAndCountTheRest() {
        let links = (1...250).map { Diagnostic(.deadLink, at: SourceLocation(path: "a.md", line: $0), "\($0)") }
        let tags = (1...100).map { Diagnostic(.rawHTML, at: SourceLocation(path: "a.md", line: $0), "\($0)") }
        let kept = (links + tags).capped()
        #expect(kept.filter { $0.code == .rawHTML } == tags)
        #expect(kept.filter { $0.code == .deadLink }.prefix(100) == links.prefix(100))
        #expect(kept.count == 201)
        #expect(kept.last?.message == "and 150 more of these in this document")
        #expect(kept.last?.location.line == 101 && kept.last?.severity == .error)
    }
}
