import Corpus
import Diagnostics
import Instruments

extension DocumentFile.Kind {
    /// The kind that a front matter tells: in an instrument's folder, one with a chapter and no article introduces it.
    func told(by root: YAMLNode) -> DocumentFile.Kind {
        guard case .article(let instrument) = self, case .mapping(let pairs, _) = root else { return self }
        let keys = pairs.compactMap { $0.key.scalar?.string }
        return keys.contains("chapter") && !keys.contains("article") ? .chapter(instrument) : self
    }

    /// Whether a document goes by another name where it has no title.
    var mayLackTitle: Bool { if case .chapter = self { true } else { false } }
}

extension DocumentFile {
    /// What the introduction to a chapter says; nil, with a finding, where there is no such chapter.
    func chapter(
        of instrument: InstrumentID, heading: String?, _ entries: [String: YAMLNode], _ reading: inout YAMLReading
    ) -> FrontMatter.Chapter? {
        guard let node = entries["chapter"], let text = reading.string(node, "chapter") else { return nil }
        guard let number = ProvisionNumber(text) ?? ProvisionNumber(roman: text), number.value > 0 else {
            reading.report(.frontMatter, at: node, "‘chapter’ must be a number such as 9 or IX, not ‘\(text)’")
            return nil
        }
        let chapters = Outline(articles: [], chapters: instruments[instrument] ?? [])
        if case .dangling(_, let nearest) = chapters.resolve(.chapter(number)) {
            reportMissing(number, of: instrument, nearest: nearest, at: node, written: text, &reading)
            return nil
        }
        return FrontMatter.Chapter(instrument: instrument, number: number, heading: heading)
    }

    private func reportMissing(
        _ number: ProvisionNumber, of instrument: InstrumentID, nearest: ProvisionID?, at node: YAMLNode,
        written text: String, _ reading: inout YAMLReading
    ) {
        let missing = ProvisionID.chapter(number).wording(in: key.language)
        let note =
            nearest.map { "the nearest is \($0.wording(in: key.language))" }
            ?? "‘chapters’ in Content/instruments/\(instrument).yml describes none"
        reading.add { reading in
            let place = reading.location(of: node)
            var fixIts: [Diagnostic.FixIt] = []
            if case .chapter(let near) = nearest {
                let written = RomanNumeral.value(of: text) == nil ? near.description : near.roman
                fixIts.append(.init("write ‘\(written)’", at: place, replacement: written, isCertain: false))
            }
            return Diagnostic(
                .frontMatter, at: place, "\(missing) is not among the chapters of ‘\(instrument)’",
                notes: [.init(note)], fixIts: fixIts)
        }
    }

    /// What a document without a title goes by: an introduction by its chapter.
    func standardTitle(_ kind: FrontMatter.Kind) -> String? {
        guard case .chapter(let chapter) = kind else { return nil }
        return ProvisionID.chapter(chapter.number).wording(in: key.language)
    }
}
