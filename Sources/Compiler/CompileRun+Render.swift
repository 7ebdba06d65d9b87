import Citations
import Diagnostics
import Instruments
import Markdown

extension CompileRun {
    /// Renders the body piece by piece and files what the renderer found on its way.
    mutating func render() {
        var renderer = MarkdownRenderer(tree: tree, plan: plan)
        var isCommentary = provisions == nil
        for block in tree.children(of: tree.root) {
            if block == provisions?.firstHeading { isCommentary = true }
            let items = isCommentary ? [] : tree.children(of: block).filter { provisions?.topLevel[$0] != nil }
            if items.isEmpty {
                guard case let fragment = renderer.render([block]), !fragment.html.isEmpty else { continue }
                add(isCommentary ? .commentary : .prose, fragment, text: block)
            } else {
                for item in items {
                    guard let index = provisions?.topLevel[item] else { continue }
                    add(.provision(index), renderer.renderContents(of: item), text: item)
                }
            }
        }
        if let footnotes = renderer.renderFootnotes() {
            object.blocks.append(CompiledBlock(kind: .footnotes, fragment: footnotes, text: ""))
        }
        if renderer.byteCount > MarkdownRenderer.largestPage {
            object.blocks = []
            object.diagnostics.append(
                Diagnostic(
                    .tooLarge, at: map.location(line: 1, range: nil),
                    "the page would have \(renderer.byteCount >> 20) MB; the most is"
                        + " \(MarkdownRenderer.largestPage >> 20) MB"))
        }
        file(renderer)
    }

    private mutating func add(_ kind: CompiledBlock.Kind, _ fragment: Fragment, text node: MarkdownTree.NodeID) {
        var bytes: [UInt8] = []
        for block in tree.leafBlocks(under: node) {
            if !bytes.isEmpty { bytes.append(0x20) }
            bytes += tree.visibleText(of: block).bytes
            if bytes.count > 1_200 { break }
        }
        object.blocks.append(
            CompiledBlock(kind: kind, fragment: fragment, text: String(Self.line(bytes).prefix(400))))
    }

    private mutating func file(_ renderer: MarkdownRenderer) {
        object.omittedAnnotations = renderer.omittedAnnotations.map(\.slot)
        for heading in renderer.headings {
            object.headings.append(
                CompiledHeading(
                    level: heading.level, id: heading.id, slug: String(heading.id.dropFirst(plan.idPrefix.count)),
                    text: heading.text))
        }
        var search = map.search()
        for link in renderer.links { object.links.append(compiled(link, &search)) }
        search = map.search()
        for image in renderer.images {
            let location = map.location(line: image.line, finding: image.source, &search)
            let destination = LinkClass(image.source, in: object.key.description)
            var path = image.source
            if case .file(let file, _) = destination { path = file } else { refuseImage(image.source, at: location) }
            object.images.append(
                CompiledImage(path: path, alternative: image.alternative, title: image.title, location: location))
        }
        search = map.search()
        for image in renderer.droppedImages {
            let location = map.location(line: tree.startLine(of: image), finding: "![", &search)
            object.diagnostics.append(
                Diagnostic(
                    .emptyImage, at: location, "an image without a source is left out"))
        }
        search = map.search()
        for html in renderer.rawHTML {
            let literal = String(decoding: tree.literal(of: html.node), as: UTF8.self)
            let text = literal.split(whereSeparator: \.isNewline).first.map(String.init) ?? literal
            let location = map.location(line: html.line, finding: text, &search)
            object.diagnostics.append(
                Diagnostic(
                    .rawHTML, at: location,
                    "HTML is not taken in content: ‘\(text.prefix(60))’",
                    notes: [.init("write it in Markdown, or put it between backticks to show it as it is")]))
        }
    }

    private mutating func refuseImage(_ source: String, at location: SourceLocation) {
        object.diagnostics.append(
            Diagnostic(
                .unsafeLink, at: location, "an image must be a file beside the document, not ‘\(source.prefix(80))’"))
    }

