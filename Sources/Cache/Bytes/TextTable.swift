/// Finds the texts of a record that were written already, by their bytes: to `String` two spellings of one letter are
/// the same text, to a document they are not.
struct TextTable: Sendable {
    private struct Place: Sendable {
        let start: Int
        let count: Int
        let hash: UInt64
    }

    private var places: [Place] = []
    /// A text's number and one more, at its hash or behind; 0 where there is none. As many as a power of two.
    private var slots = [UInt32](repeating: 0, count: 128)

    /// The number of a text that was written into `bytes` before; nil if it was not. Then it has the next number, and is
    /// to be written at `start`.
    mutating func number(of text: UnsafeBufferPointer<UInt8>, in bytes: [UInt8], orAt start: Int) -> Int? {
        let hash = Checksum(of: UnsafeRawBufferPointer(text)).value
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[slot] != 0 {
            let number = Int(slots[slot]) - 1
            if places[number].hash == hash, isText(places[number], text, in: bytes) { return number }
            slot = (slot + 1) & (slots.count - 1)
        }
        places.append(Place(start: start, count: text.count, hash: hash))
        if places.count * 2 <= slots.count {
            slots[slot] = UInt32(places.count)
        } else {
            grow()
        }
        return nil
    }

    private func isText(_ place: Place, _ text: UnsafeBufferPointer<UInt8>, in bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBufferPointer { buffer in
            UnsafeBufferPointer(rebasing: buffer[place.start..<(place.start + place.count)]).isSame(as: text)
        }
    }

    private mutating func grow() {
        slots = [UInt32](repeating: 0, count: slots.count * 2)
        for (number, place) in places.enumerated() {
            var slot = Int(truncatingIfNeeded: place.hash) & (slots.count - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = UInt32(number + 1)
        }
    }
}
