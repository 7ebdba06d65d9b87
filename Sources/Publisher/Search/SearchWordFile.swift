/// A file of words: for each, the entries that say it.
///
/// The postings of a word are digits of 64, least bits first: of the first digit three bits are the weight, two the
/// beginning of how far the entry's number is from the one before, one whether more digits follow; of every further
/// digit five are more of it.
enum SearchWordFile {
    /// The digits.
    static let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

    /// The file of the words at some places.
    static func write(_ places: Range<Int>, of words: SearchWords) -> [UInt8] {
        var writer = JSONWriter()
        var postings: [UInt8] = []
        writer.object { writer in
            for place in places {
                postings.removeAll(keepingCapacity: true)
                append(place, of: words, to: &postings)
                writer.key(String(decoding: words.marked(place), as: UTF8.self))
                postings.withUnsafeBufferPointer { writer.value($0) }
            }
        }
        return writer.bytes
    }

    private static func append(_ place: Int, of words: SearchWords, to text: inout [UInt8]) {
        var next: UInt32 = 0
        words.forEachPosting(of: place) { posting in
            let entry = posting >> SearchWeight.bits
            var distance = entry - next
            next = entry + 1
            var digit = posting & 7 | (distance & 3) << 3
            distance >>= 2
            while distance > 0 {
                text.append(digits[Int(digit | 32)])
                digit = distance & 31
                distance >>= 5
            }
            text.append(digits[Int(digit)])
        }
    }
}
