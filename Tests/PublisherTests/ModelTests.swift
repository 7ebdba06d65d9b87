import Testing

@testable import Publisher

@Suite struct ModelTests {
    private func bytes(_ add: (inout Model) -> Void) -> [UInt8] {
        var model = Model()
        model.object(add)
        return model.withBytes { Array($0) }
    }

    @Test func everyValueHasBytesOfItsOwn() {
        let values: [[UInt8]] = [
            bytes { _ in },
            bytes { $0.absent("a") },
            bytes { $0.absent("b") },
            bytes { $0.flag("a", true) },
            bytes { $0.flag("a", false) },
            bytes { $0.text("a", "") },
            bytes { $0.text("a", "a") },
            bytes { $0.text("", "a") },
            bytes { $0.html("a", HTML(markup: "a")) },
            bytes { $0.list("a") { _ in } },
            bytes { $0.list("a") { $0.text("a") } },
            bytes { $0.list("a", of: ["a", ""]) { $0.text($1) } },
            bytes { $0.list("a") { $0.object { $0.text("a", "a") } } },
            bytes { $0.object("a") { $0.text("a", "a") } },
            bytes { $0.object("a") { _ in } },
            bytes {
                $0.object("a") { _ in }
                $0.text("a", "a")
            },
        ]
        #expect(Set(values).count == values.count)
    }

    @Test func markupThatIsNotWrittenIsAbsent() {
        let absent = bytes { $0.absent("a") }
        #expect(bytes { $0.optionalHTML("a") { _ in } } == absent)
        #expect(bytes { $0.optional("a", nil as String?) } == absent)
        let written = bytes { $0.html("a", HTML(markup: "x")) }
        #expect(bytes { $0.optionalHTML("a") { $0.raw("x\n\n") } } == written)
        let empty = bytes { $0.html("a", .empty) }
        #expect(bytes { $0.optionalHTML("a") { $0.raw("\n") } } == empty)
    }

    @Test func aShapeTellsWhereAValueIsNotOfIt() {
        let shape = ModelShape.fields(["a": .list(.fields(["b": .optional(.text)]))])
        func mismatch(_ add: (inout Model) -> Void) -> String? {
            var model = Model()
            let root = model.object(add)
            return shape.mismatch(model, at: root)
        }
        #expect(mismatch { $0.list("a") { $0.object { $0.absent("b") } } } == nil)
        #expect(
            mismatch {
                $0.list("a") { model in
                    model.object { $0.text("b", "x") }
                    model.object { $0.flag("b", true) }
                }
            } == ".a[1].b")
        #expect(mismatch { $0.list("c") { _ in } } == ": has [\"c\"], declares [\"a\"]")
        #expect(mismatch { $0.list("a") { $0.object { $0.text("b", "1234567890") } } } == nil)
    }

    @Test func valuesAreFoundByTheirPlaces() {
        var model = Model(prefix: [1, 2, 3])
        let root = model.object { model in
            model.list("a", of: ["x", "y"]) { $0.text($1) }
            model.object("b") { $0.text("c", "z") }
            model.flag("d", true)
        }
        let inner = model.child(1, of: root).flatMap { model.child(0, of: $0) }
        #expect(inner.map { model.nodes[$0].kind } == .text)
        #expect(model.child(0, of: root).map { model.count(of: $0) } == 2)
        #expect(model.child(2, of: root).map { model.nodes[$0].kind } == .flag)
        #expect(model.child(3, of: root) == nil)
        #expect(model.child(0, of: root).flatMap { model.child(0, of: $0) } == nil)
    }

    @Test func aBufferHoldsWhatIsAppendedHoweverMuchItIs() {
        var buffer = ByteBuffer(capacity: 1)
        var expected: [UInt8] = []
        for index in 0..<2_000 {
            let piece = [UInt8](repeating: UInt8(truncatingIfNeeded: index), count: index % 97)
            piece.withUnsafeBufferPointer { buffer.append($0) }
            buffer.append(UInt8(truncatingIfNeeded: index))
            expected += piece + [UInt8(truncatingIfNeeded: index)]
        }
        let start = buffer.count
        buffer.append(number: 1)
        buffer.replace(at: start, number: 0x0201)
        expected += [1, 2, 0, 0, 0, 0, 0, 0]
        #expect(buffer.withBytes { Array($0) } == expected)
        buffer.truncate(to: start)
        #expect(buffer.withBytes { Array($0) } == Array(expected[..<start]))
    }
}
