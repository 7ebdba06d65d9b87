import Bytes
import Compiler
import Corpus
import Instruments
import Linker
import Markdown

/// Writes a document's fragments as Markdown, their slots filled: what the page says, for those who read no HTML.
///
/// Only elements that the renderer writes mean something; of anything else the text alone stays.
struct MarkdownFiller: ~Copyable {
    let page: PageContext
    let document: LinkedDocument
    /// What stands before every path: the base URL, or the way to the site's root.
    let root: String
    var writer: MarkdownWriter

    /// Links that are open: their slots and where they lead.
    private var links: [(slot: Fragment.Content, destination: Destination, title: String?)] = []
    /// The characters of emphasis that is open.
    var emphasis: [UInt8] = []
    /// Lists that are open, the innermost last.
    var lists: [MarkdownList] = []
    /// The list that has just ended, where nothing stands behind it.
    var lastList: MarkdownList?
    /// Whether an item has begun whose mark is not written yet.
    var isItemPending = false
    /// Where the footnotes' section is, and one of its notes.
    var isInFootnotes = false
    var isInFootnote = false
    /// The delimiter row of the open table.
    var alignments: [StaticString] = []

    /// - Parameter writer: what was written before.
    init(page: PageContext, document: LinkedDocument, root: String, writer: consuming MarkdownWriter) {
        self.page = page
        self.document = document
        self.root = root
        self.writer = writer
    }

    /// Gives the writer back.
    consuming func finish() -> MarkdownWriter { writer }

    /// Appends a fragment. Linear in the fragment.
    mutating func fill(_ fragment: Fragment) {
        fragment.html.withUnsafeBufferPointer { html in
            fragment.slots.withUnsafeBufferPointer { fill(html, $0) }
        }
    }

    private mutating func fill(_ html: UnsafeBufferPointer<UInt8>, _ slots: UnsafeBufferPointer<Fragment.Slot>) {
        var (position, next) = (0, 0)
        while true {
            // A slot within a tag that was passed over is passed over too.
            while next < slots.count, slots[next].offset <= position {
                if slots[next].offset == position { fill(slots[next].content) }
                next += 1
            }
            guard position < html.count else { return }
            if html[position] == UInt8(ascii: "<"), let tag = HTMLTag(html, at: position) {
                position = tag.isClosing ? close(tag, html) : open(tag, html)
                continue
            }
            let limit = next < slots.count ? min(slots[next].offset, html.count) : html.count
            let end = Self.nextTag(html, from: position + 1, to: limit)
            let isBeforeMarkup = end == limit || HTMLTag(html, at: end)?.element == .sup
            text(UnsafeBufferPointer(rebasing: html[position..<end]), isBeforeMarkup: isBeforeMarkup)
            position = end
        }
    }

    /// The next place where a tag begins, as far as a limit.
    private static func nextTag(_ html: UnsafeBufferPointer<UInt8>, from start: Int, to limit: Int) -> Int {
        var place = start
        while place + 8 <= limit, let eight = EightBytes(html, at: place), !eight.hold(UInt8(ascii: "<")) { place += 8 }
        while place < limit, html[place] != UInt8(ascii: "<") { place += 1 }
        return place
    }

    /// Appends a provision that has a block of its own, as an item with its label.
    mutating func fill(_ fragment: Fragment, asProvision number: Int) {
        guard document.compiled.provisions.indices.contains(number) else { return fill(fragment) }
        let label = document.compiled.provisions[number].label
        lists.append(MarkdownList(isOrdered: MarkdownList.isNumber(label), start: 1, mark: UInt8(ascii: "-")))
        isItemPending = true
        writer.beginBlock()
        begin(item: label)
        fill(fragment)
        writer.pop()
        lists.removeLast()
    }

    private mutating func text(_ text: UnsafeBufferPointer<UInt8>, isBeforeMarkup: Bool) {
        // Between blocks there is nothing but line breaks.
        if text.allSatisfy({ $0 == UInt8(ascii: "\n") }) { return writer.softBreak() }
        beginText()
        writer.html(text, isBeforeMarkup: isBeforeMarkup)
    }

    /// Makes room for a text or what stands in one.
    mutating func beginText() {
        if isItemPending { begin(item: nil) }
        lastList = nil
    }

    /// Writes an item's mark: its label where it has one, else the list's own.
    mutating func begin(item label: String?) {
        guard isItemPending, var list = lists.popLast() else { return }
        isItemPending = false
        writer.beginBlock(isApart: list.isLoose)
        let mark = list.mark(label)
        writer.mark { $0.raw(text: mark) }
        writer.push(indentation: mark.utf8.count)
        if let label, !list.isMark(label) {
            writer.text(label)
            writer.mark { $0.raw(" ") }
        }
        list.number += 1
        lists.append(list)
    }

    // MARK: - Slots

    private mutating func fill(_ content: Fragment.Content) {
        switch content {
        case .open(let number):
            guard document.anchors.indices.contains(number) else { return }
            begin(content, destination(of: document.anchors[number]), title: nil)
        case .linkOpen(let number):
            guard document.links.indices.contains(number) else { return }
            let links = document.compiled.links
            begin(
                content, destination(of: document.links[number]),
                title: links.indices.contains(number) ? links[number].title : nil)
        case .close(let number): end(.open(number))
        case .linkClose(let number): end(.linkOpen(number))
        case .image(let number):
            guard document.compiled.images.indices.contains(number) else { return }
            write(document.compiled.images[number])
        case .permalink, .word: break
        }
    }

    private mutating func begin(_ slot: Fragment.Content, _ destination: Destination?, title: String?) {
        guard let destination else { return }
        beginText()
        writer.markup("[")
        links.append((slot, destination, title))
    }

    private mutating func end(_ slot: Fragment.Content) {
        guard let index = links.lastIndex(where: { $0.slot == slot }) else { return }
        let link = links.remove(at: index)
        writer.closeLink({ page.write(link.destination, under: root, to: &$0) }, title: link.title)
    }

    private mutating func write(_ image: CompiledImage) {
        beginText()
        writer.markup("![")
        writer.text(image.alternative)
        writer.closeLink({ page.write(Self.attachment(image.path), under: root, to: &$0) }, title: image.title)
    }

    // MARK: - Where links lead

    private static func attachment(_ path: String) -> Destination {
        .page(PageAddress(Edition.attachmentFolder + PercentEncoding.path(path)), nil)
    }

    /// Where words lead; nil for what leads nowhere, and for what does not exist.
    private func destination(of anchor: Anchor) -> Destination? {
        switch anchor {
        case .provision(let reference, _): page.destination(reference)
        case .external(let address, _): WebAddress.safe(address).map(Destination.web)
        case .event(let stem): page.destination(page.plan.place(ofEvent: stem, in: page.language))
        case .concept(let concept): page.destination(page.plan.place(of: concept, in: page.language))
        case .unlinked, .dangling: nil
        }
    }

    private func destination(of target: LinkTarget) -> Destination? {
        switch target {
        case .external(let address): WebAddress.safe(address).map(Destination.web)
        case .document(let key, let fragment):
            page.edition.document(key).flatMap { other in
                other.address.map { .page($0, (fragment ?? other.fragment).map(PageFragment.named)) }
            }
        case .citation(let anchor): destination(of: anchor)
        case .concept(let concept): page.destination(page.plan.place(of: concept, in: page.language))
        case .attachment(let path): Self.attachment(path)
        case .fragment(let fragment): .page(page.address, .named(fragment))
        case .none: nil
        }
    }
}
