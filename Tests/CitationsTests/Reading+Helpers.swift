import Instruments

@testable import Citations

/// What a text reads as, in words a test can compare.
func citations(
    _ text: String, _ language: Language = .vietnamese, in place: String? = nil, year: Int? = nil
) -> [String] {
    reading(text, language, in: place).citations.map { citation in
        let targets = citation.targets.map { target in
            switch target.owner {
            case .known(TestRegistry.hanoi): target.provision.description
            case .known(let id): "\(id):\(target.provision)"
            case .unknown(let name): "‹\(name)›:\(target.provision)"
            }
        }
        let words = String(decoding: Array(text.utf8)[citation.range], as: UTF8.self)
        return "\(words) → \(targets.joined(separator: " "))"
    }
}

func reading(_ text: String, _ language: Language = .vietnamese, in place: String? = nil, year: Int? = nil) -> Reading {
    var context = CitationContext(instrument: TestRegistry.hanoi, year: year)
    if let place, let provision = ProvisionID(eId: place) {
        context.provision = ProvisionReference(TestRegistry.hanoi, provision)
    }
    return TestRegistry.reader.read(Array(text.utf8), language: language, context: context)
}

/// The reasons of the places that look like a citation.
func near(_ text: String, _ language: Language = .vietnamese, in place: String? = nil) -> [NearCitation.Reason] {
    reading(text, language, in: place).near.map(\.reason)
}
