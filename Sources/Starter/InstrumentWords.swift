import Instruments

/// What instruments call themselves in a language, for a site about one of which only the name is known.
struct InstrumentWords: Sendable {
    /// The name of an instrument that was given none.
    let example: String
    /// The type of an instrument whose name tells none.
    let usual: String
    /// The types that a name may tell.
    let types: [String]

    /// The words of a language; those of English for a language that has none.
    static func of(_ language: Language) -> InstrumentWords { language == .vietnamese ? vietnamese : english }

    /// The type that stands first in a name; of two at one place the longer.
    func type(of name: String) -> String {
        let words = name.lowercased().split { !$0.isLetter }
        for start in words.indices {
            let told = types.filter { type in
                words[start...].starts(with: type.lowercased().split { !$0.isLetter })
            }
            if let longest = told.max(by: { $0.utf8.count < $1.utf8.count }) { return longest }
        }
        return usual
    }

    private static let vietnamese = InstrumentWords(
        example: "Công ước mẫu", usual: "Công ước",
        types: [
            "Công ước", "Hiệp định", "Hiệp ước", "Nghị định thư", "Hiến chương", "Hiến pháp", "Bộ luật", "Luật",
            "Pháp lệnh",
            "Nghị định", "Nghị quyết", "Thông tư", "Quyết định", "Quy chế", "Điều lệ", "Thỏa thuận", "Tuyên bố",
        ])

    private static let english = InstrumentWords(
        example: "Example Convention", usual: "Convention",
        types: [
            "Convention", "Covenant", "Charter", "Treaty", "Agreement", "Protocol", "Statute", "Constitution", "Act",
            "Law",
            "Code", "Directive", "Regulation", "Decision", "Resolution", "Declaration", "Pact", "Rules", "Decree",
            "Ordinance",
        ])
}
