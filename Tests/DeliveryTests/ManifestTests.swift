import Corpus
import Digests
import Publisher
import Testing

@Suite struct Manifests {
    private static let manifest = Manifest(
        entries: [
            "a \"b\" \\c.html": .init(content: Digest(of: "a"), model: Digest(of: "b"), size: 12),
            "đ/x.css": .init(content: nil, model: nil, size: 0),
        ],
        origin: SiteOrigin(
            asOf: CalendarDate(iso: "2025-06-01"), baseURL: "https://x.example/", includesDrafts: true,
            sources: [.init(path: "Content/site.yml", content: Digest(of: "c"))]))

    @Test func comesBackAsItWas() {
        let bytes = Self.manifest.encoded()
        #expect(Manifest(decoding: bytes) == Self.manifest)
        #expect(Manifest(decoding: Manifest().encoded()) == Manifest())
    }

    @Test func readsTheFirstForm() {
        let text = "{\"version\":1,\"files\":[\n{\"path\":\"a.html\",\"size\":3}\n]}\n"
        #expect(
            Manifest(decoding: Array(text.utf8))
                == Manifest(entries: ["a.html": .init(content: nil, model: nil, size: 3)]))
    }

    @Test func takesNothingThatWasCutOrLeavesTheFolder() {
        let bytes = Self.manifest.encoded()
        for end in bytes.indices.dropLast() { #expect(Manifest(decoding: Array(bytes[..<end])) == nil, "\(end)") }
        for path in ["../a", "/a", "a//b", "./a", "manifest.json", ""] {
            let text = "{\"version\":2,\"files\":[\n{\"path\":\"\(path)\",\"size\":3}\n],\"sources\":[\n]}\n"
            #expect(Manifest(decoding: Array(text.utf8)) == nil, "\(path)")
        }
    }
}
