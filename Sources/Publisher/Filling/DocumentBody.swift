import Compiler
import Linker

/// The body of a document that is not divided into provisions.
enum DocumentBody {
    /// Writes the whole body, its slots filled for a page.
    static func write(
        _ document: LinkedDocument, in page: PageContext, isOwnPage: Bool = true, to writer: inout HTMLWriter
    ) {
        var filler = FragmentFiller(page: page, document: document, isOwnPage: isOwnPage)
        for block in document.compiled.blocks { filler.fill(block.fragment, into: &writer) }
    }
}
