import Compiler
import Linker

/// The body of a document that is not divided into provisions.
enum DocumentBody {
    /// The whole body, its slots filled for a page.
    static func html(_ document: LinkedDocument, in page: PageContext, isOwnPage: Bool = true) -> HTML {
        var filler = FragmentFiller(page: page, document: document, isOwnPage: isOwnPage)
        var writer = HTMLWriter()
        for block in document.compiled.blocks { filler.fill(block.fragment, into: &writer) }
        return writer.finish()
    }
}
