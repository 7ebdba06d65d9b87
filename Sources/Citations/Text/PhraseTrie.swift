/// Phrases as sequences of symbols, for the longest match at a token. It is large and never copied.
struct PhraseTrie<Payload: Sendable>: ~Copyable, Sendable {
    /// Edges by node and symbol, in an open table whose size is a power of two.
    private var keys: [UInt64] = [UInt64](repeating: .max, count: 64)
    private var nodes: [Int32] = [Int32](repeating: -1, count: 64)
    private var edgeCount = 0
    private var payloads: [Payload?] = [nil]
    /// By word: whether a phrase begins with it.
    private var starts: [Bool] = []
    /// The numbers that phrases begin with, as symbols; few, if any.
    private var numbers: Set<Int32> = []

    /// Adds a phrase; of two alike `merge` decides. A phrase that holds what no phrase can is left out.
    mutating func insert(_ tokens: [Token], _ payload: Payload, merge: (Payload, Payload) -> Payload) {
        guard let start = tokens.first, start.kind == .word || start.kind == .number, let first = start.symbol else {
            return
        }
        var node: Int32 = 0
        for token in tokens {
            guard let symbol = token.symbol else { return }
            if let next = next(node, symbol) {
                node = next
            } else {
                let made = Int32(payloads.count)
                payloads.append(nil)
                addEdge(Self.key(node, symbol), made)
                node = made
            }
        }
        if let old = payloads[Int(node)] {
            payloads[Int(node)] = merge(old, payload)
        } else {
            payloads[Int(node)] = payload
        }
        if start.kind == .number {
            numbers.insert(first)
            return
        }
        while starts.count <= Int(first) { starts.append(false) }
        starts[Int(first)] = true
    }

    /// Whether a phrase may begin with this token. Constant time.
    func mayBegin(_ token: Token) -> Bool {
        switch token.kind {
        case .word: mayBegin(token.value)
        case .number: !numbers.isEmpty && token.symbol.map(numbers.contains) ?? false
        default: false
        }
    }

    /// Whether a phrase may begin with this word. Constant time.
    func mayBegin(_ word: Int32) -> Bool { word >= 0 && Int(word) < starts.count && starts[Int(word)] }

    /// The longest phrase that begins at a token and is accepted, and how many tokens it has.
    /// Linear in the longest phrase.
    func longest(
        _ tokens: TokenView, at start: Int, where accept: (Payload) -> Bool
    ) -> (payload: Payload, count: Int)? {
        guard let first = tokens.at(start), mayBegin(first) else { return nil }
        var node: Int32 = 0
        var found: (Payload, Int)?
        var at = start
        while at < tokens.count, let symbol = tokens[at].symbol,
            let next = next(node, symbol)
        {
            node = next
            at += 1
            if let payload = payloads[Int(node)], accept(payload) { found = (payload, at - start) }
        }
        return found
    }

    /// What exactly the tokens of a range are. Linear in the range.
    func exact(_ tokens: TokenView, _ range: Range<Int>) -> Payload? {
        guard range.lowerBound >= 0, range.upperBound <= tokens.count else { return nil }
        var node: Int32 = 0
        for at in range {
            guard let symbol = tokens[at].symbol, let next = next(node, symbol) else { return nil }
            node = next
        }
        return payloads[Int(node)]
    }

    private static func key(_ node: Int32, _ symbol: Int32) -> UInt64 {
        UInt64(UInt32(bitPattern: node)) << 32 | UInt64(UInt32(bitPattern: symbol))
    }

    private func slot(_ key: UInt64) -> Int {
        Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & (keys.count - 1)
    }

    private func next(_ node: Int32, _ symbol: Int32) -> Int32? {
        let key = Self.key(node, symbol)
        var at = slot(key)
        while true {
            if keys[at] == key { return nodes[at] }
            if nodes[at] < 0 { return nil }
            at = (at + 1) & (keys.count - 1)
        }
    }

    private mutating func addEdge(_ key: UInt64, _ node: Int32) {
        edgeCount += 1
        if edgeCount * 2 > keys.count {
            let (oldKeys, oldNodes) = (keys, nodes)
            keys = [UInt64](repeating: .max, count: oldKeys.count * 2)
            nodes = [Int32](repeating: -1, count: oldKeys.count * 2)
            for at in oldKeys.indices where oldNodes[at] >= 0 { place(oldKeys[at], oldNodes[at]) }
        }
        place(key, node)
    }

    private mutating func place(_ key: UInt64, _ node: Int32) {
        var at = slot(key)
        while nodes[at] >= 0 { at = (at + 1) & (keys.count - 1) }
        keys[at] = key
        nodes[at] = node
    }
}
