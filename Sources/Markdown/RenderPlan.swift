/// What a document's HTML is to hold beside its Markdown.
public struct RenderPlan: Sendable {
    /// What the ids of headings and footnotes begin with; unique among the documents of a page.
    public var idPrefix: String
    /// By how many levels headings are moved down; the result is never over 6.
    public var headingShift: Int
    /// The annotations of a leaf block: sorted by place, not overlapping. One that overlaps a link or has a footnote's
    /// reference in its middle is left out; see ``MarkdownRenderer/omittedAnnotations``.
    public var annotations: [MarkdownTree.NodeID: [Annotation]] = [:]
    /// The list items that are provisions.
    public var marks: [MarkdownTree.NodeID: ItemMark] = [:]

    /// Words that somebody may turn into a link.
    public struct Annotation: Sendable, Hashable {
        /// The words, in bytes of the block's ``VisibleText``, on character bounds. Not empty.
        public let range: Range<Int>
        /// The number of its slots.
        public let slot: Int

        /// Creates an annotation.
        public init(range: Range<Int>, slot: Int) {
            self.range = range
            self.slot = slot
        }
    }

    /// A list item that is a provision.
    public struct ItemMark: Sendable, Hashable {
        /// The item's id in the page; it carries no prefix.
        public let id: String
        /// What stands instead of the bullet or number: `1.`, `(a)`.
        public let label: String
        /// The number of its permalink slot.
        public let permalink: Int
        /// How many bytes of the visible text of its first paragraph the label replaces, on a character bound.
        public let prefixToDrop: Int

        /// Creates a mark.
        public init(id: String, label: String, permalink: Int, prefixToDrop: Int = 0) {
            self.id = id
            self.label = label
            self.permalink = permalink
            self.prefixToDrop = prefixToDrop
        }
    }

    /// Creates a plan without annotations and marks.
    public init(idPrefix: String = "", headingShift: Int = 1) {
        self.idPrefix = idPrefix
        self.headingShift = headingShift
    }
}
