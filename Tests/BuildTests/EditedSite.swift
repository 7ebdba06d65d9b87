import Foundation
import GeneratedTexts

/// A site that is edited at random, the same way for the same seed: what editors do to it, mistakes among it.
struct EditedSite {
    /// The files by path.
    private(set) var files: [String: String]
    private var dice: Dice
    private var number = 0
    /// What a file held before it was broken.
    private var broken: [String: String] = [:]

    /// A small site with news, events, concepts and pages.
    init(seed: UInt64) {
        dice = Dice(seed: seed)
        files = SmallSite.files(with: [
            "Content/news/2025-04-10-hop.vi.md": SmallSite.news("Cuộc họp", "Theo khoản 2 Điều 7 và Điều 3.\n"),
            "Content/news/2025-04-10-hop.en.md": SmallSite.news(
                "Meeting", "Under Article 7(2) and [Article 3](../treaty/article-03.en.md#art_3__para_1).\n"),
            "Content/timeline/2025-04-10-ky.vi.md":
                "---\ntitle: Ký\ndate: 2025-04-10\nsources: [gazette, Báo]\n---\nKý kết.\n",
            "Content/timeline/2025-04-10-ky.en.md":
                "---\ntitle: Signing\ndate: 2025-04-10\nsources: [gazette]\n---\nSigned.\n",
            "Content/sources.yml": "gazette: {title: Gazette}\n",
            "Content/status.yml": Self.status(known: 1, days: 90),
            "Content/timeline/entry-into-force.en.md": "---\ntitle: Entry\ndate: pending\n---\nUnder Article 7.\n",
            "Content/concepts/river.yml": "terms: {vi: [sông], en: [river]}\nprovisions: [art_3]\n",
            "Content/treaty/part/introduction.vi.md":
                "---\nchapter: 1\n---\nChương I có Điều 3[^1].\n\n[^1]: Và Điều 7.\n",
            "Content/treaty/part/introduction.en.md":
                "---\nchapter: I\ntitle: At first\n---\n## Why\n\nSee Article 3 and [this](#why).\n",
            "Content/claims/force.vi.md":
                "---\ntitle: Đã có hiệu lực\nverdict: contradicted\ndate: 2025-04\n---\nChưa: Điều 7, ngày 10/4.\n",
            "Content/claims/force.en.md":
                "---\ntitle: In force\nverdict: contradicted\ndate: 2025-04\n---\n## Why\n\nNot yet: Article 7.\n",
            "Content/pages/about.en.md": "---\ntitle: About\n---\nSee Article 7.\n",
        ])
        for (path, text) in Self.templates { files[path] = text }
    }

    /// The project's own templates, which a sequence may change.
    private static let templates: [String: String] = {
        let folder = VirtualSite.project + "/Templates"
        let files = (try? VirtualSite.files(in: folder)) ?? [:]
        return Dictionary(
            uniqueKeysWithValues: files.map { ("Templates/" + $0.key, String(decoding: $0.value, as: UTF8.self)) })
    }()

    private static func status(known: Int, days: Int) -> String {
        let acts = (0..<known).map { "  - {date: 2025-0\(1 + $0 % 9), who: State \($0), sources: [gazette]}\n" }
        return "as-of: 2025-12-01\nthreshold: 4\ndays: \(days)\nprovision: art_7\nratifications:\n\(acts.joined())"
    }

    private mutating func document() -> String? {
        let documents = files.keys.filter { $0.hasSuffix(".md") }.sorted()
        return documents.isEmpty ? nil : dice.pick(documents)
    }

    private mutating func sentence() -> String {
        let article = 1 + dice.roll(12)
        return dice.pick([
            "Theo Điều \(article), sông chảy.", "Under Article \(article)(2)(a) the river flows.",
            "On 10 April 2025 Articles 3 to \(max(4, article)) applied.", "Ngày 10/4/2025, khoản 1 Điều \(article).",
            "Plain words.", "The Convention has \(article) articles.", "## Heading \(article)\n\nText.",
            "[here](#heading-\(article))", "## 가 \(article)\n\nİstanbul.",
            "[đây](../treaty/article-03.vi.md#가-\(article))", "Text[^1].\n\n[^1]: See Article \(article).",
        ])
    }

