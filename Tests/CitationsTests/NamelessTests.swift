import Instruments
import Testing

@testable import Citations

/// No instrument is known to the code by name: whatever holds of one holds of every other in its place.
@Suite struct NamelessTests {
    /// Every instrument under the id of the next one.
    private static let renamed: [InstrumentID: InstrumentID] = {
        let ids = TestRegistry.registry.instruments.map(\.id)
        return Dictionary(uniqueKeysWithValues: zip(ids, ids.dropFirst() + ids.prefix(1)))
    }()

    private static func name(_ id: InstrumentID) -> InstrumentID { renamed[id] ?? id }

    private static let reader = CitationReader(
        registry: Registry(
            primary: name(TestRegistry.hanoi),
            instruments: TestRegistry.registry.instruments.map { instrument in
                Instrument(
                    id: name(instrument.id), type: instrument.type, name: instrument.name, short: instrument.short,
                    aliases: instrument.aliases, points: instrument.points, outline: instrument.outline)
            }))

    @Test(arguments: WorkedCase.all)
    func allResultsSwapWithTheIds(_ example: WorkedCase) {
        let text = Array(example.text.utf8)
        var context = CitationContext(instrument: TestRegistry.hanoi)
        context.provision = example.place
        let before = TestRegistry.reader.read(text, language: example.language, context: context).citations
        context.instrument = Self.name(TestRegistry.hanoi)
        context.provision = example.place.map { ProvisionReference(Self.name($0.instrument), $0.provision) }
        let after = Self.reader.read(text, language: example.language, context: context).citations
        #expect(after.map(\.range) == before.map(\.range))
        #expect(
            after.map(\.targets)
                == before.map { citation in
                    citation.targets.map { target in
                        guard case .known(let id) = target.owner else { return target }
                        return .init(owner: .known(Self.name(id)), provision: target.provision)
                    }
                })
    }

    private static let vietnamese = [
        "Điều 5 của %", "Điều 5 %", "khoản 1 và 2 Điều 5 %", "% (Điều 5)", "% quy định tại Điều 5",
        "theo % thì khác, nhưng Điều 5 và Điều 6 của % thì không",
    ]
    private static let english = [
        "Article 5 of the %", "Articles 5 and 6 of the %", "the %'s Article 5", "the % (Articles 5 and 6)",
        "paragraph 1 of Article 5 of the %",
    ]

    @Test(arguments: TestRegistry.registry.instruments)
    func everyInstrumentOwnsByEveryForm(_ instrument: Instrument) throws {
        for (language, forms) in [(Language.vietnamese, Self.vietnamese), (.english, Self.english)] {
            let name = try #require(instrument.short.text(in: language))
            for form in forms {
                let text = form.split(separator: "%", omittingEmptySubsequences: false).joined(separator: name)
                let reading = TestRegistry.reader.read(
                    Array(text.utf8), language: language, context: .init(instrument: TestRegistry.hanoi))
                #expect(!reading.citations.isEmpty, "\(text)")
                #expect(
                    reading.citations.allSatisfy { $0.targets.allSatisfy { $0.owner == .known(instrument.id) } },
                    "\(text)")
            }
        }
    }
}
