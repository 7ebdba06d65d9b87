import Citations
import Instruments
import Markdown

/// What a block says, read with its `cite:` links in mind.
///
/// The words of such a link are read along with the rest, so that a list or a name goes on behind them. Where the author
/// contradicts what they say, or forbids it, nothing else may rest on them: in `[Điều 71](cite:none), khoản 2` the
/// paragraph is none of Article 71, and no date, count or concept is found in what is forbidden.
struct HandReading: Sendable {
    /// What was read. Citations that overlap a link are still there.
    let reading: Reading
    /// What the words of each link were read as, link by link.
    let said: [[Citation.Target]]

    /// Reads a block once, or twice where the author contradicts it. Linear in the text.
    static func read(
        _ text: VisibleText, links: [HandLink], reader: CitationReader, language: Language, context: CitationContext,
        in memory: inout ReadingMemory
    ) -> HandReading {
        let plain = reader.read(text.bytes, language: language, context: context, links: text.opaque, in: &memory)
        guard !links.isEmpty else { return HandReading(reading: plain, said: []) }
        let said = said(by: links, in: plain.citations)
        let contradicted = zip(links, said).filter { link, said in !link.agrees(with: said) }
        guard !contradicted.isEmpty else { return HandReading(reading: plain, said: said) }
        let masked = mask(text.bytes, contradicted.map(\.0.range))
        var reading = reader.read(masked, language: language, context: context, links: text.opaque, in: &memory)
        let confirmed = Dictionary(reading.citations.map { ($0.range, $0.targets) }) { first, _ in first }
        var borrowed: Set<ProvisionNumber> = []
        for (link, said) in contradicted {
            let numbers = numbers(in: text.bytes[link.range])
            borrowed.formUnion(said.compactMap(\.provision.article).filter { numbers.contains($0.value) })
        }
        reading.citations = plain.citations.filter { citation in
            confirmed[citation.range] == citation.targets
                || !citation.targets.contains { $0.provision.article.map(borrowed.contains) ?? false }
        }
        // What lies in a citation that stays is read, whatever the second reading took it for.
        let kept = reading.citations.map(\.range)
        var (near, counts) = (OverlapSweep(kept), OverlapSweep(kept))
        reading.near.removeAll { near.holds($0.range) }
        reading.counts.removeAll { counts.holds($0.range) }
        return HandReading(reading: reading, said: said)
    }

    /// The targets of the citations that overlap each link; both are in text order.
    private static func said(by links: [HandLink], in citations: [Citation]) -> [[Citation.Target]] {
        var first = 0
        return links.map { link in
            while first < citations.count, citations[first].range.upperBound <= link.range.lowerBound { first += 1 }
            var said: [Citation.Target] = []
            var index = first
            while index < citations.count, citations[index].range.lowerBound < link.range.upperBound {
                said += citations[index].targets
                index += 1
            }
            return said
        }
    }

    /// The text with some ranges made unreadable, every other byte in its place.
    private static func mask(_ bytes: [UInt8], _ ranges: [Range<Int>]) -> [UInt8] {
        var bytes = bytes
        for range in ranges {
            // U+FFFC as often as it fits. In one or two bytes it does not: there the end of a sentence stops the reader.
            for (index, place) in range.enumerated() {
                if range.count < 3 {
                    bytes[place] = UInt8(ascii: "!")
                } else {
                    let isWhole = index < range.count / 3 * 3
                    bytes[place] = isWhole ? [0xEF, 0xBF, 0xBC][index % 3] : 0x20
                }
            }
        }
        return bytes
    }

    /// The numbers written in some words.
    private static func numbers(in bytes: ArraySlice<UInt8>) -> Set<Int> {
        let runs = bytes.split { !(0x30...0x39).contains($0) }
        return Set(runs.compactMap { $0.count <= 9 ? Int(String(decoding: $0, as: UTF8.self)) : nil })
    }
}
