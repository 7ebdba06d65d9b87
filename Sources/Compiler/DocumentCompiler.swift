import Citations
import Corpus
import Diagnostics
import Instruments
import Markdown

/// Compiles one document at a time. The same bytes and the same registry give the same object, on any thread.
public struct DocumentCompiler: Sendable {
    private let reader: CitationReader

    /// Creates a compiler that knows the names of a reader's registry.
    public init(reader: CitationReader) { self.reader = reader }

    /// Compiles a document. What is wrong with it is among its findings. Linear in the document.
    public func compile(_ document: SourceDocument) -> CompiledDocument {
        var object = CompiledDocument(document)
        var map = SourceMap(document)
        let body = Array(document.file[document.bodyOffset...])
        do throws(MarkdownRefusal) {
            let tree = try MarkdownTree(parsing: body)
            var run = CompileRun(tree: tree, body: body, map: map, reader: reader, object: object)
            run.compile()
            object = run.object
        } catch {
            object.diagnostics.append(
                Diagnostic(.tooLarge, at: map.location(line: error.line, range: nil), error.message))
        }
        object.diagnostics = object.diagnostics.capped()
        object.giveBackRoom()
        return object
    }
}
