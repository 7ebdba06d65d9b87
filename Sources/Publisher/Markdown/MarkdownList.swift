/// A list of which items are written.
struct MarkdownList {
    /// Whether its items are numbered.
    let isOrdered: Bool
    /// The number of the next item.
    var number: Int
    /// The bullet, or what stands behind a number.
    let mark: UInt8
    /// Whether its items stand apart.
    var isLoose = false

    init(isOrdered: Bool, start: Int, mark: UInt8) {
        self.isOrdered = isOrdered
        number = start
        self.mark = mark
    }

    /// A list beside another one: with another mark where both would be taken for one.
    init(isOrdered: Bool, start: Int, after other: MarkdownList?) {
        let usual = UInt8(ascii: isOrdered ? "." : "-")
        let isTaken = other?.isOrdered == isOrdered && other?.mark == usual
        self.init(isOrdered: isOrdered, start: start, mark: isTaken ? UInt8(ascii: isOrdered ? ")" : "*") : usual)
    }

    /// What stands before the next item, the space behind it among it.
    func mark(_ label: String?) -> String {
        if let label, isMark(label) { return label + " " }
        let mark = String(Unicode.Scalar(mark)) + " "
        return isOrdered && label == nil ? String(number) + mark : label == nil ? mark : "- "
    }

    /// Whether a label is itself the mark of an item.
    func isMark(_ label: String) -> Bool { isOrdered && Self.isNumber(label) }

    /// Whether a label is a number as lists have it.
    static func isNumber(_ label: String) -> Bool {
        let digits = label.utf8.dropLast()
        return (1...9).contains(digits.count) && digits.allSatisfy { (0x30...0x39).contains($0) }
            && (label.utf8.last == UInt8(ascii: ".") || label.utf8.last == UInt8(ascii: ")"))
    }
}
