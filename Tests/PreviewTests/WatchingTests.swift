import Build
import Testing

@testable import Preview

@Suite struct Coalescing {
    @Test func changesWaitUntilItIsQuiet() {
        var coalescer = ChangeCoalescer()
        #expect(coalescer.wait(at: .zero) == nil && coalescer.take(at: .zero) == nil)
        coalescer.add(SourceChanges(["a"]), at: .milliseconds(100))
        #expect(coalescer.take(at: .milliseconds(101)) == nil)
        coalescer.add(SourceChanges(["b"]), at: .milliseconds(102))
        #expect(coalescer.wait(at: .milliseconds(102)) == ChangeCoalescer.quiet)
        #expect(coalescer.take(at: .milliseconds(106)) == SourceChanges(["a", "b"]))
        #expect(coalescer.wait(at: .milliseconds(200)) == nil)
    }

    @Test func noChangeWaitsLongerThanTwentyMilliseconds() {
        var coalescer = ChangeCoalescer()
        for moment in 0..<20 {
            coalescer.add(SourceChanges(["\(moment)"]), at: .milliseconds(moment))
            #expect(coalescer.take(at: .milliseconds(moment)) == nil)
        }
        #expect(coalescer.take(at: .milliseconds(20))?.paths.count == 20)
        #expect(ChangeCoalescer.longest <= .milliseconds(20))
    }

    @Test func noChangeStartsNoWait() {
        var coalescer = ChangeCoalescer()
        coalescer.add(SourceChanges(), at: .zero)
        #expect(coalescer.wait(at: .zero) == nil)
    }

    @Test func theLastChangeStandsLastAndOnce() {
        var changes = SourceChanges(["a", "b", "a"])
        #expect(changes.paths == ["b", "a"] && !changes.isEverything)
        changes.append(SourceChanges(["b", "c"]))
        #expect(changes.paths == ["a", "b", "c"])
        changes.append(.everything)
        #expect(changes.isEverything && !changes.isEmpty && SourceChanges().isEmpty)
    }

    @Test func namesThatDifferInHowLettersAreComposedAreTwo() {
        #expect(SourceChanges(["Content/\u{E0}.md", "Content/a\u{300}.md"]).paths.count == 2)
    }

    @Test func verySoonEverythingIsMeant() {
        #expect(SourceChanges((0..<1000).map { "Content/\($0)" }).isEverything)
    }
}

@Suite struct KernelEvents {
    /// An event as the kernel writes it, its name padded with NUL.
    private static func event(_ watch: Int32, _ mask: UInt32, _ name: [UInt8] = []) -> [UInt8] {
        var bytes: [UInt8] = []
        func append(_ number: UInt32) {
            for shift in [0, 8, 16, 24] { bytes.append(UInt8(truncatingIfNeeded: number >> UInt32(shift))) }
        }
        let length = name.isEmpty ? 0 : (name.count / 16 + 1) * 16
        append(UInt32(bitPattern: watch))
        append(mask)
        append(7)
        append(UInt32(length))
        return bytes + name + [UInt8](repeating: 0, count: length - name.count)
    }

    @Test func eventsAreReadOneBehindTheOther() {
        let bytes =
            Self.event(1, 0x8, Array("a.md".utf8)) + Self.event(2, 0x4000_0100, Array("thư mục".utf8))
            + Self.event(3, 0x80, Array("sixteen-bytes-16".utf8)) + Self.event(-1, 0x4000) + Self.event(4, 0x8000)
        #expect(
            Inotify.decode(bytes[...]) == [
                .init(watch: 1, kind: .written, name: "a.md", isFolder: false),
                .init(watch: 2, kind: .created, name: "thư mục", isFolder: true),
                .init(watch: 3, kind: .movedHere, name: "sixteen-bytes-16", isFolder: false),
                .init(watch: -1, kind: .overflow, name: "", isFolder: false),
                .init(watch: 4, kind: .ended, name: "", isFolder: false),
            ])
    }

    @Test func aNameThatIsNoTextIsNone() {
        #expect(Inotify.decode(Self.event(1, 0x8, [0x61, 0xFF])[...]).first?.name == nil)
    }

    @Test func whatIsCutOffIsLeftOut() {
        let bytes = Self.event(1, 0x8, Array("a.md".utf8))
        for length in 0..<bytes.count { #expect(Inotify.decode(bytes[..<length]).isEmpty, "\(length)") }
    }

    @Test func bytesOfAnythingDoNoHarm() {
        for seed in 0..<200 {
            let bytes = (0..<64).map { UInt8(truncatingIfNeeded: ($0 * 7 + seed) * (seed | 1)) }
            #expect(Inotify.decode(bytes[...]).count <= 4)
        }
    }
}
