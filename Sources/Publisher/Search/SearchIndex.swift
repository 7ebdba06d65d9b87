import Synchronization

/// The words of a site, read when the first file asks for them.
///
/// It is a class because every file of words asks the same one. Whoever asks while it is being made helps to make it. Once
/// every file has been made the words make room.
final class SearchIndex: Sendable {
    /// Everything that is found.
    let catalog: SearchCatalog

    /// A part, once it is read.
    private final class Slot: Sendable {
        let part = Mutex<SearchPart?>(nil)
    }

    /// Up to how many entries are read in one go.
    private static let entriesPerPart = 512

    private let characters = WordCharacters()
    private let slots: [Slot]
    private let kept = Mutex(Kept())
    /// The first word of each file of words.
    let firstWords: [String]

    /// The words, once they are read, and how many files were made of them.
    private struct Kept {
        var words: SearchWords?
        var made = 0
    }

    init(_ catalog: SearchCatalog) {
        self.catalog = catalog
        firstWords = SearchShards.firstWords(entryCount: catalog.entries.count)
        let count = (catalog.entries.count + Self.entriesPerPart - 1) / Self.entriesPerPart
        slots = (0..<min(4, max(1, count))).map { _ in Slot() }
    }

    /// Makes a file of the words of an edition, which must always be the same one.
    func file(of edition: Edition, _ make: (SearchWords) -> [UInt8]) -> [UInt8] {
        let bytes = make(words(of: edition))
        let isLast = kept.withLock { kept in
            kept.made += 1
            guard kept.made >= firstWords.count else { return false }
            // Whoever still wants a file after all of them has the words read again.
            kept = Kept()
            return true
        }
        if isLast { for slot in slots { slot.part.withLock { $0 = nil } } }
        return bytes
    }

    private func words(of edition: Edition) -> SearchWords {
        for (number, slot) in slots.enumerated() {
            _ = slot.part.withLockIfAvailable { fill(&$0, number, edition) }
        }
        let parts = slots.enumerated().map { number, slot in slot.part.withLock { fill(&$0, number, edition) } }
        return kept.withLock { kept in
            if let words = kept.words { return words }
            let made = SearchWords(parts)
            kept.words = made
            return made
        }
    }

    private func fill(_ part: inout SearchPart?, _ number: Int, _ edition: Edition) -> SearchPart {
        if let part { return part }
        let count = catalog.entries.count
        let entries = (count * number / slots.count)..<(count * (number + 1) / slots.count)
        let made = SearchPartBuilder.part(entries, of: catalog, in: edition, characters)
        part = made
        return made
    }
}
