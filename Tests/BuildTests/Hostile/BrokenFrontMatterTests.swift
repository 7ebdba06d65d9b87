import Build
import Diagnostics
import Foundation
import GeneratedTexts
import Testing

/// Front matter that is broken, in every kind of document and a thousand ways.
@Suite struct BrokenFrontMatters {
    /// The folder of a kind of document, and front matter that it takes.
    private static let kinds: [(folder: String, lines: [String])] = [
        ("news", ["title: Tin", "published: 2025-04-10", "publisher: Báo", "kind: news"]),
        ("timeline", ["title: Sự kiện", "date: 2025-04-10", "place: Hà Nội", "sources: [a]"]),
        ("claims", ["title: Nhận định", "verdict: imprecise", "claimants: [a]", "sources: [b]"]),
        ("pages", ["title: Trang", "updated: 2025-04-10", "draft: false"]),
        ("treaty", ["title: Điều", "article: 5", "summary: x", "review: unchecked"]),
    ]

    /// Ways to break it, each of which leaves something that is surely wrong.
    private static let breakages: [(name: String, apply: @Sendable (inout [String], inout Dice) -> Void)] = [
        ("an unknown key", { lines, dice in lines.append("key\(dice.roll(99)): 1") }),
        ("a key twice", { lines, dice in lines.append(lines[dice.roll(lines.count)]) }),
        ("no title", { lines, _ in lines.removeFirst() }),
        ("a quote without an end", { lines, _ in lines[0] = "title: \"Tin" }),
        ("a tab", { lines, _ in lines.append("\tslug: a") }),
        ("an anchor", { lines, dice in lines[0] = "title: &a\(dice.roll(9)) Tin" }),
        ("an alias", { lines, _ in lines[0] = "title: *a" }),
        ("a bomb", { lines, _ in lines += ["a: &a [x,x,x]", "b: &b [*a,*a,*a]", "c: [*b,*b,*b]"] }),
        ("no day", { lines, dice in lines.append("updated: 2025-02-\(30 + dice.roll(60))") }),
        ("a list", { lines, _ in lines[0] = "title: [a, b]" }),
        ("a map", { lines, _ in lines[0] = "title: {a: b}" }),
        ("a control character", { lines, dice in lines[0] = "title: \"A\\x0\(1 + dice.roll(8))B\"" }),
        (
            "brackets without an end",
            { lines, dice in lines.append("slug: " + String(repeating: "[", count: 1 + dice.roll(3_000))) }
        ),
        (
            "depth",
            { lines, _ in
                lines.append("slug: " + String(repeating: "[", count: 500) + String(repeating: "]", count: 500))
            }
        ),
        (
            "no address",
            { lines, dice in lines.append("slug: \(dice.pick(["../../x", "a/b", "'a b'", "é", "a.b", "..", "''"]))") }
        ),
        (
            "an alias out of the site",
            { lines, dice in
                lines.append(
                    "aliases: [\(dice.pick(["../x/", "/../x/", "'//e.example/'", "a b/", "a/..//", "C:/x/"]))]")
            }
        ),
        ("no truth", { lines, _ in lines.append("draft: maybe") }),
        ("an unknown code", { lines, _ in lines.append("acknowledges: [nothing]") }),
        ("colons", { lines, _ in lines[0] = "title: a: b: c" }),
        ("a merge", { lines, _ in lines.append("<<: {title: x}") }),
        ("another document", { lines, _ in lines += ["...", "%YAML 9.9"] }),
        ("no keys", { lines, dice in lines = [dice.pick(["- a", "text", "[]", "42", "~", "!!set {a}"])] }),
        ("nothing", { lines, _ in lines = [] }),
        ("much", { lines, _ in lines[0] = "title: " + String(repeating: "x", count: 300_000) }),
    ]

    @Test func areEachAnErrorAtTheirPlace() throws {
        var files = SmallSite.files
        var made: [String: String] = [:]
        for seed in TestScale.seeds(100, long: 3_000) {
            var dice = Dice(seed: seed)
            let kind = Self.kinds[dice.roll(Self.kinds.count)]
            let breakage = Self.breakages[
                dice.roll(dice.hits(oneIn: 50) ? Self.breakages.count : Self.breakages.count - 1)]
            var lines = kind.lines
            breakage.apply(&lines, &dice)
            let path = "Content/\(kind.folder)/x\(seed).vi.md"
            let end = dice.hits(oneIn: 20) ? "" : "---\n"
            files[path] = (["---"] + lines).joined(separator: "\n") + "\n\(end)Theo Điều 7.\n"
            made[path] = breakage.name
        }
        let site = try VirtualSite(files)
        let findings = try site.build(wantsNotes: false).diagnostics.filter { $0.severity == .error }
        #expect(!FileManager.default.fileExists(atPath: site.output))
        let byPath = Dictionary(grouping: findings, by: \.location.path)
        for (path, name) in made {
            let found = byPath[path] ?? []
            #expect(found.contains { $0.location.line > 0 }, "\(path): \(name): \(files[path]?.prefix(200) ?? "")")
            #expect(found.allSatisfy { $0.message.utf8.count < 1_000 }, "\(path): \(name)")
        }
        #expect(byPath.keys.allSatisfy { made[$0] != nil }, "what is not broken is not blamed")
    }

    /// Any file of names may be changed in any byte: a finding or a site, and no crash.
    @Test func changedBytesInEveryKindOfFileDoNoHarm() throws {
        let spice = Array("&*[]{}:,-?|>'\"#%@!\\ \t\n\r0~\u{1}\u{7F}".utf8) + [0xFF, 0xC3]
        var seeds: [String: String] = SmallSite.files(with: [
            "Content/concepts/c.yml":
                "title: {vi: a, en: b}\nterms: {vi: [điểm một], en: [point one]}\nprovisions: [art_3]\n",
            "Content/sources.yml": "sources:\n  - id: a\n    title: {vi: a, en: b}\n    url: https://e.example/\n",
            "Content/status.yml": "signatures: [{state: VN, date: 2025-10-25}]\n",
            "Content/timeline/2025-04-10-e.vi.md": "---\ntitle: a\ndate: 2025-04-10/2025-04-11\nplace: b\n---\nx\n",
        ])
        seeds = seeds.filter { !$0.key.hasSuffix(".en.md") }
        let paths = seeds.keys.sorted()
        let site = try VirtualSite(seeds)
        for seed in TestScale.seeds(8, long: 1_000) {
            var dice = Dice(seed: seed)
            let path = paths[dice.roll(paths.count)]
            var bytes = Array((seeds[path] ?? "").utf8)
            for _ in 0...dice.roll(4) where !bytes.isEmpty {
                let place = dice.roll(bytes.count)
                switch dice.roll(3) {
                case 0: bytes.remove(at: place)
                case 1: bytes[place] = spice[dice.roll(spice.count)]
                default: bytes.insert(spice[dice.roll(spice.count)], at: place)
                }
            }
            try site.write(path, Data(bytes))
            do {
                let report = try site.build(writes: false)
                for finding in report.diagnostics where finding.severity == .error {
                    #expect(!finding.location.path.isEmpty, "PINPOINT_SEED=\(seed): \(finding.message)")
                }
            } catch BuildFailure.content(let findings) {
                #expect(!findings.isEmpty, "PINPOINT_SEED=\(seed)")
            } catch {
                Issue.record("PINPOINT_SEED=\(seed): \(path): \(error)")
            }
            try site.write(path, seeds[path] ?? "")
        }
    }
}
