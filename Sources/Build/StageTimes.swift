import Glibc
import Synchronization

/// How long each stage of a build takes, by the clock on the wall and in time of all processors.
public final class StageTimes: Sendable {
    /// A moment on both clocks.
    private struct Moment: Sendable {
        let wall: Double
        let processor: Double

        static var now: Moment {
            Moment(wall: seconds(CLOCK_MONOTONIC), processor: seconds(CLOCK_PROCESS_CPUTIME_ID))
        }

        private static func seconds(_ clock: clockid_t) -> Double {
            var time = timespec()
            clock_gettime(clock, &time)
            return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
        }
    }

    private let begun = Mutex<[(stage: String, at: Moment)]>([])

    /// Has seen no stage yet.
    public init() {}

    /// Notes how far a build is; of the reports of one stage the first counts.
    public func note(_ progress: SiteBuild.Progress) {
        begun.withLock { begun in
            if begun.last?.stage != progress.stage { begun.append((progress.stage, .now)) }
        }
    }

    /// The stages so far, a line each, and their sum; the last one ends now.
    public var text: String {
        let end = Moment.now
        let begun = begun.withLock { $0 }
        var text =
            "\(Self.cell("stage", 12))\(Self.cell("wall", 10, isNumber: true))\(Self.cell("CPU", 10, isNumber: true))\n"
        for (index, stage) in begun.enumerated() {
            let next = index + 1 < begun.count ? begun[index + 1].at : end
            text += Self.line(stage.stage, from: stage.at, to: next)
        }
        if let first = begun.first { text += Self.line("all", from: first.at, to: end) }
        return text
    }

    private static func line(_ name: String, from start: Moment, to end: Moment) -> String {
        "\(cell(name, 12))\(time(end.wall - start.wall))\(time(end.processor - start.processor))\n"
    }

    /// Seconds with three decimals, right-aligned.
    private static func time(_ seconds: Double) -> String {
        let thousandths = Int((max(0, seconds) * 1000).rounded())
        let rest = String(thousandths % 1000)
        return cell(
            "\(thousandths / 1000).\(String(repeating: "0", count: 3 - rest.count))\(rest) s", 10, isNumber: true)
    }

    private static func cell(_ text: String, _ width: Int, isNumber: Bool = false) -> String {
        let space = String(repeating: " ", count: max(0, width - text.count))
        return isNumber ? space + text : text + space
    }
}

extension SiteBuild.Progress {
    /// The stage that it is a report of.
    fileprivate var stage: String {
        switch self {
        case .reading: "reading"
        case .compiling: "compiling"
        case .linking: "linking"
        case .planning: "planning"
        case .publishing: "publishing"
        case .keeping: "keeping"
        }
    }
}
