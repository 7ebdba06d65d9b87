/// The tokens of a block, lent to those who read them.
///
/// It must not outlive the call that it was lent to. Before the first token and behind the last one stands a barrier,
/// so that looking too far finds nothing and never leaves the memory.
struct TokenView {
    private let base: UnsafePointer<Token>?
    let count: Int

    init(_ tokens: UnsafeBufferPointer<Token>) {
        base = tokens.baseAddress
        count = tokens.count
    }

    /// The token of a place, or a barrier.
    @inline(__always)
    subscript(_ at: Int) -> Token { self.at(at) ?? .barrier }

    /// The token of a place, if there is one.
    @inline(__always)
    func at(_ at: Int) -> Token? {
        guard at >= 0, at < count, let base else { return nil }
        return base[at]
    }

    /// What kind of token stands at a place, if there is one.
    func kind(_ at: Int) -> Token.Kind? { self.at(at)?.kind }

    /// Whether a token is stuck to what stands before it.
    func isGlued(_ at: Int) -> Bool { self.at(at).map { !$0.isSpaced } ?? false }
}

extension Token {
    static let barrier = Token(
        kind: .barrier, form: .plain, letters: 0, triggers: .nothing, value: 0, start: 0, end: 0)
}
