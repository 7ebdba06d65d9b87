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
        let map = SourceMap(document)
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
        return object
    }
}

extension MarkdownRefusal {
    /// What is too large, and the bound, in one sentence without a full stop.
    var message: String {
        switch reason {
        case .inputTooLarge: "the text has more than \(bound >> 20) MB"
        case .tableTooWide: "a table has more than \(bound) columns"
        case .tableTooRagged: "tables lack more than \(bound) cells that would have to be filled in"
        case .tablesTooCostly: "its tables would take more than \(bound) steps to read"
        case .addressesTooCostly: "its web and mail addresses would take more than \(bound) steps to find"
        case .tooManyFootnotes: "there are more than \(bound) footnotes"
        case .tooManyOpeners: "a paragraph has more than \(bound) openers of raw HTML without an end"
        case .referencesTooLarge: "reference links would expand beyond \(bound >> 20) MB"
        case .treeTooLarge: "parsing would take more than \(bound >> 20) MB"
        }
    }
}
