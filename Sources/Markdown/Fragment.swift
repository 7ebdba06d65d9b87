/// A piece of HTML cut at numbered slots, which somebody who knows addresses and words fills later.
public struct Fragment: Sendable, Hashable {
    /// The HTML between the slots, in one piece, UTF-8.
    public var html: [UInt8]
    /// The slots, by offset into ``html``; several at one offset are filled in the order given.
    public var slots: [Slot]

    /// A place to fill. There are dozens in a document, and so both its parts are packed.
    public struct Slot: Sendable, Hashable {
        /// The offset into ``Fragment/html``, in bytes.
        public var offset: Int { Int(place) }
        /// What belongs there.
        public var content: Content {
            switch kind {
            case .open: .open(Int(number))
            case .close: .close(Int(number))
            case .linkOpen: .linkOpen(Int(number))
            case .linkClose: .linkClose(Int(number))
            case .image: .image(Int(number))
            case .permalink: .permalink(Int(number))
            case .footnotes: .word(.footnotes)
            case .footnoteBack: .word(.footnoteBack)
            }
        }

        private enum Kind: UInt8 { case open, close, linkOpen, linkClose, image, permalink, footnotes, footnoteBack }

        private let place: UInt32
        private let number: UInt32
        private let kind: Kind

        /// Creates a slot. A page has no more than 32 MB, so that both numbers fit into 32 bits.
        public init(offset: Int, content: Content) {
            place = UInt32(clamping: offset)
            let number: Int
            (kind, number) =
                switch content {
                case .open(let index): (.open, index)
                case .close(let index): (.close, index)
                case .linkOpen(let index): (.linkOpen, index)
                case .linkClose(let index): (.linkClose, index)
                case .image(let index): (.image, index)
                case .permalink(let index): (.permalink, index)
                case .word(.footnotes): (.footnotes, 0)
                case .word(.footnoteBack): (.footnoteBack, 0)
                }
            self.number = UInt32(clamping: number)
        }
    }

    /// What a slot is for. The numbers are those of the tables made with the fragment.
    public enum Content: Sendable, Hashable {
        /// Before and after the words of an annotation (a citation, a date, a concept): whole tags or nothing.
        case open(Int), close(Int)
        /// Before and after the text of a Markdown link or autolink: whole tags or nothing.
        case linkOpen(Int), linkClose(Int)
        /// The whole `<img>` of a Markdown image.
        case image(Int)
        /// The permalink of a marked item.
        case permalink(Int)
        /// An interface word.
        case word(Word)
    }

    /// The interface words that Markdown itself needs.
    public enum Word: String, Sendable, Hashable, CaseIterable {
        /// The heading of the list of footnotes.
        case footnotes
        /// The name of the link from a footnote back to the text.
        case footnoteBack = "footnote-back"
    }

    /// Creates a fragment.
    public init(html: [UInt8] = [], slots: [Slot] = []) {
        self.html = html
        self.slots = slots
    }
}
