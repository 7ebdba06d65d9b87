/// HTML under construction.
struct HTMLWriter: Sendable {
    var html: [UInt8] = []
    var slots: [Fragment.Slot] = []

    /// Writes markup as it stands.
    mutating func put(_ markup: StaticString) {
        html.append(contentsOf: UnsafeBufferPointer(start: markup.utf8Start, count: markup.utf8CodeUnitCount))
    }

    /// Writes a number in digits.
    mutating func put(_ number: Int) {
        html.append(contentsOf: String(number).utf8)
    }

    /// Writes text with `&`, `<`, `>` and `"` escaped: for content and for attributes in double quotes.
    mutating func putEscaped(_ text: some Sequence<UInt8>) { HTMLEscaping.append(text, to: &html) }

    /// Writes text with `&`, `<`, `>` and `"` escaped.
    mutating func putEscaped(_ text: String) { HTMLEscaping.append(text.utf8, to: &html) }

    /// What has been written, in memory of its own that is as large as it must be.
    func copy() -> Fragment {
        // An array made of all of another would share its memory, and keep what of that is not used.
        Fragment(
            html: html.withUnsafeBufferPointer { Array($0) }, slots: slots.withUnsafeBufferPointer { Array($0) })
    }

    /// Forgets all, but keeps the memory.
    mutating func clear() {
        html.removeAll(keepingCapacity: true)
        slots.removeAll(keepingCapacity: true)
    }

    /// Makes a slot here.
    mutating func slot(_ content: Fragment.Content) { slots.append(.init(offset: html.count, content: content)) }

    /// Begins a new line unless at the beginning of one.
    mutating func lineBreak() {
        if let last = html.last, last != 0x0A { html.append(0x0A) }
    }
}
