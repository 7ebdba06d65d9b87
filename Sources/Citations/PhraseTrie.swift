/// Phrases as sequences of symbols, for the longest match at a token.
struct PhraseTrie<Payload: Sendable>: Sendable {
    private struct Edge: Hashable, Sendable {
        let node: Int32
        let symbol: Int32
    }

    private var edges: [Edge: Int32] = [:]
    private var payloads: [Payload?] = [nil]
    /// By word: whether a phrase begins with it.
    private var starts: [Bool] = []

    /// Adds a phrase; of two alike `merge` decides. A phrase that holds what no phrase can is left out.
    mutating func insert(_ tokens: [Token], _ payload: Payload, merge: (Payload, Payload) -> Payload) {
        guard let first = tokens.first?.symbol, first >= 0 else { return }
        var node: Int32 = 0
        for token in tokens {
            guard let symbol = token.symbol else { return }
            let edge = Edge(node: node, symbol: symbol)
            if let next = edges[edge] {
                node = next
            } else {
                node = Int32(payloads.count)
                payloads.append(nil)
                edges[edge] = node
            }
        }
        if let old = payloads[Int(node)] {
            payloads[Int(node)] = merge(old, payload)
        } else {
            payloads[Int(node)] = payload
        }
        while starts.count <= Int(first) { starts.append(false) }
        starts[Int(first)] = true
    }

    /// Whether a phrase may begin with this token. Constant time.
    func mayBegin(_ token: Token) -> Bool {
        token.kind == .word && token.value >= 0 && Int(token.value) < starts.count && starts[Int(token.value)]
    }

    /// The longest phrase that begins at a token and is accepted, and how many tokens it has.
    /// Linear in the longest phrase.
    func longest(
        _ tokens: [Token], at start: Int, where accept: (Payload) -> Bool
    ) -> (payload: Payload, count: Int)? {
        guard start < tokens.count, mayBegin(tokens[start]) else { return nil }
        var node: Int32 = 0
        var found: (Payload, Int)?
        var at = start
        while at < tokens.count, let symbol = tokens[at].symbol,
            let next = edges[Edge(node: node, symbol: symbol)]
        {
            node = next
            at += 1
            if let payload = payloads[Int(node)], accept(payload) { found = (payload, at - start) }
        }
        return found
    }

    /// What exactly the tokens of a range are. Linear in the range.
    func exact(_ tokens: [Token], _ range: Range<Int>) -> Payload? {
        guard range.lowerBound >= 0, range.upperBound <= tokens.count else { return nil }
        var node: Int32 = 0
        for at in range {
            guard let symbol = tokens[at].symbol, let next = edges[Edge(node: node, symbol: symbol)] else { return nil }
            node = next
        }
        return payloads[Int(node)]
    }
}
