import Corpus
import Diagnostics
import Instruments

@testable import Source

/// The reading of YAML: a document's front matter, or one of the files that are YAML alone.
///
/// The first byte chooses the kind of file: `a`rticle, `n`ews, `e`vent, c`l`aim, `p`age, `i`nstrument, `c`oncept,
/// `s`tatus, sou`r`ces, si`t`e. A line feed behind it is left out.
enum FrontMatterTarget {
    private static let treaty = InstrumentID(rawValue: "treaty")
    private static let languages: [Language] = [.vietnamese, .english]
    private static let path = "Content/file"

    /// What is wrong with what is read of an input; nil where nothing is.
    @Sendable static func violation(of input: [UInt8]) -> String? {
        guard let choice = input.first else { return nil }
        let raw = Array(input.dropFirst(input.dropFirst().first == 0x0A ? 2 : 1))
        switch SourceText.checked(raw, path: path) {
        case .failure: return String(validating: raw, as: UTF8.self) == nil || raw.contains(0) ? nil : "refused a text"
        case .success(let file):
            let places = PlaceInvariants(path: path, file: file.bytes)
            if let kind = kind(choice) { return violation(of: file, as: kind, places) }
            return violation(of: file, choice, places)
        }
    }

    private static func kind(_ choice: UInt8) -> DocumentFile.Kind? {
        switch choice {
        case UInt8(ascii: "a"): .article(treaty)
        case UInt8(ascii: "n"): .news
        case UInt8(ascii: "e"): .event
        case UInt8(ascii: "l"): .claim
        case UInt8(ascii: "p"): .page
        default: nil
        }
    }

    // MARK: Documents

    private static func violation(
        of file: SourceText, as kind: DocumentFile.Kind, _ places: PlaceInvariants
    ) -> String? {
        let reader = DocumentFile(
            key: DocumentKey(stem: "file", language: .english), path: path, kind: kind, nameDate: nil,
            instruments: [treaty: [1, 2]])
        var findings: [Diagnostic] = []
        let document = reader.read(file, findings: &findings)
        if let violation = places.violation(in: findings) { return violation }
        guard let document else { return findings.isEmpty ? "no document, and no word about it" : nil }
        if let violation = places.violation(in: Array(document.keyLocations.values)) { return violation }
        let before = file.bytes[..<document.bodyOffset]
        guard document.bodyLine == before.reduce(1, { $0 + ($1 == 0x0A ? 1 : 0) }) else { return "the body's line" }
        guard let first = before.firstIndex(of: 0x0A), case let rest = before[(first + 1)...],
            let end = ends(of: rest).first(where: { isFence(rest[$0]) })?.lowerBound
        else { return "no front matter" }
        return violation(ofYAML: Array(before[(first + 1)..<end]))
    }

    /// The lines of some text, without their line feeds.
    private static func ends(of text: ArraySlice<UInt8>) -> [Range<Int>] {
        text.split(separator: 0x0A, omittingEmptySubsequences: false).map { $0.startIndex..<$0.endIndex }
    }

    private static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
        var line = line
        while let last = line.last, [0x09, 0x0D, 0x20].contains(last) { line.removeLast() }
        return line.elementsEqual("---".utf8)
    }

    // MARK: Files of YAML alone

    private static func violation(of file: SourceText, _ choice: UInt8, _ places: PlaceInvariants) -> String? {
        var reading = YAMLReading(file, range: 0..<file.bytes.count)
        let isRead: Bool
        switch choice {
        case UInt8(ascii: "i"):
            isRead = InstrumentFile.read(&reading, name: "treaty", languages: languages) != nil
        case UInt8(ascii: "c"):
            isRead = ConceptFile.read(&reading, name: "file", primary: treaty, instruments: [:]) != nil
        case UInt8(ascii: "s"):
            let status = StatusFile(
                languages: languages, primary: treaty, instruments: [:], sources: nil, asOf: nil)
            isRead = status.read(&reading) != nil
        case UInt8(ascii: "r"): isRead = SourcesFile.read(&reading, languages: languages) != nil
        default: isRead = SiteConfigurationFile.read(&reading) != nil
        }
        if let violation = places.violation(in: reading.findings) { return violation }
        guard isRead || !reading.findings.isEmpty else { return "nothing was read, and no word about it" }
        return violation(ofYAML: file.bytes)
    }

    /// What is read plainly, Yams reads the same.
    private static func violation(ofYAML yaml: [UInt8]) -> String? {
        guard let plain = yaml.withUnsafeBufferPointer({ PlainYAML.mapping($0) }) else { return nil }
        let node = try? YAMLNode(composing: String(decoding: yaml, as: UTF8.self))
        return node == plain ? nil : "read plainly it is \(plain), by Yams \(String(describing: node))"
    }
}