    /// One edit: the paths that it touches, and what was done.
    mutating func edit() -> (paths: [String], what: String) {
        number += 1
        let kind = dice.roll(21)
        switch kind {
        case 0...3:
            guard let path = document() else { break }
            files[path, default: ""] += "\n\(sentence())\n"
            return ([path], "add a sentence to \(path)")
        case 4:
            let language = dice.pick(["vi", "en"])
            let path = "Content/news/2025-05-\(10 + number % 20)-new-\(number).\(language).md"
            files[path] = SmallSite.news("News \(number)", sentence())
            return ([path], "add \(path)")
        case 5:
            let path = "Content/treaty/part/article-\(number).en.md"
            files[path] = SmallSite.article(1 + dice.roll(12), "Article \(number)", "1. One. \(sentence())\n")
            return ([path], "add \(path)")
        case 6:
            guard let path = document() else { break }
            files[path] = nil
            return ([path], "delete \(path)")
        case 7:
            guard let path = document(), let dot = path.dropLast(3).lastIndex(of: ".") else { break }
            let new = path[..<dot] + "-moved\(number)" + path[dot...]
            files[String(new)] = files.removeValue(forKey: path)
            return ([path, String(new)], "rename \(path) to \(new)")
        case 8:
            guard let path = document() else { break }
            files[path] = files[path]?.replacingOccurrences(of: "title: ", with: "title: N\(number) ")
            return ([path], "change the title of \(path)")
        case 9:
            guard let path = document(), let text = files[path] else { break }
            let lines = ["slug: s-\(number)", "aliases: [old-\(number)/]", "draft: true", "updated: 2025-06-01"]
            files[path] = text.replacingOccurrences(of: "\n---\n", with: "\n\(dice.pick(lines))\n---\n")
            return ([path], "change the front matter of \(path)")
        case 10:
            let path = "Content/instruments/treaty.yml"
            let last = 8 + dice.roll(8)
            files[path] = SmallSite.instrument
                .replacingOccurrences(of: "articles: 1-12,", with: "articles: 1-\(last),")
                .replacingOccurrences(of: "articles: 7-12,", with: "articles: 7-\(last),")
            return ([path], "let the outline end at \(last)")
        case 11:
            let path = "Templates/\(dice.pick(["article", "news", "frame", "home", "partials/mention"])).mustache"
            files[path, default: ""] += "<!-- \(number) -->\n"
            return ([path], "change \(path)")
        case 12:
            let path = "Templates/strings/vi.yml"
            files[path] = files[path]?.replacingOccurrences(of: "Trang chủ", with: "Trang chủ \(number)")
            return ([path], "change a string")
        case 13:
            let path = "Content/concepts/\(dice.pick(["river", "water"])).yml"
            if dice.roll(4) == 0, files[path] != nil {
                files[path] = nil
            } else {
                files[path] =
                    "terms: {vi: [\(dice.pick(["sông", "nước", "Ký"]))], en: [river, flow\(number)]}\ntrap: {en: Not \(number)}\n"
            }
            return ([path], "change \(path)")
        case 14:
            guard broken.isEmpty, let path = document(), let text = files[path] else { return mend() }
            broken[path] = text
            files[path] =
                dice.pick([
                    "no front matter", text + "\nTheo Điều 99.\n",
                    text.replacingOccurrences(of: "title", with: "titel"),
                    text + "\n[x](nowhere.vi.md)\n",
                ])
            return ([path], "break \(path)")
        case 15: return editIntroduction()
        case 16: return editClaim()
        case 17:
            let path = "Content/sources.yml"
            let title = "{title: {vi: Công báo \(number), en: Gazette}}"
            let text = dice.pick(["gazette", "gazette: \(title)\nother", "gazete"]) + ": \(title)\n"
            files[path] = dice.hits(oneIn: 4) ? nil : text
            return ([path], "change \(path)")
        case 18:
            let path = "Content/status.yml"
            let text = Self.status(known: 1 + dice.roll(5), days: 80 + dice.roll(20))
            files[path] = dice.hits(oneIn: 4) ? nil : dice.hits(oneIn: 4) ? text + "unknow: x\n" : text
            return ([path], "change \(path)")
        case 19:
            guard let path = document(), let text = files[path] else { break }
            let composed = text.precomposedStringWithCanonicalMapping
            let isComposed = composed.utf8.elementsEqual(text.utf8)
            files[path] = isComposed ? text.decomposedStringWithCanonicalMapping : composed
            return ([path], "compose the letters of \(path) in the other way")
        default: return mend()
        }
        return ([], "do nothing")
    }

    /// Writes the introduction to a chapter, which there may be twice and a chapter that there may not be, or removes it.
    private mutating func editIntroduction() -> (paths: [String], what: String) {
        let path = "Content/treaty/part/\(dice.pick(["introduction", "preface"])).\(dice.pick(["vi", "en"])).md"
        if dice.roll(4) == 0, files[path] != nil {
            files[path] = nil
        } else {
            let title = dice.roll(2) == 0 ? "title: Introduction \(number)\n" : ""
            files[path] = "---\n\(title)chapter: \(1 + dice.roll(3))\n---\n\(sentence())\n"
        }
        return ([path], "change \(path)")
    }

    /// Writes a claim, of which another may have the same place on the page, or removes it.
    private mutating func editClaim() -> (paths: [String], what: String) {
        let path = "Content/claims/\(dice.pick(["force", "number"])).\(dice.pick(["vi", "en"])).md"
        if dice.roll(4) == 0, files[path] != nil {
            files[path] = nil
        } else {
            let verdict = dice.pick(["contradicted", "unsupported", "imprecise"])
            let more = dice.pick([
                "", "date: 2025-0\(1 + dice.roll(9))\n", "slug: force\n", "claimants: [A, 'https://a.b']\n",
            ])
            files[path] = "---\ntitle: Claim \(number)\nverdict: \(verdict)\n\(more)---\n\(sentence())\n"
        }
        return ([path], "change \(path)")
    }

    /// Undoes every break.
    mutating func mend() -> (paths: [String], what: String) {
        let paths = broken.keys.sorted()
        for path in paths where files[path] != nil { files[path] = broken[path] }
        broken = [:]
        return (paths, "mend \(paths)")
    }
}
