import Cache
import Diagnostics

/// What is kept of a build's report.
struct KeptReport: Storable {
    let serious: [Diagnostic]
    let notes: Int
    let files: Int
    let pages: Int
    let citations: Int
    let dangling: Int
    let documents: Int

    init(_ report: BuildReport) {
        serious = report.serious
        (notes, files, pages) = (report.notes, report.files, report.pages)
        (citations, dangling) = (report.citations, report.dangling)
        documents = report.documents
    }

    /// Appends the findings and the counts.
    func write(to writer: inout ByteWriter) {
        serious.write(to: &writer)
        for count in [notes, files, pages, citations, dangling, documents] { writer.write(natural: count) }
    }

    /// Reads a report.
    init(from reader: inout ByteReader) throws(DamagedRecord) {
        serious = try [Diagnostic](from: &reader)
        (notes, files, pages) = (try reader.natural(), try reader.natural(), try reader.natural())
        (citations, dangling) = (try reader.natural(), try reader.natural())
        documents = try reader.natural()
    }
}
