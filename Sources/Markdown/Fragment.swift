/// A piece of HTML cut at numbered slots, which somebody who knows addresses and words fills later.
public struct Fragment: Sendable, Hashable {
    /// The HTML between the slots, in one piece, UTF-8.
    public var html: [UInt8]
    /// The slots, by offset into ``html``; several at one offset are filled in the order given.
    public var slots: [Slot]

    /// A place to fill.
    public struct Slot: Sendable, Hashable {
        /// The offset into ``Fragment/html``, in bytes.
        public let offset: Int
        /// What belongs there.
        public let content: Content

        /// Creates a slot.
        public init(offset: Int, content: Content) {
            self.offset = offset
            self.content = content
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
