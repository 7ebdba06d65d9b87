import Corpus
import Diagnostics
import Instruments

extension SiteReader {
    /// Reads the sources; nil where the site has no file of them, or it cannot be read.
    func readSources(
        in entries: [FileTree.Entry], _ languages: [Language], _ files: inout [SourceFile],
        _ findings: inout [Diagnostic]
    ) -> SourceCatalogue? {
        read(SourceCatalogue.path, in: entries, &files, &findings) { SourcesFile.read(&$0, languages: languages) }
    }

    /// Reads the status; nil where the site has no file of it, or it cannot be taken.
    func readStatus(
        in entries: [FileTree.Entry], _ file: StatusFile, _ files: inout [SourceFile], _ findings: inout [Diagnostic]
    ) -> TreatyStatus? {
        read(TreatyStatus.path, in: entries, &files, &findings) { file.read(&$0) }
    }

    private func read<Value>(
        _ path: String, in entries: [FileTree.Entry], _ files: inout [SourceFile], _ findings: inout [Diagnostic],
        _ body: (inout YAMLReading) -> Value?
    ) -> Value? {
        guard let entry = entries.first(where: { $0.path == path }), let file = text(entry, findings: &findings) else {
            return nil
        }
        var reading = YAMLReading(file, range: 0..<file.bytes.count)
        let value = body(&reading)
        files.append(SourceFile(file))
        findings += reading.findings
        return value
    }
}
