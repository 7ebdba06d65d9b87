import Compiler
import Corpus
import Diagnostics

/// Whether the sources that documents name are among the site's.
struct SourceCheck: Sendable {
    /// The site's sources; without a file of them every item is a text.
    let sources: SourceCatalogue?

    /// The items that name no source. Linear in the lists.
    func findings(in document: CompiledDocument) -> [Diagnostic] {
        guard let sources else { return [] }
        let places = document.keyLocations
        return document.frontMatter.sourceLists.flatMap { key, items in
            items.enumerated().compactMap { index, item in
                let place = places[FrontMatter.itemKey(index, of: key)] ?? places[key]
                return sources.finding(about: item, at: place ?? SourceLocation(path: document.path))
            }
        }
    }
}
