/// Words with places to fill, cut once: `{provision} of the {instrument}`.
struct WordPattern: Sendable, Hashable {
    private let pieces: [Piece]

    private enum Piece: Sendable, Hashable {
        case text(String)
        /// A place, by its name.
        case place(String)
    }

    /// Cuts words. A brace without its other half stays what it is.
    init(_ words: String) {
        var pieces: [Piece] = []
        var rest = Substring(words)
        while let brace = rest.firstIndex(of: "{"), let end = rest[brace...].firstIndex(of: "}") {
            if brace > rest.startIndex { pieces.append(.text(String(rest[..<brace]))) }
            pieces.append(.place(String(rest[rest.index(after: brace)..<end])))
            rest = rest[rest.index(after: end)...]
        }
        if !rest.isEmpty { pieces.append(.text(String(rest))) }
        self.pieces = pieces
    }

    /// The words with each place's value; a place without one stays as it is written.
    func filled(_ values: KeyValuePairs<String, String>) -> String {
        var text = ""
        for piece in pieces {
            switch piece {
            case .text(let words): text += words
            case .place(let name):
                if let value = values.first(where: { $0.key == name })?.value {
                    text += value
                } else {
                    text += "{" + name + "}"
                }
            }
        }
        return text
    }
}
