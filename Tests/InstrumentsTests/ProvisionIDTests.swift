import Instruments
import Testing

@Suite struct ProvisionIDs {
    @Test(arguments: [
        "preamble", "chp_V", "chp_IV__sec_2", "art_64", "art_64__para_1", "art_64__para_1__point_a",
        "art_11__para_1__point_a__subpoint_ii", "art_2__point_a", "art_64bis", "art_64a", "att_I",
        "art_7__para_1__point_đ",
    ])
    func readsWhatItWrites(_ eId: String) throws {
        #expect(try #require(ProvisionID(eId: eId)).eId == eId)
    }

    @Test(arguments: [
        "", "art", "art_", "art_x", "chp_5", "chp_IIII", "art_064", "art_64__", "art_64__point_A", "art_64__subpoint_i",
        "art_64__para_1__para_2", "preamble__para_1", "art_64__para_1__point_a__subpoint_ii__x_1", "_64", "ART_64",
    ])
    func refusesWhatItNeverWrites(_ text: String) {
        #expect(ProvisionID(eId: text) == nil)
    }

    @Test func listsWhatItLiesIn() throws {
        let id = try #require(ProvisionID(eId: "art_11__para_1__point_a__subpoint_ii"))
        #expect(
            id.selfAndAncestors.map(\.eId) == [
                "art_11__para_1__point_a__subpoint_ii", "art_11__para_1__point_a", "art_11__para_1", "art_11",
            ])
    }

    @Test func sortsAsATableOfContents() {
        let sorted = [
            "preamble", "chp_I", "chp_II", "chp_II__sec_1", "chp_III", "art_2", "art_2__point_a", "art_2__para_1",
            "art_2__para_1__point_a", "art_2__para_1__point_a__subpoint_i", "art_2__para_2", "art_10", "art_10a",
            "att_I",
        ].compactMap { ProvisionID(eId: $0) }
        #expect(sorted.count == 14)
        #expect(sorted.reversed().sorted() == sorted)
    }
}

@Suite struct Outlines {
    private let outline = Outline(
        articles: (1...68).map { ProvisionNumber($0) }, chapters: (1...9).map { ProvisionNumber($0) },
        inner: [
            7: ArticleOutline(checked: true, paragraphs: [ParagraphOutline(1), ParagraphOutline(2)]),
            11: ArticleOutline(
                checked: true,
                paragraphs: [
                    ParagraphOutline(1, points: [PointOutline("a", subpoints: ["i", "ii"]), PointOutline("b")])
                ]),
            64: ArticleOutline(checked: false, paragraphs: [ParagraphOutline(1)]),
        ])

    private func resolve(_ eId: String) -> String? {
        guard let id = ProvisionID(eId: eId) else { return nil }
        return switch outline.resolve(id) {
        case .resolved: "resolved"
        case .unchecked(let deepest): "unchecked \(deepest)"
        case .dangling(let deepest, let nearest): "dangling \(deepest?.eId ?? "-") \(nearest?.eId ?? "-")"
        }
    }

    @Test(arguments: [
        ("art_64", "resolved"), ("art_71", "dangling - art_68"), ("art_64a", "dangling - art_64"),
        ("art_7__para_2", "resolved"), ("art_7__para_3", "dangling art_7 art_7__para_2"),
        ("art_7__para_2__point_a", "dangling art_7__para_2 art_7__para_2"),
        ("art_11__para_1__point_a__subpoint_ii", "resolved"),
        ("art_11__para_1__point_a__subpoint_v", "dangling art_11__para_1__point_a art_11__para_1__point_a"),
        ("art_40__para_3", "unchecked art_40"), ("art_64__para_1", "unchecked art_64__para_1"),
        ("art_64__para_9", "unchecked art_64"),
        ("chp_IX", "resolved"), ("chp_X", "dangling - chp_IX"), ("chp_IV__sec_2", "unchecked chp_IV"),
        ("att_I", "dangling - -"), ("preamble", "resolved"),
    ])
    func saysWhatExists(_ eId: String, _ expected: String) {
        #expect(resolve(eId) == expected)
    }
}
