import Citations
import Corpus
import Diagnostics
import Instruments
import Markdown

extension CompileRun {
    /// Reads every block of text, and notes what is to become of what was found.
    mutating func readText() {
        var cited = (citations: 0, provisions: 0)
        var walk = ProvisionWalk(provisions, in: tree, context: context)
        var memory = ReadingMemory()
        plan.annotations.reserveCapacity(16)
        for block in tree.leafBlocks(under: tree.root) {
            walk.enter(block, in: tree)
            let text = tree.visibleText(of: block)
            let links = text.hasLinks ? handLinks(in: text) : []
            guard !text.bytes.isEmpty || !links.isEmpty else { continue }
            if case .heading = tree.kind(of: block), provisions != nil {
                // Nothing is read in an article's own headings; what the author set by hand holds there too.
                note(Reading(), links, said: links.map { _ in [] }, in: text, from: walk.provision)
                guard mayGoOn(&cited, at: block) else { return }
                continue
            }
            let hand = HandReading.read(
                text, links: links, reader: reader, language: object.key.language, context: walk.context,
                in: &memory)
            guard !links.isEmpty || !hand.reading.isEmpty else { continue }
            note(hand.reading, links, said: hand.said, in: text, from: walk.provision)
            guard mayGoOn(&cited, at: block) else { return }
        }
    }

    /// Counts what has been cited since the last time; false, with a finding at a block, where that is too much.
    private mutating func mayGoOn(_ cited: inout (citations: Int, provisions: Int), at block: MarkdownTree.NodeID)
        -> Bool
    {
        cited.provisions += object.citations[cited.citations...].reduce(0) { $0 + $1.targets.count }
        cited.citations = object.citations.count
        if cited.provisions <= Self.mostCited { return true }
        object.diagnostics.append(
            Diagnostic(
                .tooLarge, at: map.location(line: tree.startLine(of: block), range: nil),
                "here the document has cited more than \(Self.mostCited) provisions"))
        return false
    }

    /// How many provisions a document may cite: a short text of ranges could name any number.
    private static let mostCited = 100_000

    private mutating func note(
        _ reading: Reading, _ hands: [HandLink], said: [[Citation.Target]], in text: VisibleText, from: ProvisionID?
    ) {
        var annotations: [RenderPlan.Annotation] = []
        func annotate(_ range: Range<Int>, _ annotation: CompiledDocument.Annotation) {
            annotations.append(.init(range: range, slot: object.annotations.count))
            object.annotations.append(annotation)
        }
        let isEmpty =
            reading.citations.isEmpty && reading.counts.isEmpty && reading.concepts.isEmpty && hands.isEmpty
        var sentences = isEmpty ? SentenceIndex([]) : SentenceIndex(text.bytes)
        var cursor = SourceCursor(text, in: body)
        func location(of range: Range<Int>) -> SourceLocation {
            let place = cursor.range(of: range)
            return map.location(line: place.line, range: place.range)
        }
        // Links are the author's; then citations come before dates, and dates before the glossary's terms.
        var links = OverlapSweep(text.opaque)
        let citations =
            text.opaque.isEmpty ? reading.citations : reading.citations.filter { !links.overlaps($0.range) }

        var upcoming = zip(hands, said).makeIterator()
        var hand = upcoming.next()
        func takeHands(before offset: Int) {
            while let (link, said) = hand, link.range.lowerBound < offset {
                let words = location(of: link.range)
                let excerpt = sentences.excerpt(around: link.range)
                if let citation = take(link, said: said, words: words, excerpt: excerpt, from: from) {
                    object.citations.append(citation)
                }
                hand = upcoming.next()
            }
        }
        for citation in citations {
            takeHands(before: citation.range.lowerBound)
            let index = object.citations.count
            let words = Self.line(text.bytes[citation.range])
            let location = location(of: citation.range)
            object.citations.append(
                CompiledCitation(
                    targets: citation.targets, isSelfReference: citation.isSelfReference, text: words,
                    excerpt: sentences.excerpt(around: citation.range), from: from, location: location,
                    isAsWritten: map.holds(words, at: location)))
            if let ends = citation.ends {
                annotate(ends.first, .citation(index))
                annotate(ends.last, .rangeEnd(index))
            } else {
                annotate(citation.range, .citation(index))
            }
        }
        takeHands(before: .max)
        let citationRanges = citations.map(\.range)
        links = OverlapSweep(text.opaque)
        var others = OverlapSweep(citationRanges)
        var dateRanges: [Range<Int>] = []
        for date in reading.dates where !links.overlaps(date.range) && !others.overlaps(date.range) {
            guard let first = CalendarDate(year: date.first.year, month: date.first.month, day: date.first.day),
                let last = CalendarDate(year: date.last.year, month: date.last.month, day: date.last.day)
            else { continue }
            annotate(date.range, .date(object.dates.count))
            object.dates.append(
                CompiledDate(first: first, last: last, location: location(of: date.range)))
            dateRanges.append(date.range)
        }
        for count in reading.counts {
            object.counts.append(
                CompiledCount(
                    unit: count.unit, count: count.count, instrument: context.instrument,
                    excerpt: sentences.excerpt(around: count.range),
                    location: location(of: count.range)))
        }
        links = OverlapSweep(text.opaque)
        others = OverlapSweep(citationRanges)
        var dates = OverlapSweep(dateRanges)
        for concept in reading.concepts
        where !links.overlaps(concept.range) && !others.overlaps(concept.range) && !dates.overlaps(concept.range) {
            annotate(concept.range, .concept(object.concepts.count))
            object.concepts.append(
                CompiledConcept(
                    concept: concept.concept, excerpt: sentences.excerpt(around: concept.range), from: from))
        }
        noteNear(reading, in: text, &cursor)
        if !annotations.isEmpty {
            plan.annotations[text.block] = annotations.sorted { $0.range.lowerBound < $1.range.lowerBound }
        }
    }

    /// Notes what looks like a citation and is not to become one. The text of a link is the author's: nothing in it is
    /// noted, but a citation that reaches out of one is.
    private mutating func noteNear(_ reading: Reading, in text: VisibleText, _ cursor: inout SourceCursor) {
        var places: [(range: Range<Int>, reason: CompiledNearCitation.Reason)] = reading.near.map {
            ($0.range, .unread($0.reason))
        }
        places += reading.counts.map { ($0.range, .unread(.count)) }
        var links = OverlapSweep(text.opaque)
        for citation in reading.citations where links.overlaps(citation.range) && !links.holds(citation.range) {
            places.append((citation.range, .divided))
        }
        // None lies in another, so that their beginnings alone order them.
        places.sort { $0.range.lowerBound < $1.range.lowerBound }
        links = OverlapSweep(text.opaque)
        for place in places where !links.holds(place.range) {
            let found = cursor.range(of: place.range)
            object.nearCitations.append(
                CompiledNearCitation(
                    text: Self.line(text.bytes[place.range]), reason: place.reason,
                    location: map.location(line: found.line, range: found.range)))
        }
    }

    /// Some visible text in one line.
    static func line(_ bytes: ArraySlice<UInt8>) -> String {
        String(unsafeUninitializedCapacity: bytes.count) { line in
            bytes.withUnsafeBufferPointer { bytes in
                for index in bytes.indices { line[index] = inLine(bytes[index]) }
            }
            return bytes.count
        }
    }

    /// A byte as it stands in a text of one line.
    @inline(__always)
    static func inLine(_ byte: UInt8) -> UInt8 { byte == 0x0A || byte == 0x0D || byte == 0x09 ? 0x20 : byte }
}
