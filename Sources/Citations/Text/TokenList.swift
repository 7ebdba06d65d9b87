/// The tokens of a text, and the places among them where something may begin; its memory serves one text after the other.
struct TokenList: Sendable {
    /// Tokens, and behind them what is left of longer texts.
    private var room: [Token] = []
    private var count = 0
    /// The places of the tokens that have one of ``Triggers/all``, in order.
    private(set) var places: [Int32] = []

    init() {}

    /// The tokens.
    var tokens: ArraySlice<Token> { room[..<count] }

    /// Takes the tokens and places that a reader of a text of so many bytes writes down; it returns how many tokens
    /// there are.
    @inline(__always)
    mutating func fill(bytes: Int, _ body: (UnsafeMutableBufferPointer<Token>, inout [Int32]) -> Int) {
        // A token has at least one byte.
        if room.count < bytes { room = [Token](repeating: .barrier, count: max(bytes, 2 * room.count)) }
        var places: [Int32] = []
        swap(&places, &self.places)
        places.removeAll(keepingCapacity: true)
        count = room.withUnsafeMutableBufferPointer { body($0, &places) }
        swap(&places, &self.places)
    }

    /// Lends the tokens and places to a reader.
    @inline(__always)
    func lend<Result>(_ body: (TokenView, UnsafeBufferPointer<Int32>) -> Result) -> Result {
        room.withUnsafeBufferPointer { room in
            places.withUnsafeBufferPointer { body(TokenView(UnsafeBufferPointer(rebasing: room[..<count])), $0) }
        }
    }
}
