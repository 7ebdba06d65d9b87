import Linker

/// What every file of a site was made from, in the order of the plan.
public struct SiteReads: Sendable, Hashable {
    /// For one file after the other: how many things it was made from, and a number for each.
    public let numbers: [UInt32]
    /// How many files there are.
    public let count: Int

    /// Puts together what files were made from.
    public init(_ files: some Collection<FileReads>) {
        var numbers: [UInt32] = []
        numbers.reserveCapacity(files.reduce(0) { $0 + 1 + $1.entries.count })
        for file in files {
            numbers.append(UInt32(truncatingIfNeeded: file.entries.count))
            for entry in file.entries { numbers.append(entry.code) }
        }
        self.numbers = numbers
        count = files.count
    }

    /// Reads them from ``numbers``; nil where these are none. Linear.
    public init?(numbers: [UInt32]) {
        var (place, count) = (0, 0)
        while place < numbers.count {
            guard numbers[place] < numbers.count - place else { return nil }
            place += 1 + Int(numbers[place])
            count += 1
        }
        self.numbers = numbers
        self.count = count
    }

    /// What each file was made from.
    var files: [FileReads] {
        var files: [FileReads] = []
        files.reserveCapacity(count)
        forEach { entries in files.append(FileReads(entries.map(FileReads.Entry.init(code:)))) }
        return files
    }

    /// Which files were made from something that changed. Linear.
    func touched(by changes: SiteChanges) -> [Bool] {
        let documents = changes.documents.map { FileReads.Entry.document($0) }
        let provisions = changes.provisions.flatMap { language, changed in
            changed.map { FileReads.Entry.mentions(of: $0, in: language) }
        }
        let concepts = changes.concepts.flatMap { language, changed in
            changed.map { FileReads.Entry.mentions(of: $0, in: language) }
        }
        let lists = changes.isLaidOutAnew ? [FileReads.Entry.layout] : []
        let known = documents + provisions + concepts + lists
        let changed = Set((known.isEmpty ? [] : known + [.everything]).map(\.code))
        // Nearly all numbers are none of them.
        let last = UInt32(0xFFF)
        var mayBe = [Bool](repeating: false, count: Int(last) + 1)
        for code in changed { mayBe[Int(code & last)] = true }
        var touched: [Bool] = []
        touched.reserveCapacity(count)
        forEach { codes in
            touched.append(codes.contains { mayBe[Int($0 & last)] && changed.contains($0) })
        }
        return touched
    }

    private func forEach(_ body: (ArraySlice<UInt32>) -> Void) {
        var place = 0
        while place < numbers.count {
            let end = place + 1 + Int(numbers[place])
            body(numbers[(place + 1)..<end])
            place = end
        }
    }
}