    private mutating func compiled(
        _ link: MarkdownRenderer.Link, _ search: inout SourceMap.Search
    ) -> CompiledLink {
        let location = map.location(line: link.line, finding: link.destination, &search)
        func made(_ destination: CompiledLink.Destination) -> CompiledLink {
            CompiledLink(destination: destination, title: link.title, location: location)
        }
        func refused(_ code: DiagnosticCode, _ message: String, note: String? = nil) -> CompiledLink {
            object.diagnostics.append(
                Diagnostic(code, at: location, message, notes: note.map { [.init($0)] } ?? []))
            return made(.none)
        }
        switch LinkClass(link.destination, in: object.key.description) {
        case .external(let address): return made(.external(address))
        case .file(let path, let fragment): return made(.file(path: path, fragment: fragment))
        case .fragment(let fragment): return made(.fragment(fragment))
        case .noCitation:
            forbid(link)
            return made(.none)
        case .citation(let reference):
            guard reader.registry.instrument(reference.instrument) != nil else {
                return refused(
                    .deadLink, "there is no instrument ‘\(reference.instrument)’",
                    note: "this site has "
                        + reader.registry.instruments.map(\.id.rawValue).joined(separator: ", "))
            }
            object.citations.append(forced(reference, link, location))
            return made(.citation(object.citations.count - 1))
        case .badCitation:
            return refused(
                .deadLink, "‘\(link.destination.prefix(80))’ names no provision",
                note: "write cite:\(reader.registry.primary)/art_64, or cite:none for no link")
        case .unsafe(let scheme):
            return refused(
                .unsafeLink, "a link must not begin with ‘\(scheme.prefix(40))\(scheme == "//" ? "" : ":")’",
                note: "links are http, https, mailto, cite, or a file beside the document")
        case .outside: return refused(.deadLink, "‘\(link.destination.prefix(80))’ leaves the content")
        case .empty: return refused(.deadLink, "a link names nothing")
        }
    }

    /// Gets the text ready of the block that a link stands in, and tells which block it is.
    private mutating func showBlock(of link: MarkdownRenderer.Link) -> MarkdownTree.NodeID {
        var block = link.node
        while let parent = tree.parent(of: block), !tree.isLeafBlock(block) { block = parent }
        if linkText?.block != block {
            let text = tree.visibleText(of: block)
            linkText = (block, text, SentenceIndex(text.bytes), SourceCursor(text, in: body))
        }
        return block
    }

    /// Notes the words that an author keeps from being a citation.
    private mutating func forbid(_ link: MarkdownRenderer.Link) {
        let words = Self.line(tree.plainText(of: link.node))
        guard !words.isEmpty else { return }
        _ = showBlock(of: link)
        let place = linkText.map { tree.range(of: link.node, in: $0.text) } ?? 0..<0
        let found = place.isEmpty ? nil : linkText?.cursor.range(of: place)
        object.nearCitations.append(
            CompiledNearCitation(
                text: words, reason: .forbidden,
                location: map.location(line: found?.line ?? link.line, range: found?.range)))
    }

    /// The citation that an author set by hand.
    private mutating func forced(
        _ reference: ProvisionReference, _ link: MarkdownRenderer.Link, _ location: SourceLocation
    ) -> CompiledCitation {
        let words = tree.plainText(of: link.node)
        let block = showBlock(of: link)
        let excerpt = linkText.map { $0.sentences.excerpt(around: tree.range(of: link.node, in: $0.text)) }
        return CompiledCitation(
            targets: [.init(owner: .known(reference.instrument), provision: reference.provision)], isForced: true,
            text: Self.line(words), excerpt: excerpt ?? Excerpt(text: "", highlight: 0..<0), from: ownership[block],
            location: location)
    }
}

extension MarkdownTree {
    /// Whether a node holds inlines directly.
    fileprivate func isLeafBlock(_ id: NodeID) -> Bool {
        switch kind(of: id) {
        case .paragraph, .heading, .tableCell: true
        default: false
        }
    }
}
