import GeneratedTexts
import Testing

@testable import Markdown

@Suite struct AnnotationProperties {
    private static let pieces = [
        "Điều 64", " ", " ", "khoản 1", "*", "**", "***", "_", "~~", "`", "`mã`", "[", "](/u)", "[l](a.md)",
        "![i](x.png)",
        "![]()", "[^1]", "<b>", "&amp;", "\\*", "<", "\"", "\n", "  \n", "đ", "e\u{0301}", "www.a.b", "a@b.c", "|",
        "\n\n",
        "\n- ", "\n1. ", "\n> ", "\n# ", "\n\n| a | *b |\n|---|:-:|\n| c* | d |\n\n",
    ]

    private static func text(_ random: inout Dice) -> [UInt8] {
        var text = ""
        for _ in 0..<Int.random(in: 1...40, using: &random) { text += pieces.randomElement(using: &random) ?? "" }
        return Array((text + "\n\n[^1]: chú *thích* Điều 9\n").utf8)
    }

    /// Annotations on character bounds, sorted and apart.
    private static func annotations(_ bytes: [UInt8], _ slot: inout Int, _ random: inout Dice)
        -> [RenderPlan.Annotation]
    {
        let bounds = (0...bytes.count).filter { $0 == bytes.count || bytes[$0] & 0xC0 != 0x80 }
        var chosen = Set<Int>()
        for _ in 0..<Int.random(in: 0...6, using: &random) { chosen.insert(bounds.randomElement(using: &random) ?? 0) }
        let sorted = chosen.sorted()
        var result: [RenderPlan.Annotation] = []
        for (low, high) in zip(sorted, sorted.dropFirst()) where Bool.random(using: &random) {
            result.append(.init(range: low..<high, slot: slot))
            slot += 1
        }
        return result
    }

    @Test(arguments: TestScale.seeds(40, long: 1_000))
    func neverChangeTheTextAndAlwaysNest(seed: UInt64) throws {
        var random = Dice(seed: seed)
        for _ in 0..<50 {
            let source = Self.text(&random)
            let tree = try MarkdownTree(parsing: source)
            var plain = MarkdownRenderer(tree: tree, plan: RenderPlan())
            var plan = RenderPlan()
            var words: [Int: [UInt8]] = [:]
            var slot = 0
            for block in tree.leafBlocks(under: tree.root) {
                let visible = tree.visibleText(of: block)
                plan.annotations[block] = Self.annotations(visible.bytes, &slot, &random)
                for annotation in plan.annotations[block] ?? [] {
                    words[annotation.slot] = Array(visible.bytes[annotation.range])
                }
            }
            var annotated = MarkdownRenderer(tree: tree, plan: plan)
            let shown = "\(String(decoding: source, as: UTF8.self).debugDescription)"

            let before = [plain.renderDocument(), plain.renderFootnotes() ?? Fragment()]
            let after = [annotated.renderDocument(), annotated.renderFootnotes() ?? Fragment()]
            #expect(plain.links == annotated.links && plain.images == annotated.images, "\(shown)")
            var seen: Set<Int> = []
            for (before, after) in zip(before, after) {
                #expect(
                    Markup.withoutElements(SlotFiller.fill(after, annotated))
                        == Markup.withoutElements(SlotFiller.fill(before, plain)), "\(shown)")
                let spans = try #require(Markup.spans(of: after), "not nested: \(shown) \(SlotFiller.show(after))")
                for (slot, text) in spans {
                    #expect(seen.insert(slot).inserted, "\(shown)")
                    let expected = words[slot] ?? []
                    // Code, raw HTML and images show something else than their stand-in.
                    let isText = !Markup.characters(expected).contains(
                        Markup.characters(MarkdownTree.objectReplacement))
                    #expect(!isText || Markup.comparable(expected) == text, "\(shown)")
                }
            }
            #expect(seen.union(annotated.omittedAnnotations) == Set(words.keys), "\(shown)")
            #expect(seen.isDisjoint(with: annotated.omittedAnnotations), "\(shown)")
        }
    }
}

/// Reads HTML as the renderer writes it.
private enum Markup {
    /// A character for each byte, so that no mark joins the tag before it.
    static func characters(_ bytes: [UInt8]) -> String {
        var result = ""
        result.unicodeScalars.append(contentsOf: bytes.map { Unicode.Scalar($0) })
        return result
    }

    /// The HTML without the tags that an annotation may split.
    static func withoutElements(_ html: [UInt8]) -> String {
        var result = characters(html)
        for name in ["em", "strong", "del"] {
            result = result.split(separator: "<\(name)>", omittingEmptySubsequences: false).joined()
            result = result.split(separator: "</\(name)>", omittingEmptySubsequences: false).joined()
        }
        return result
    }

    /// The text of each annotation, or nil if tags and slots do not nest, or an annotation is in a link or another.
    static func spans(of fragment: Fragment) -> [Int: String]? {
        let html = SlotFiller.fill(fragment) { content, html in
            switch content {
            case .open(let number): html += "<slot-\(number)>".utf8
            case .close(let number): html += "</slot-\(number)>".utf8
            case .linkOpen: html += "<a>".utf8
            case .linkClose: html += "</a>".utf8
            case .image, .permalink, .word: break
            }
        }
        var stack: [String] = []
        var result: [Int: String] = [:]
        var current: Int?
        for piece in characters(html).split(separator: "<", omittingEmptySubsequences: false)
            .dropFirst()
        {
            let parts = piece.split(separator: ">", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2, let name = parts[0].split(separator: " ").first.map({ String($0) }) else {
                return nil
            }
            if parts[0].hasSuffix("/") || name == "input" || name == "hr" {
                // A void element.
            } else if name.hasPrefix("/") {
                guard stack.popLast() == String(name.dropFirst()) else { return nil }
                if name.hasPrefix("/slot-") { current = nil }
            } else {
                if name == "a", stack.contains(where: { $0 == "a" || $0.hasPrefix("slot-") }) { return nil }
                if name.hasPrefix("slot-") {
                    guard !stack.contains("a"), current == nil, let number = Int(name.dropFirst(5)) else { return nil }
                    current = number
                    result[number] = ""
                }
                stack.append(name)
            }
            if let current { result[current, default: ""] += parts[1] }
        }
        return stack.isEmpty ? result : nil
    }

    /// Visible text as it stands in HTML, without what is no text.
    static func comparable(_ text: [UInt8]) -> String {
        var html: [UInt8] = []
        HTMLEscaping.append(text, to: &html)
        return characters(html)
    }
}
