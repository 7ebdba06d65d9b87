import Citations
import Diagnostics
import Instruments
import Markdown

extension CompileRun {
    /// The `cite:` links of a block, in text order. Linear in the block.
    func handLinks(in text: VisibleText) -> [HandLink] {
        tree.links(in: text.block).compactMap { node, words in
            guard tree.destination(of: node).contains(UInt8(ascii: ":")) else { return nil }
            let destination = String(decoding: tree.destination(of: node), as: UTF8.self)
            let target: HandLink.Target
            switch LinkClass(destination, in: object.key.stem) {
            case .noCitation: target = .none
            case .malformedCitation(let written): target = .malformed(written)
            case .citation(let reference):
                let isKnown = reader.registry.instrument(reference.instrument) != nil
                target = isKnown ? .provision(reference) : .malformed("\(reference.instrument)/\(reference.provision)")
            default: return nil
            }
            return HandLink(node: node, range: words, target: target)
        }
    }

    /// Records what a `cite:` link does, for when it is rendered, and its words where it does nothing; gives its citation,
    /// where it sets one.
    mutating func take(
        _ link: HandLink, said: [Citation.Target], words: SourceLocation, excerpt: Excerpt, from: ProvisionID?
    ) -> CompiledCitation? {
        let place = places.place(of: link.node)
        let destination = place.map { map.location(line: $0.destinationLine, range: $0.destination) }
        let hand = AuthorsHand(destination: destination ?? withoutSpan(words), said: said)
        if hasNoWords(link.node) {
            if case .malformed(let written) = link.target {
                hands[link.node] = .malformedCitation(written, hand)
            } else {
                reportNoWords(link, place, hand)
                hands[link.node] = CompiledLink.Destination.none
            }
            return nil
        }
        let text = Self.line(tree.plainText(of: link.node)[...])
        switch link.target {
        case .none:
            hands[link.node] = CompiledLink.Destination.none
            object.nearCitations.append(.init(text: text, reason: .forbidden, location: words))
            return nil
        case .malformed(let written):
            hands[link.node] = .malformedCitation(written, hand)
            object.nearCitations.append(.init(text: text, reason: .malformed(written), location: words))
            return nil
        case .provision(let reference):
            hands[link.node] = .citation(object.citations.count)
            return CompiledCitation(
                targets: [.init(owner: .known(reference.instrument), provision: reference.provision)], hand: hand,
                text: text, excerpt: excerpt, from: from, location: words)
        }
    }

    private func withoutSpan(_ location: SourceLocation) -> SourceLocation {
        SourceLocation(path: location.path, line: location.line)
    }

    // MARK: Mistakes

    /// Whether a link shows nothing, or its own destination, which is for no reader.
    private func hasNoWords(_ link: MarkdownTree.NodeID) -> Bool {
        let words = tree.plainText(of: link)
        return words.allSatisfy { $0 == 0x20 } || words.elementsEqual(tree.destination(of: link))
    }

    private mutating func reportNoWords(_ link: HandLink, _ place: LinkPlaces.Place?, _ hand: AuthorsHand) {
        var fixIts: [Diagnostic.FixIt] = []
        if case .provision(let reference) = link.target, let place {
            let wording = reference.provision.wording(in: object.key.language)
            let target = "cite:\(reference.instrument)/\(reference.provision)"
            let range = place.words ?? place.start..<(place.destination.upperBound + 1)
            let replacement = place.words == nil ? "[\(wording)](\(target))" : wording
            let location = map.location(line: place.line, range: range)
            if location.span?.utf8Length == range.count {
                fixIts.append(
                    .init("write ‘[\(wording)](\(target))’", at: location, replacement: replacement, isCertain: false))
            }
        }
        object.diagnostics.append(
            Diagnostic(
                .deadLink, at: hand.destination, "a ‘cite:’ link has no words to show",
                notes: fixIts.isEmpty ? [.init("write [words](cite:…)")] : [], fixIts: fixIts))
    }

    /// What mends an image that was meant for a `cite:` link: `Xem![Điều 64](cite:…)`, or one mark too many.
    func fixItsForImage(_ image: MarkdownRenderer.Image, _ place: LinkPlaces.Place?, _ mark: SourceLocation?)
        -> [Diagnostic.FixIt]
    {
        guard let place, let mark, mark.span?.utf8Length == 1 else { return [] }
        switch LinkClass(image.source, in: object.key.stem) {
        case .citation, .noCitation, .malformedCitation: break
        default: return []
        }
        let before = place.start > 0 ? body[place.start - 1] : 0x20
        let isExclamation = before > 0x20 && before != UInt8(ascii: "(")
        return [
            .init(
                isExclamation ? "write ‘\\![’, so that it is a link" : "write ‘[’, so that it is a link", at: mark,
                replacement: isExclamation ? "\\!" : "", isCertain: false)
        ]
    }
}
