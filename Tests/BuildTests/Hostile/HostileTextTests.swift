import Build
import Foundation
import GeneratedTexts
import Testing

/// One document, whatever it holds, costs no more than `SECURITY.md` says: the executable runs under that bound.
@Suite(.serialized) struct HostileTexts {
    /// The memory that one document may take, in bytes of addresses, which are more than those in use.
    private static let mostMemory = 2 << 30

    private static let texts = HostileText.all.enumerated().filter { TestScale.isLong || $0.offset % 8 == 0 }.map(
        \.element)

    @Test(.timeLimit(.minutes(3)), arguments: texts)
    func areBuiltOrRefusedWithinTheirBounds(_ text: HostileText) throws {
        let site = try VirtualSite(
            SmallSite.files(with: [
                text.path: text.text,
                "Content/concepts/c.yml":
                    "title: {vi: điểm, en: point}\nterms: {vi: [điểm một], en: [point one]}\nprovisions: [art_3]\n",
            ]))
        let run = try ExecutableRun("build", in: site, wrapper: ["prlimit", "--as=\(Self.mostMemory)"])
        #expect(!run.isKilled && (run.status == 0 || run.status == 1), "\(run.status): \(run.error.suffix(2_000))")
        #expect(run.error.utf8.count < 200_000)
        if run.status == 1 {
            #expect(run.error.contains(text.path + ":") && run.error.contains(" error: "))
            #expect(!FileManager.default.fileExists(atPath: site.output))
        } else {
            let page = try site.page(text.page)
            #expect(page.hasSuffix("</html>\n") && page.utf8.count <= 128 << 20)
        }
    }

    @Test func bytesThatAreNoTextAreAnErrorWhereverTheyStand() throws {
        let bytes: [(name: String, bytes: [UInt8])] = [
            ("NUL", [0x61, 0x00, 0x62]), ("no character", [0xFF]), ("cut", [0xE1, 0xBB]), ("overlong", [0xC0, 0xAE]),
            ("a surrogate", [0xED, 0xA0, 0x80]), ("beyond Unicode", [0xF4, 0x90, 0x80, 0x80]),
            ("UTF-16", [0xFE, 0xFF, 0x00, 0x61]),
        ]
        let places = [
            "Content/news/2025-04-10-x.vi.md", "Content/concepts/x.yml", "Content/pages/x.vi.md",
            "Content/timeline/x.vi.md", "Content/claims/x.vi.md", "Content/sources.yml", "Content/status.yml",
            "Content/instruments/x.yml", "Templates/strings/vi.yml", "Templates/home.mustache", "Content/news/x.svg",
        ]
        for (name, bytes) in bytes.prefix(TestScale.count(2, long: bytes.count)) {
            let site = try VirtualSite(SmallSite.files)
            for place in places {
                let head = place.hasSuffix(".md") ? "---\ntitle: A\n---\n" : "a: b\n"
                try site.write(place, Data(Array(head.utf8) + bytes + Array("\n".utf8)))
            }
            let findings = try site.build(writes: false).diagnostics.filter { $0.severity == .error }
            for place in places {
                #expect(findings.contains { $0.location.path == place }, "\(name): \(place)")
            }
        }
    }
}
