extension ProvisionID: CustomStringConvertible {
    /// The Akoma Ntoso `eId`: `art_11__para_1__point_a__subpoint_ii`.
    public var description: String { eId }

    /// The Akoma Ntoso `eId`.
    public var eId: String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(48)
        appendEId(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Reads an `eId`; nil unless it is one that ``eId`` writes.
    public init?(eId text: some StringProtocol) {
        guard text.utf8.count <= 200, let id = Self.parse(String(text)), id.eId == text else { return nil }
        self = id
    }

    private static func parse(_ text: String) -> ProvisionID? {
        if text == "preamble" { return .preamble }
        var parts = Self.components(of: text)[...]
        guard let first = parts.popFirst() else { return nil }
        switch first.kind {
        case "chp":
            guard let chapter = ProvisionNumber(roman: first.label) else { return nil }
            guard let second = parts.popFirst() else { return .chapter(chapter) }
            guard second.kind == "sec", let section = ProvisionNumber(second.label), parts.isEmpty else { return nil }
            return .section(section, chapter: chapter)
        case "att":
            guard let number = ProvisionNumber(roman: first.label), parts.isEmpty else { return nil }
            return .annex(number)
        case "art":
            guard let number = ProvisionNumber(first.label) else { return nil }
            return path(in: number, parts).map(ProvisionID.article)
        default:
            return nil
        }
    }

    private static func path(in article: ProvisionNumber, _ components: ArraySlice<Component>) -> ArticlePath? {
        var parts = components
        var paragraph: ProvisionNumber?
        if let next = parts.first, next.kind == "para" {
            guard let number = ProvisionNumber(next.label) else { return nil }
            paragraph = number
            parts.removeFirst()
        }
        guard let next = parts.popFirst() else { return ArticlePath(article, paragraph: paragraph) }
        guard next.kind == "point", let label = label(next.label) else { return nil }
        guard let last = parts.popFirst() else {
            return ArticlePath(article, paragraph: paragraph, point: .init(label))
        }
        guard last.kind == "subpoint", let subpoint = self.label(last.label), parts.isEmpty else { return nil }
        return ArticlePath(article, paragraph: paragraph, point: .init(label, subpoint: subpoint))
    }

    private typealias Component = (kind: String, label: String)

    private static func components(of text: String) -> [Component] {
        var found: [Component] = []
        var rest = Substring(text)
        while !rest.isEmpty {
            guard let underscore = rest.firstIndex(of: "_") else { return [] }
            let kind = String(rest[..<underscore])
            var label = ""
            rest = rest[rest.index(after: underscore)...]
            while let character = rest.first, character != "_" {
                label.append(character)
                rest.removeFirst()
            }
            guard !label.isEmpty else { return [] }
            found.append((kind, label))
            if rest.isEmpty { break }
            guard rest.hasPrefix("__"), rest.utf8.count > 2 else { return [] }
            rest = rest.dropFirst(2)
        }
        return found
    }

    private static func label(_ text: String) -> ProvisionLabel? {
        text.unicodeScalars.allSatisfy { $0.properties.isLowercase || ("0"..."9").contains($0) }
            ? ProvisionLabel(text) : nil
    }
}
