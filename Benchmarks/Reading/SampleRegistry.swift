import Instruments

/// The instruments that the sample text names: a bare outline each.
enum SampleRegistry {
    static let registry = Registry(
        primary: InstrumentID(rawValue: "hanoi"),
        instruments: [
            instrument(
                "hanoi", ("Công ước", "Convention"), ("Công ước Hà Nội", "Hanoi Convention"), articles: 68, chapters: 9),
            instrument(
                "budapest", ("Công ước", "Convention"), ("Công ước Budapest", "Budapest Convention"), articles: 48),
            instrument("security", ("Luật", "Law"), ("Luật An ninh mạng", "Law on Cybersecurity"), articles: 43),
        ],
        concepts: [
            concept("evidence", "chứng cứ điện tử", "electronic evidence"),
            concept("assistance", "hỗ trợ kỹ thuật", "technical assistance"),
            concept("traffic-data", "dữ liệu lưu lượng", "traffic data"),
        ])

    private static func instrument(
        _ id: String, _ type: (String, String), _ name: (String, String), articles: Int, chapters: Int = 0
    ) -> Instrument {
        func texts(_ pair: (String, String)) -> LocalizedText {
            .byLanguage([.vietnamese: pair.0, .english: pair.1])
        }
        return Instrument(
            id: InstrumentID(rawValue: id), type: texts(type), name: texts(name), short: texts(name),
            outline: Outline(
                articles: (1...articles).map { ProvisionNumber($0) },
                chapters: (0..<chapters).map { ProvisionNumber($0 + 1) }))
    }

    private static func concept(_ id: String, _ vietnamese: String, _ english: String) -> Concept {
        Concept(
            id: ConceptID(rawValue: id), terms: [.vietnamese: [vietnamese], .english: [english]],
            provisions: [ProvisionReference(InstrumentID(rawValue: "hanoi"), .article(1))])
    }
}
