import Citations
import Diagnostics
import Instruments
import Markdown

extension CompileRun {
    /// Renders the body piece by piece and files what the renderer found on its way.
    mutating func render() {
        var renderer = MarkdownRenderer(tree: tree, plan: plan)
        var isCommentary = provisions == nil
        var words: [UInt8] = []
        for block in tree.children(of: tree.root) {
            if block == provisions?.firstHeading { isCommentary = true }
            let items = isCommentary ? [] : tree.children(of: block).filter { provisions?.topLevel[$0] != nil }
            if items.isEmpty {
                guard case let fragment = renderer.render(block), !fragment.html.isEmpty else { continue }
                add(isCommentary ? .commentary : .prose, fragment, text: block, in: &words)
            } else {
                for item in items {
                    guard let index = provisions?.topLevel[item] else { continue }
                    add(.provision(index), renderer.renderContents(of: item), text: item, in: &words)
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

    /// Files a piece.
    /// - Parameter words: memory for its text.
    private mutating func add(
        _ kind: CompiledBlock.Kind, _ fragment: Fragment, text node: MarkdownTree.NodeID, in words: inout [UInt8]
    ) {
        guard isQuoted else { return object.blocks.append(CompiledBlock(kind: kind, fragment: fragment, text: "")) }
        words.removeAll(keepingCapacity: true)
        tree.appendVisibleText(under: node, to: &words, until: 1_201)
        let text = words.withUnsafeMutableBufferPointer { bytes in
            for index in bytes.indices { bytes[index] = Self.inLine(bytes[index]) }
            let count = CharacterCount.bytes(ofFirst: 400, in: UnsafeBufferPointer(bytes))
            return String(decoding: bytes[..<count], as: UTF8.self)
        }
        object.blocks.append(CompiledBlock(kind: kind, fragment: fragment, text: text))
    }

    /// Whether lists and feeds quote the document's text.
    private var isQuoted: Bool {
        switch object.frontMatter.kind {
        case .news, .event, .page: true
        case .article, .chapter, .claim: false
        }
    }

    private mutating func file(_ renderer: MarkdownRenderer) {
        object.omittedAnnotations = renderer.omittedAnnotations
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
            let location = self.location(of: image.node, line: image.line, finding: image.source, &search)
            let destination = LinkClass(image.source, in: object.key.stem)
            var path = ""
            if case .file(let file, _) = destination { path = file } else { refuse(image, at: location) }
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

    /// Where the destination of a link or an image is: its exact place, else the first one that reads like it.
    private mutating func location(
        of node: MarkdownTree.NodeID, line: Int, finding text: String, _ search: inout SourceMap.Search
    ) -> SourceLocation {
        if let place = places.place(of: node) {
            return map.location(line: place.destinationLine, range: place.destination)
        }
        return map.location(line: line, finding: text, &search)
    }

    private mutating func refuse(_ image: MarkdownRenderer.Image, at location: SourceLocation) {
        let place = places.place(of: image.node)
        let mark = place.map { map.location(line: $0.line, range: $0.start..<($0.start + 1)) }
        object.diagnostics.append(
            Diagnostic(
                .unsafeLink, at: location,
                "an image must be a file beside the document, not ‘\(image.source.prefix(80))’",
                fixIts: fixItsForImage(image, place, mark)))
    }

    private mutating func compiled(
        _ link: MarkdownRenderer.Link, _ search: inout SourceMap.Search
    ) -> CompiledLink {
        let location = self.location(of: link.node, line: link.line, finding: link.destination, &search)
        func made(_ destination: CompiledLink.Destination) -> CompiledLink {
            CompiledLink(destination: destination, title: link.title, location: location)
        }
        func refused(_ code: DiagnosticCode, _ message: String, note: String? = nil) -> CompiledLink {
            object.diagnostics.append(
                Diagnostic(code, at: location, message, notes: note.map { [.init($0)] } ?? []))
            return made(.none)
        }
        switch LinkClass(link.destination, in: object.key.stem) {
        case .external(let address): return made(.external(address))
        case .file(let path, let fragment): return made(.file(path: path, fragment: fragment))
        case .fragment(let fragment): return made(.fragment(fragment))
        case .noCitation, .citation, .malformedCitation: return made(hands[link.node] ?? .none)
        case .unsafe(let scheme):
            return refused(
                .unsafeLink, "a link must not begin with ‘\(scheme.prefix(40))\(scheme == "//" ? "" : ":")’",
                note: "links are http, https, mailto, cite, or a file beside the document")
        case .outside: return refused(.deadLink, "‘\(link.destination.prefix(80))’ leaves the content")
        case .empty: return refused(.deadLink, "a link names nothing")
        }
    }
}
