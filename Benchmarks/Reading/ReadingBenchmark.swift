import Citations
import Glibc
import Instruments
import Markdown

/// Prints how fast text is parsed, read and resolved, and that the time grows with the text and no faster.
///
///     swift run -c release reading-benchmark [MEGABYTES] [--prose] [--vi|--en]
///
/// All figures are CPU time of one thread: the median of five runs, MB being a million bytes.
@main
struct ReadingBenchmark {
    static func main() {
        let megabytes = CommandLine.arguments.dropFirst().first.flatMap { Double($0) } ?? 4
        let bytes = Int(megabytes * 1_000_000)
        let registry = SampleRegistry.registry
        let reader = CitationReader(registry: registry)
        let context = CitationContext(instrument: registry.primary, year: 2025)
        let languages = [Language.vietnamese, .english].filter { language in
            !CommandLine.arguments.contains { $0 == "--\(language == .vietnamese ? "en" : "vi")" }
        }
        print("prose with a citation every 40 words, \(bytes) bytes in blocks of 120 words, one core")
        for language in languages {
            var sample = SampleText(seed: 64)
            let blocks = sample.blocks(language, bytes: bytes)
            let total = blocks.reduce(0) { $0 + $1.count }
            let readings = blocks.map { reader.read($0, language: language, context: context) }
            let targets = readings.flatMap(\.citations).flatMap(\.targets)
            let pages = Self.pages(of: blocks)

            row("parsing, \(language)", total) {
                pages.reduce(0) { $0 + ((try? MarkdownTree(parsing: $1))?.count ?? 0) }
            }
            let citations = readings.reduce(0) { $0 + $1.citations.count }
            row("recognition, \(language)", total) {
                var memory = ReadingMemory()
                var count = 0
                for block in blocks {
                    count += reader.read(block, language: language, context: context, in: &memory).citations.count
                }
                return count
            }
            let answer = CiteAnswer(registry: registry)
            row("resolution, \(language)", total) {
                targets.reduce(0) { $0 + (answer.status(of: $1).status == .dangling ? 1 : 0) }
            }
            print("    \(citations) citations with \(targets.count) targets")
        }
        guard !CommandLine.arguments.contains("--prose") else { return }
        print("\nten times the text, so many times the time (10 is linear)")
        for (name, piece) in Self.extremes {
            for language in [Language.vietnamese, .english] {
                growth("\(name), \(language)", piece) { reader.read($0, language: language, context: context) }
            }
        }
    }

    /// Five blocks make a page of Markdown.
    static func pages(of blocks: [[UInt8]]) -> [[UInt8]] {
        stride(from: 0, to: blocks.count, by: 5).map { first in
            Array(blocks[first..<min(first + 5, blocks.count)].joined(separator: Array("\n\n".utf8)))
        }
    }

    /// Texts that are nothing but one thing.
    static let extremes = [
        ("Điều 7, 8, 9, …", "Điều 7, 8, 9, "), ("Article 7, 8, 9, …", "Article 7, 8, 9, "), ("members", "7, 8, "),
        ("brackets", "("), ("unit words", "khoản paragraph "), ("pinpoints", "khoản 1 Điều 7 "),
        ("dates behind names", "Luật An ninh mạng ngày 1 1 1 1 1 1 pháp luật Điều 1 "),
        ("names", "Luật An ninh mạng, the Act of the "),
    ]

    static func growth(_ name: String, _ piece: String, _ body: ([UInt8]) -> Reading) {
        let unit = 100_000 / piece.utf8.count
        let small = Array(repeated(piece, unit).utf8)
        let large = Array(repeated(piece, unit * 10).utf8)
        let short = median { body(small).citations.count }
        let long = median { body(large).citations.count }
        let speed = Double(large.count) / long / 1_000_000
        print("  \(pad(name, 32)) × \(rounded(long / short))   \(pad(rounded(speed), 8)) MB/s")
    }

    private static func repeated(_ piece: String, _ count: Int) -> String {
        String(repeating: piece, count: count)
    }

    static func row(_ name: String, _ bytes: Int, _ body: () -> Int) {
        let seconds = median(body)
        print("  \(pad(name, 32)) \(pad(rounded(Double(bytes) / seconds / 1_000_000), 8)) MB/s")
    }

    /// Seconds of CPU time of this thread, the median of five runs.
    static func median(_ body: () -> Int) -> Double {
        var times: [Double] = []
        var sum = 0
        for _ in 0..<5 {
            let start = now()
            sum &+= body()
            times.append(now() - start)
        }
        if sum == -1 { print(sum) }
        return max(times.sorted()[2], 1e-9)
    }

    static func now() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1_000_000_000
    }

    static func rounded(_ value: Double) -> String { String(Double(Int(value * 10 + 0.5)) / 10) }

    static func pad(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }
}
