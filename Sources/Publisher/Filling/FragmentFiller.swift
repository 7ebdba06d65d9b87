import Compiler
import Corpus
import Instruments
import Linker
import Markdown

/// Fills the slots of a document's fragments for one page.
struct FragmentFiller {
    let page: PageContext
    let document: LinkedDocument
    /// Whether the page is the document's own, so that its citations are places there (`#c-3`).
    let isOwnPage: Bool
    /// Whether it stands beside the same in another language, which has the ids and the permalinks.
    let isCounterpart: Bool

    /// Elements that are open: the annotation's or link's number and what ends it.
    private var open: [(slot: Fragment.Content, end: StaticString)] = []
    /// Citations whose place is marked already: a citation may be written in several pieces.
    private var marked: Set<Int> = []

    init(page: PageContext, document: LinkedDocument, isOwnPage: Bool, isCounterpart: Bool = false) {
        self.page = page
        self.document = document
        self.isOwnPage = isOwnPage
        self.isCounterpart = isCounterpart
    }

    /// Appends a fragment with its slots filled. Linear in the fragment.
    mutating func fill(_ fragment: Fragment, into writer: inout HTMLWriter) {
        var position = 0
        for slot in fragment.slots {
            let offset = min(max(slot.offset, position), fragment.html.count)
            write(fragment.html, position..<offset, into: &writer)
            position = offset
            fill(slot.content, into: &writer)
        }
        write(fragment.html, position..<fragment.html.count, into: &writer)
    }

    private func write(_ html: [UInt8], _ range: Range<Int>, into writer: inout HTMLWriter) {
        if isCounterpart { ElementIDs.leaveOut(of: html, range, to: &writer) } else { writer.raw(html, range) }
    }

    /// Appends a provision that has a block of its own, with its id, its label and its permalink around its contents.
    mutating func fill(
        _ fragment: Fragment, asProvision number: Int, into writer: inout HTMLWriter
    ) {
        guard document.compiled.provisions.indices.contains(number) else { return fill(fragment, into: &writer) }
        let id = document.compiled.provisions[number].id
        writer.raw("<div class=\"provision\"")
        if !isCounterpart { writer.attribute("id") { $0.raw { id.appendEId(to: &$0) } } }
        writer.raw("><span class=\"label\">")
        writer.text(document.compiled.provisions[number].label)
        writer.raw("</span>")
        writePermalink(id, into: &writer)
        writer.raw("\n")
        fill(fragment, into: &writer)
        writer.raw("</div>\n")
    }

    private mutating func fill(_ content: Fragment.Content, into writer: inout HTMLWriter) {
        switch content {
        case .open(let number):
            guard document.anchors.indices.contains(number) else { return }
            begin(annotation: number, into: &writer)
        case .close(let number): end(.open(number), into: &writer)
        case .linkOpen(let number):
            guard document.links.indices.contains(number) else { return }
            begin(link: number, into: &writer)
        case .linkClose(let number): end(.linkOpen(number), into: &writer)
        case .image(let number):
            guard document.compiled.images.indices.contains(number) else { return }
            write(document.compiled.images[number], into: &writer)
        case .permalink(let number):
            guard document.compiled.provisions.indices.contains(number) else { return }
            let id = document.compiled.provisions[number].id
            writePermalink(id, into: &writer)
        case .word(let word):
            switch word {
            case .footnotes: writer.text(page.words[.footnotes])
            case .footnoteBack: writer.text(page.words[.footnoteBack])
            }
        }
    }

    private mutating func end(_ slot: Fragment.Content, into writer: inout HTMLWriter) {
        guard let index = open.lastIndex(where: { $0.slot == slot }) else { return }
        writer.raw(open.remove(at: index).end)
    }

    // MARK: - Annotations

    private mutating func begin(annotation number: Int, into writer: inout HTMLWriter) {
        let slot = Fragment.Content.open(number)
        var citation: Int?
        if document.compiled.annotations.indices.contains(number),
            case .citation(let index) = document.compiled.annotations[number]
        {
            citation = index
        }
        begin(slot, document.anchors[number], id: citation.flatMap { place(ofCitation: $0) }, into: &writer)
    }

