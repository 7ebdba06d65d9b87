/// Words one behind the other, by number.
struct WordList: Sendable {
    private(set) var bytes: [UInt8] = []
    private var starts: [Int32] = [0]

    /// How many there are.
    var count: Int { starts.count - 1 }

    mutating func append(_ word: some Collection<UInt8>) {
        bytes.append(contentsOf: word)
        starts.append(Int32(bytes.count))
    }

    /// The bytes of a word.
    subscript(number: Int) -> ArraySlice<UInt8> { bytes[Int(starts[number])..<Int(starts[number + 1])] }
}
