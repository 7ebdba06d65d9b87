import Compiler
import Corpus
import Instruments

/// What linking one document asks of all of them: made from their faces and the registry alone.
struct SiteFacts: Sendable {
    /// The documents, by key.
    let faces: [DocumentFace]
    let shelf: DocumentShelf
    let pages: ProvisionPages
    let timetable: Timetable
    /// The documents' places, the newest first, those without a day last.
    let newestFirst: [Int]
    /// For every document its place in ``newestFirst``.
    let ranks: [Int]

    init(_ faces: [DocumentFace], registry: Registry) {
        self.faces = faces
        shelf = DocumentShelf(faces)
        pages = ProvisionPages(documents: faces, shelf: shelf, registry: registry)
        timetable = Timetable(documents: faces, shelf: shelf)
        newestFirst = Self.newestFirst(Array(faces.indices), faces)
        var ranks = newestFirst
        for (rank, place) in newestFirst.enumerated() { ranks[place] = rank }
        self.ranks = ranks
    }

    /// The same facts of documents whose faces are the same but for their places.
    init(_ facts: SiteFacts, with faces: [DocumentFace]) {
        self.faces = faces
        (shelf, pages, timetable) = (facts.shelf, facts.pages, facts.timetable)
        (newestFirst, ranks) = (facts.newestFirst, facts.ranks)
    }

    /// Sorts places of documents by day, the newest first, those without a day last, those of one day by key.
    static func newestFirst(_ places: [Int], _ faces: [DocumentFace]) -> [Int] {
        places.map { (day: faces[$0].day, place: $0) }.sorted { left, right in
            if left.day != right.day {
                guard let a = left.day else { return false }
                guard let b = right.day else { return true }
                return a > b
            }
            return left.place < right.place
        }.map(\.place)
    }
}
