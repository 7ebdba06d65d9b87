/// Takes what an entry says, piece by piece.
protocol SearchTextVisitor: ~Copyable {
    /// Its title, or another name of it.
    mutating func visit(title: String)
    /// Where the texts that follow stand: the id of the innermost place around them in its page; empty for none.
    mutating func visit(place: UnsafeBufferPointer<UInt8>)
    /// A paragraph, a point, a row of a table or a heading: one line of UTF-8.
    mutating func visit(text: UnsafeBufferPointer<UInt8>, isHeading: Bool)
}
