/// Words with places to fill, cut once: `{provision} of the {instrument}`.
struct WordPattern: Sendable, Hashable {
    /// The words as they are written.
    let words: String
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
        self.words = words
        self.pieces = pieces
    }

    /// Writes the words, not yet escaped, with what a body writes in each place.
    func write(to writer: inout HTMLWriter, _ fill: (_ place: String, inout HTMLWriter) -> Void) {
        for piece in pieces {
            switch piece {
            case .text(let words): writer.raw(text: words)
            case .place(let name): fill(name, &writer)
            }
        }
    }

    /// The words with each place's value; a place without one stays as it is written.
    func filled(_ values: KeyValuePairs<String, String>) -> String {
        if pieces.count == 1, case .text(let words) = pieces[0] { return words }
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
