/// Finds a path's place in a list by its bytes: two spellings of one letter are two paths.
struct PathTable: Sendable {
    /// A place and one more, at the path's hash or behind; 0 where there is none. As many as a power of two.
    private var slots: [UInt32]

    /// Enters the paths of a list; of two that are the same the last counts. Linear.
    init<Element>(_ elements: [Element], path: (Element) -> String) {
        var count = 16
        while count < elements.count * 2 { count *= 2 }
        slots = [UInt32](repeating: 0, count: count)
        for (place, element) in elements.enumerated() {
            let slot = slot(of: path(element)) { path(elements[$0]) }
            slots[slot] = UInt32(place + 1)
        }
    }

    /// The place of a path, where `known` gives the path at a place.
    func place(of path: String, known: (Int) -> String) -> Int? {
        let slot = slot(of: path, known: known)
        return slots[slot] == 0 ? nil : Int(slots[slot]) - 1
    }

    /// Where a path stands, or would.
    private func slot(of path: String, known: (Int) -> String) -> Int {
        var text = path
        var slot = text.withUTF8 { Int(truncatingIfNeeded: Checksum(of: UnsafeRawBufferPointer($0)).value) }
        slot &= slots.count - 1
        while slots[slot] != 0, !known(Int(slots[slot]) - 1).utf8.elementsEqual(path.utf8) {
            slot = (slot + 1) & (slots.count - 1)
        }
        return slot
    }
}
