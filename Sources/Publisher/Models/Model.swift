/// All that a template may see: the values of a page in one piece of memory, in the order of their shape.
///
/// Every value is its kind's letter, its length and its content, in an object behind its name: different values have
/// different bytes, so that a digest of the bytes is one of the model. Texts and markup are written straight into them.
struct Model: ~Copyable {
    /// A value.
    struct Node: Sendable {
        let kind: Kind
        /// Where its name stands in the bytes; its own beginning for a value without one.
        let name: Int
        /// Where its content begins in the bytes.
        let start: Int
        /// How many bytes a text or markup has, how many values a list or an object; 1 for a flag that is set.
        var count = 0
        /// The value behind it and all that is in it.
        var next = 0
    }

    /// The kinds of value, by their letters.
    enum Kind: UInt8, Sendable {
        case text = 0x54
        case html = 0x48
        case flag = 0x46
        case list = 0x4C
        case object = 0x4F
        case absent = 0x41
    }

    /// The values, each before those that are in it.
    private(set) var nodes: [Node] = []
    private var output: HTMLWriter
    /// How many values the open list or object has so far.
    private var siblings = 0

    /// How many bytes a kind's letter and a length take.
    private static let headerSize = 9

    /// - Parameters:
    ///   - prefix: bytes that stand before the first value.
    ///   - capacity: for how many bytes there is room from the start.
    init(prefix: [UInt8] = [], capacity: Int = 1_024) {
        output = HTMLWriter(capacity: capacity)
        output.raw(prefix)
        nodes.reserveCapacity(capacity / 64)
    }

    /// Calls a body with the bytes.
    func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result { output.withBytes { body($0) } }

    // MARK: - Values of an object

    /// Adds a text, which is escaped when a page is rendered.
    mutating func text(_ name: StaticString, _ text: String) { self.text(name) { $0.raw(text: text) } }

    /// Adds a text that a body writes as it is.
    mutating func text(_ name: StaticString, _ write: (inout HTMLWriter) -> Void) {
        let node = begin(.text, name)
        write(&output)
        end(node)
    }

    /// Adds a text, where there is any.
    mutating func optional(_ name: StaticString, _ text: String?) {
        if let text { self.text(name, text) } else { absent(name) }
    }

    /// Adds markup that a body writes, without line breaks at its end.
    mutating func html(_ name: StaticString, _ write: (inout HTMLWriter) -> Void) {
        let node = begin(.html, name)
        write(&output)
        output.trimLines(from: nodes[node].start)
        end(node)
    }

    /// Adds markup.
    mutating func html(_ name: StaticString, _ html: HTML) { self.html(name) { $0.raw(html) } }

    /// Adds markup that a body writes, without line breaks at its end; an absent value where it writes nothing.
    mutating func optionalHTML(_ name: StaticString, _ write: (inout HTMLWriter) -> Void) {
        let node = begin(.html, name)
        write(&output)
        guard output.count > nodes[node].start else {
            takeBack(node)
            return absent(name)
        }
        output.trimLines(from: nodes[node].start)
        end(node)
    }

    /// Adds whether something is so.
    mutating func flag(_ name: StaticString, _ flag: Bool) {
        let node = begin(.flag, name)
        nodes[node].count = flag ? 1 : 0
        close(node)
    }

    /// Adds an optional value that is not there.
    mutating func absent(_ name: StaticString) { close(begin(.absent, name)) }

    /// Adds values of one shape, which a body adds one by one.
    mutating func list(_ name: StaticString, _ add: (inout Model) -> Void) { fill(begin(.list, name), add) }

    /// Adds values of one shape, one for every element.
    mutating func list<Elements: Sequence>(
        _ name: StaticString, of elements: Elements, _ add: (inout Model, Elements.Element) -> Void
    ) {
        list(name) { model in
            for element in elements { add(&model, element) }
        }
    }

    /// Adds named values, which a body adds one by one in the order of their shape.
    mutating func object(_ name: StaticString, _ add: (inout Model) -> Void) { fill(begin(.object, name), add) }

    // MARK: - Values of a list, and whole models

    /// Adds named values without a name of their own: a model, or an element of a list. Gives the value's place.
    @discardableResult
    mutating func object(_ add: (inout Model) -> Void) -> Int {
        let node = begin(.object, nil)
        fill(node, add)
        return node
    }

    /// Adds a text as an element of a list.
    mutating func text(_ text: String) {
        let node = begin(.text, nil)
        output.raw(text: text)
        end(node)
    }

    /// How many values a list or an object has, by its place.
    func count(of node: Int) -> Int { nodes[node].count }

    /// The place of a value of an object, by its place in the shape; nil where it has none there.
    func child(_ place: Int, of node: Int) -> Int? {
        guard nodes[node].kind == .object, place < nodes[node].count else { return nil }
        var child = node + 1
        for _ in 0..<place { child = nodes[child].next }
        return child
    }

    // MARK: - Writing

    private mutating func begin(_ kind: Kind, _ name: StaticString?) -> Int {
        let place = output.count
        if let name {
            output.header(UInt8(ascii: "N"), name.utf8CodeUnitCount)
            output.raw(name)
        }
        output.header(kind.rawValue, 0)
        nodes.append(Node(kind: kind, name: place, start: output.count))
        siblings += 1
        return nodes.count - 1
    }

    /// Ends a text or markup where it was written to.
    private mutating func end(_ node: Int) {
        nodes[node].count = output.count - nodes[node].start
        close(node)
    }

    private mutating func fill(_ node: Int, _ add: (inout Model) -> Void) {
        let outer = siblings
        siblings = 0
        add(&self)
        nodes[node].count = siblings
        siblings = outer
        close(node)
    }

    private mutating func close(_ node: Int) {
        nodes[node].next = nodes.count
        let count = nodes[node].count
        if count > 0 { output.replaceHeader(at: nodes[node].start - Self.headerSize, count) }
    }

    private mutating func takeBack(_ node: Int) {
        output.truncate(to: nodes[node].name)
        nodes.removeLast()
        siblings -= 1
    }
}
