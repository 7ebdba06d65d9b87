import Corpus
import Instruments
import Linker
import Testing

@testable import Publisher

@Suite struct FileReadsTests {
    private typealias Entry = FileReads.Entry

    private func reference(_ eId: String, of instrument: String = "demo") throws -> ProvisionReference {
        ProvisionReference(InstrumentID(rawValue: instrument), try #require(ProvisionID(eId: eId)))
    }

    @Test func eachThingIsNotedOnceInOrder() {
        let reads = FileReads([Entry.document(7), .everything, .document(3), .document(7), .document(3)])
        #expect(reads.entries == [.document(3), .document(7), .everything])
        #expect(FileReads([]).entries.isEmpty)
    }

    @Test func mentionsAreNotedByArticleLanguageAndInstrument() throws {
        let whole = Entry.mentions(of: try reference("art_7"), in: .vietnamese)
        #expect(whole == .mentions(of: try reference("art_7__para_1__point_a"), in: .vietnamese))
        let others: [Entry] = [
            .mentions(of: try reference("art_7"), in: .english),
            .mentions(of: try reference("art_7", of: "other"), in: .vietnamese),
            .mentions(of: try reference("art_7bis"), in: .vietnamese),
            .mentions(of: try reference("art_70"), in: .vietnamese),
            .mentions(of: try reference("chp_VII"), in: .vietnamese),
            .mentions(of: ConceptID(rawValue: "demo"), in: .vietnamese), .document(7), .everything, .layout,
        ]
        #expect(!others.contains(whole) && Set(others).count == others.count)
    }

    @Test func theyComeBackFromTheirNumbers() {
        let files = [FileReads([]), FileReads([Entry.document(3), .everything]), FileReads([])]
        let reads = SiteReads(files)
        #expect(reads.count == 3 && reads.numbers == [0, 2, 3, .max, 0])
        #expect(SiteReads(numbers: reads.numbers)?.files == files)
        for numbers in [[1], [0, 2, 3], [5, 1, 2], [.max]] as [[UInt32]] { #expect(SiteReads(numbers: numbers) == nil) }
    }

    @Test func whatChangedTouchesWhoeverReadIt() throws {
        let seven = Entry.mentions(of: try reference("art_7"), in: .english)
        let reads = SiteReads([
            FileReads([Entry.document(3)]), FileReads([seven]), FileReads([Entry.everything]),
            // Numbers that are alike in their last bits.
            FileReads([Entry.document(3 + 0x1000), .document(0x2003)]), FileReads([Entry.layout]),
        ])
        var changes = SiteChanges()
        #expect(!reads.touched(by: changes).contains(true))
        changes.isLaidOutAnew = true
        #expect(reads.touched(by: changes) == [false, false, true, false, true])
        changes.isLaidOutAnew = false
        changes.documents = [3]
        #expect(reads.touched(by: changes) == [true, false, true, false, false])
        changes.documents = []
        changes.provisions = [.english: [try reference("art_7__para_2")]]
        #expect(reads.touched(by: changes) == [false, true, true, false, false])
        changes.provisions = [.vietnamese: [try reference("art_7")]]
        #expect(reads.touched(by: changes) == [false, false, true, false, false])
        changes.provisions = [:]
        changes.concepts = [.english: [ConceptID(rawValue: "river")]]
        let river = FileReads([Entry.mentions(of: ConceptID(rawValue: "river"), in: .english)])
        #expect(SiteReads([river, FileReads([seven])]).touched(by: changes) == [true, false])
    }
}
