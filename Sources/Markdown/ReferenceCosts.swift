/// How many bytes the definitions of reference links would make at the places that use them.
///
/// cmark copies a destination and a title to each use, so that 160 KB can become 800 MB.
struct ReferenceCosts {
    /// The greatest length of what is defined, by the hash of the label.
    private var lengths: [UInt64: Int] = [:]

    /// Looks for definitions: `[label]:` and what follows up to a blank line or a line that begins with `[`.
    init(of bytes: UnsafeBufferPointer<UInt8>) {
        var open: [(hash: UInt64, start: Int)] = []
        var done = 0
        var isLineEmpty = false
        func close(at end: Int, _ lengths: inout [UInt64: Int]) {
            for definition in open {
                lengths[definition.hash] = max(lengths[definition.hash] ?? 0, end - definition.start)
            }
            open.removeAll(keepingCapacity: true)
        }
        forEachLabel(in: bytes) { hash, end in
            // What stands between the label before and this one may end the definitions before.
            while done < end {
                switch bytes[done] {
                case 0x0A, 0x0D:
                    if isLineEmpty { close(at: done, &lengths) }
                    isLineEmpty = true
                case 0x20, 0x09, UInt8(ascii: ">"):
                    break
                case UInt8(ascii: "["):
                    if isLineEmpty { close(at: done, &lengths) }
                    isLineEmpty = false
                default:
                    isLineEmpty = false
                }
                done += 1
            }
            if end + 1 < bytes.count, bytes[end + 1] == UInt8(ascii: ":") { open.append((hash, end + 2)) }
            return true
        }
        close(at: bytes.count, &lengths)
    }

    /// Why a text is refused, if it is.
    func refusal(of bytes: UnsafeBufferPointer<UInt8>, _ lines: LineIndex) -> MarkdownRefusal? {
        guard !lengths.isEmpty else { return nil }
        var total = 0
        var place: Int?
        forEachLabel(in: bytes) { hash, end in
            total += lengths[hash] ?? 0
            if total > InputLimits.referenceBytes { place = end }
            return place == nil
        }
        return place.map {
            MarkdownRefusal(reason: .referencesTooLarge, bound: InputLimits.referenceBytes, line: lines.line(of: $0))
        }
    }
}

/// Visits what stands between each `[` and the next `]` without another bracket between, until the visitor says false.
///
/// The hash ignores case, spaces and all that is not ASCII: labels that cmark takes for one have one hash.
private func forEachLabel(
    in bytes: UnsafeBufferPointer<UInt8>, _ visit: (_ hash: UInt64, _ end: Int) -> Bool
) {
    let empty: UInt64 = 0xCBF2_9CE4_8422_2325
    var hash = empty
    var isOpen = false
    for index in bytes.indices {
        let byte = bytes[index]
        switch byte {
        case UInt8(ascii: "["):
            hash = empty
            isOpen = true
        case UInt8(ascii: "]"):
            if isOpen, !visit(hash, index) { return }
            isOpen = false
        case 0...0x20, 0x80...:
            break
        default:
            let folded = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
            hash = (hash ^ UInt64(folded)) &* 0x100_0000_01B3
        }
    }
}