    /// Begins what leads where an anchor says.
    /// - Parameter words: the title that the author gave the link; it takes the place of ours.
    private mutating func begin(
        _ slot: Fragment.Content, _ anchor: Anchor, id: PageFragment?, title words: String? = nil,
        into writer: inout HTMLWriter
    ) {
        func link(_ target: Destination, _ classes: String, title: String? = nil, rel: String? = nil) {
            writer.raw("<a")
            if let id { writer.attribute("id") { $0.raw { id.appendID(to: &$0) } } }
            writer.attribute("class", classes)
            writer.attribute("href") { page.write(target, to: &$0) }
            if let title = words ?? title { writer.attribute("title", title) }
            if let rel { writer.attribute("rel", rel) }
            writer.raw(">")
            open.append((slot, "</a>"))
        }
        func span(_ classes: String, title: String? = nil) {
            writer.raw("<span")
            if let id { writer.attribute("id") { $0.raw { id.appendID(to: &$0) } } }
            writer.attribute("class", classes)
            if let title = words ?? title { writer.attribute("title", title) }
            writer.raw(">")
            open.append((slot, "</span>"))
        }
        switch anchor {
        case .provision(let reference, let isUnchecked):
            guard let href = page.destination(reference) else { return span("citation") }
            if isUnchecked {
                link(href, "citation unchecked", title: page.words[.citationUnchecked])
            } else {
                link(href, "citation")
            }
        case .external(let address, let name):
            guard WebAddress.isSafe(address) else { return span("citation external", title: name) }
            let title = page.words.filled(.citationExternal, ["name": name])
            link(.web(address), "citation external", title: title, rel: "external noopener")
        case .dangling(let deepest):
            let title = page.words[.citationDangling]
            if let href = deepest.flatMap({ page.destination($0) }) {
                link(href, "citation dangling", title: title)
            } else {
                span("citation dangling", title: title)
            }
        case .unlinked:
            if id != nil { span("citation") }
        case .event(let stem):
            if let href = page.destination(page.plan.place(ofEvent: stem, in: page.language)) { link(href, "date") }
        case .concept(let concept):
            if let href = page.destination(page.plan.place(of: concept, in: page.language)) { link(href, "concept") }
        }
    }

    private mutating func place(ofCitation number: Int) -> PageFragment? {
        isOwnPage && marked.insert(number).inserted ? .citation(number) : nil
    }

    // MARK: - Links and images

    private mutating func begin(link number: Int, into writer: inout HTMLWriter) {
        let slot = Fragment.Content.linkOpen(number)
        let isKnown = document.compiled.links.indices.contains(number)
        let title = isKnown ? document.compiled.links[number].title : nil
        if case .citation(let anchor) = document.links[number] {
            var id: PageFragment?
            if isKnown, case .citation(let index) = document.compiled.links[number].destination {
                id = place(ofCitation: index)
            }
            return begin(slot, anchor, id: id, title: title, into: &writer)
        }
        guard let target = resolve(document.links[number]) else { return }
        writer.raw("<a")
        if target.isExternal { writer.attribute("class", "external") }
        writer.attribute("href") { writer in
            switch target.href {
            case .place(let place): page.write(place, to: &writer)
            case .text(let text): writer.raw(text: text)
            }
        }
        if let language = target.language { writer.attribute("hreflang", language.rawValue) }
        if let title { writer.attribute("title", title) }
        if target.isExternal { writer.attribute("rel", "external noopener") }
        writer.raw(">")
        open.append((slot, "</a>"))
    }

    private enum Href {
        case place(Destination)
        case text(String)
    }

    private func resolve(_ target: LinkTarget) -> (href: Href, isExternal: Bool, language: Language?)? {
        switch target {
        case .external(let address):
            return WebAddress.isSafe(address) ? (.text(address), true, nil) : nil
        case .document(let key, let fragment):
            guard let other = page.edition.document(key), let address = other.address else { return nil }
            let place = Destination.page(address, (fragment ?? other.fragment).map(PageFragment.named))
            return (.place(place), false, key.language == page.language ? nil : key.language)
        case .concept(let concept):
            return page.destination(page.plan.place(of: concept, in: page.language)).map { (.place($0), false, nil) }
        case .attachment(let path):
            return (.text(page.href(attachment: path)), false, nil)
        case .fragment(let fragment):
            if isOwnPage { return (.text("#" + PercentEncoding.fragment(fragment)), false, nil) }
            let place = page.plan.place(of: document)
            return place.flatMap { page.destination($0.page, fragment: fragment) }.map { (.place($0), false, nil) }
        case .none, .citation:
            return nil
        }
    }

    private func write(_ image: CompiledImage, into writer: inout HTMLWriter) {
        writer.raw("<img")
        writer.attribute("src", page.href(attachment: image.path))
        writer.attribute("alt", image.alternative)
        if let title = image.title { writer.attribute("title", title) }
        writer.attribute("loading", "lazy")
        writer.raw(">")
    }

    private func writePermalink(_ provision: ProvisionID, into writer: inout HTMLWriter) {
        guard !isCounterpart else { return }
        writer.raw("<a class=\"permalink\"")
        writer.attribute("href") { $0.raw { PageFragment.provision(provision).append(to: &$0) } }
        writer.attribute("aria-label") { writer in
            page.words.pattern(.permalink).write(to: &writer) { place, writer in
                if place == "provision" {
                    writer.raw { provision.appendWording(in: page.language, to: &$0) }
                } else {
                    writer.raw("{")
                    writer.raw(text: place)
                    writer.raw("}")
                }
            }
        }
        writer.raw(">¶</a>")
    }
}
