import Compiler
import Corpus
import Instruments
import Linker

/// What introduces a chapter, on the chapter's page and in the whole text.
enum ChapterIntroduction {
    static let shape: ModelShape = .fields([
        "heading": .optional(.text),
        "body": .html,
        "updated": .optional(.html),
        "corrections": .list(NewsPage.correctionShape),
        "hasCorrections": .flag,
    ])

    /// Adds the introduction to the chapter that a page is about; an absent value where it has none.
    static func write(
        _ name: StaticString, to chapter: ProvisionNumber, of instrument: InstrumentID, _ page: PageContext,
        to model: inout Model
    ) {
        guard let document = page.edition.introduction(to: chapter, of: instrument, in: page.language) else {
            return model.absent(name)
        }
        model.object(name) { model in
            model.optional("heading", document.chapter?.heading)
            model.html("body") { DocumentBody.write(page.linked(document), in: page, to: &$0) }
            model.date("updated", document.frontMatter.updated, in: page)
            NewsPage.corrections(page.linked(document), page, to: &model)
        }
    }

    /// Writes the introduction to a chapter for the whole text, without footnotes: references to them lead to the chapter's
    /// own page.
    static func write(
        inFullTextTo chapter: ProvisionNumber, of instrument: InstrumentID, _ page: PageContext,
        to writer: inout HTMLWriter
    ) {
        guard let document = page.edition.introduction(to: chapter, of: instrument, in: page.language) else { return }
        FootnoteReferences.write(of: document, in: page, to: &writer) { filler, writer in
            for block in page.linked(document).compiled.blocks where block.kind != .footnotes {
                filler.fill(block.fragment, into: &writer)
            }
        }
    }
}
