import Citations
import Compiler
import Corpus
import Diagnostics
import Instruments
import Markdown
import Testing

@testable import Cache

@Suite struct StorableTests {
    /// Whether a value comes back as it was, to the byte.
    private func returns<Value: Storable & Equatable>(_ value: Value) throws -> Bool {
        let bytes = value.stored()
        let back = try Value(stored: bytes)
        // Equal texts may differ in their bytes; what is written again does not.
        return back == value && back.stored() == bytes
    }

    @Test func everyValueComesBack() throws {
        #expect(try returns(Samples.documents))
        #expect(try returns(Samples.diagnostics))
        #expect(try returns(Samples.locations))
        #expect(try returns(Samples.stamp))
        #expect(try returns(DocumentRecord(findings: Samples.diagnostics, document: nil)))
    }

    @Test(arguments: [0, 1, 127, 128, 16_383, 16_384, UInt64(UInt32.max), UInt64.max - 1, UInt64.max])
    func everyNumberComesBack(_ number: UInt64) throws {
        var writer = ByteWriter()
        writer.write(number: number)
        writer.write(word: number)
        var reader = ByteReader(writer.bytes)
        #expect(try reader.number() == number)
        #expect(try reader.word() == number)
        #expect(reader.isAtEnd)
    }

    @Test func twoSpellingsOfOneTextStayTwo() throws {
        let texts = ["\u{1EC1}", "e\u{302}\u{300}", "\u{1EC1}", "", ""]
        let back = try [String](stored: texts.stored())
        #expect(back.map { Array($0.utf8) } == texts.map { Array($0.utf8) })
    }

    @Test func aTextThatComesAgainIsWrittenOnceHoweverManyThereAre() throws {
        let once = (0..<1_000).map { "a text of some length, number \($0)" }
        let twice = once + once
        #expect(twice.stored().count - once.stored().count < 2_100)
        #expect(try returns(twice))
    }

    @Test(
        arguments: [
            [],  // Nothing at all.
            [0xFF, 0xFF, 0xFF, 0xFF, 0x07],  // Two thousand million elements.
            [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x01],  // A count below zero.
            [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F],  // A number beyond 64 bits.
            [1, 1],  // A text that was never written.
            [1, 0, 5, 0x61],  // A text longer than what is left.
            [1, 0, 1, 0xC3],  // A text that is no UTF-8.
            [1, 0, 1, 0x61, 0],  // Something behind the end.
        ] as [[UInt8]]) func bytesThatHoldNoTextsAreRefused(_ bytes: [UInt8])
    {
        #expect(throws: DamagedRecord()) { try [String](stored: bytes) }
    }

    @Test func numbersThatLeadNowhereAreRefused() throws {
        let whole = try #require(Samples.documents.first)
        #expect(try CompiledDocument(stored: whole.stored()) == whole)
        let damages: [(inout CompiledDocument) -> Void] = [
            { $0.citations = [] }, { $0.dates = [] }, { $0.concepts = [] }, { $0.links = [] }, { $0.images = [] },
            { $0.provisions = [] }, { $0.annotations = [] }, { $0.omittedAnnotations = [4] },
            { $0.blocks[0] = .init(kind: .provision(1), fragment: .init(), text: "") },
            {
                $0.blocks[0] = .init(
                    kind: .prose, fragment: .init(slots: [.init(offset: 1, content: .open(0))]), text: "")
            },
            {
                $0.citations[1] = .init(
                    targets: [], text: "", excerpt: .init(text: "", highlight: 0..<1), location: .init(path: ""))
            },
        ]
        for (number, damage) in damages.enumerated() {
            var document = whole
            damage(&document)
            #expect(throws: DamagedRecord(), "damage \(number)") { try CompiledDocument(stored: document.stored()) }
        }
    }

    @Test func noDamagedByteAndNoCutCrashesTheReader() throws {
        var document = try #require(Samples.documents.first)
        document.diagnostics = Array(document.diagnostics.prefix(1))
        document.nearCitations = Array(document.nearCitations.suffix(4))
        let bytes = DocumentRecord(findings: [], document: Shared(document)).stored()
        for index in bytes.indices {
            if index % 5 == 0 {
                #expect(throws: DamagedRecord()) { try DocumentRecord(stored: Array(bytes[..<index])) }
            }
            var damaged = bytes
            damaged[index] ^= [0x01, 0x80, 0xFF][index % 3]
            // Some damage makes another record; the checksum is there for that.
            _ = try? DocumentRecord(stored: damaged)
        }
    }
}
