import Corpus
import Digests
import Glibc

extension Manifest {
    /// Reads the bytes that ``encoded()`` writes; nil for anything else. Paths that would leave the folder are refused.
    ///
    /// It reads its own form only, a line at a time, which is ten times faster than JSON in general.
    public init?(decoding bytes: [UInt8]) {
        var lines = ManifestLines(bytes)
        guard let first = lines.next(), let head = Self.head(first) else { return nil }
        var entries: [String: Entry] = [:]
        var origin = head
        var part = Part.files
        while let line = lines.next() {
            var rest = ManifestLine(line)
            switch part {
            case .files where rest.isWhole("],\"sources\":["): part = .sources
            case .files where rest.isWhole("]}"), .sources where rest.isWhole("]}"): part = .end
            case .files:
                guard let (path, entry) = rest.file(), OutputFolder.isSafe(path), path != Self.path,
                    entries.updateValue(entry, forKey: path) == nil
                else { return nil }
            case .sources:
                guard let source = rest.source() else { return nil }
                origin.sources.append(source)
            case .end: return nil
            }
        }
        guard part == .end else { return nil }
        self.init(entries: entries, origin: origin)
    }

    private enum Part {
        case files, sources, end
    }

    private static func head(_ line: ArraySlice<UInt8>) -> SiteOrigin? {
        var rest = ManifestLine(line)
        var origin = SiteOrigin()
        if rest.isWhole("{\"version\":1,\"files\":[") { return origin }
        guard rest.take("{\"version\":2") else { return nil }
        if rest.take(",\"as-of\":") {
            guard let text = rest.text(), let date = CalendarDate(iso: text) else { return nil }
            origin.asOf = date
        }
        if rest.take(",\"base-url\":") {
            guard let text = rest.text() else { return nil }
            origin.baseURL = text
        }
        origin.includesDrafts = rest.take(",\"drafts\":true")
        return rest.isWhole(",\"files\":[") ? origin : nil
    }
}

/// The lines of a manifest that are not empty.
private struct ManifestLines {
    private var rest: ArraySlice<UInt8>

    init(_ bytes: [UInt8]) { rest = bytes[...] }

    mutating func next() -> ArraySlice<UInt8>? {
        while !rest.isEmpty {
            let length = rest.withUnsafeBytes { bytes in
                bytes.baseAddress.flatMap { start in
                    memchr(start, 0x0A, bytes.count).map { UnsafeRawPointer($0) - start }
                }
            }
            let end = length.map { rest.startIndex + $0 } ?? rest.endIndex
            let line = rest[rest.startIndex..<end]
            rest = rest[min(end + 1, rest.endIndex)...]
            if !line.isEmpty { return line }
        }
        return nil
    }
}

/// A line of a manifest, as far as it has not been read.
private struct ManifestLine {
    private var rest: ArraySlice<UInt8>

    init(_ line: ArraySlice<UInt8>) { rest = line }

    /// Whether exactly this is left.
    func isWhole(_ text: StaticString) -> Bool { text.withUTF8Buffer { rest.elementsEqual($0) } }

    /// Takes a text where it is next.
    mutating func take(_ text: StaticString) -> Bool {
        let matches = text.withUTF8Buffer { rest.starts(with: $0) }
        if matches { rest = rest.dropFirst(text.utf8CodeUnitCount) }
        return matches
    }

    /// Takes a text in quotes.
    mutating func text() -> String? {
        guard take("\"") else { return nil }
        if let end = rest.firstIndex(where: { $0 == 0x22 || $0 == 0x5C }), rest[end] == 0x22 {
            defer { rest = rest[(end + 1)...] }
            return String(validating: rest[..<end], as: UTF8.self)
        }
        var text: [UInt8] = []
        while let byte = rest.popFirst(), byte != 0x22 {
            guard byte == 0x5C else {
                text.append(byte)
                continue
            }
            guard let escaped = rest.popFirst(), escaped == 0x22 || escaped == 0x5C else { return nil }
            text.append(escaped)
        }
        return String(validating: text, as: UTF8.self)
    }

    private mutating func digest() -> Digest? {
        guard take("\"") else { return nil }
        defer { rest = rest.dropFirst(2 * Digest.size) }
        return rest.prefix(2 * Digest.size).withUnsafeBufferPointer { Digest(hex: $0) }
    }

    private var isAtEnd: Bool { rest.isEmpty || rest.elementsEqual([0x2C]) }

    /// The file that the line describes.
    mutating func file() -> (path: String, entry: Manifest.Entry)? {
        guard take("{\"path\":"), let path = text(), take(",\"size\":") else { return nil }
        let digits = rest.prefix { (0x30...0x39).contains($0) }
        guard let size = Int(String(decoding: digits, as: UTF8.self)) else { return nil }
        rest = rest.dropFirst(digits.count)
        var entry = Manifest.Entry(content: nil, model: nil, size: size)
        if take(",\"sha256\":") {
            guard let content = digest(), take("\"") else { return nil }
            entry.content = content
        }
        if take(",\"model\":") {
            guard let model = digest(), take("\"") else { return nil }
            entry.model = model
        }
        return take("}") && isAtEnd ? (path, entry) : nil
    }

    /// The source that the line names.
    mutating func source() -> SiteOrigin.Source? {
        guard take("{\"path\":"), let path = text(), take(",\"sha256\":"), let content = digest(), take("\"}"), isAtEnd
        else { return nil }
        return SiteOrigin.Source(path: path, content: content)
    }
}
