extension TemplateProgram {
    /// A section that is being shown.
    private struct Frame {
        /// Its first step.
        let start: Int
        /// How many values of its list come after the one that is shown; 0 for a section that is shown once.
        var rest: Int
        /// Whether the value that is shown is a scope.
        let pushes: Bool
    }

    /// Appends what the template makes of a model of its shape. Linear in what it makes and in its steps.
    ///
    /// - Parameters:
    ///   - root: the model's place among the values.
    ///   - place: a value that is not taken from the model but inserted by a body.
    func render(
        _ model: borrowing Model, at root: Int, into output: inout HTMLWriter, insertingAt place: Int? = nil,
        _ insert: (inout HTMLWriter) -> Void = { _ in }
    ) {
        var scopes = [root]
        var frames: [Frame] = []
        var index = 0
        while index < steps.count {
            switch steps[index] {
            case .text(let range): output.raw(text, range)
            case .value(let path):
                if let node = value(path, model, scopes) {
                    if node == place { insert(&output) } else { Self.write(node, of: model, to: &output) }
                }
            case .section(let path, let next):
                guard let node = value(path, model, scopes), Self.isShown(node, of: model) else {
                    index = next
                    continue
                }
                switch model.nodes[node].kind {
                case .flag: frames.append(Frame(start: index + 1, rest: 0, pushes: false))
                case .list:
                    scopes.append(node + 1)
                    frames.append(Frame(start: index + 1, rest: model.nodes[node].count - 1, pushes: true))
                case .text, .html, .object, .absent:
                    scopes.append(node)
                    frames.append(Frame(start: index + 1, rest: 0, pushes: true))
                }
            case .inverted(let path, let next):
                if let node = value(path, model, scopes), Self.isShown(node, of: model) {
                    index = next
                    continue
                }
                frames.append(Frame(start: index + 1, rest: 0, pushes: false))
            case .end:
                guard let frame = frames.last else { break }
                if frame.rest > 0 {
                    frames[frames.count - 1].rest -= 1
                    scopes[scopes.count - 1] = model.nodes[scopes[scopes.count - 1]].next
                    index = frame.start
                    continue
                }
                if frame.pushes { scopes.removeLast() }
                frames.removeLast()
            }
            index += 1
        }
    }

    private static func write(_ node: Int, of model: borrowing Model, to output: inout HTMLWriter) {
        let value = model.nodes[node]
        let range = value.start..<(value.start + value.count)
        switch value.kind {
        case .text: model.withBytes { output.text(UnsafeBufferPointer(rebasing: $0[range])) }
        case .html: model.withBytes { output.raw(UnsafeBufferPointer(rebasing: $0[range])) }
        case .flag, .list, .object, .absent: return
        }
    }

    /// Whether a section of a value is shown at all.
    private static func isShown(_ node: Int, of model: borrowing Model) -> Bool {
        switch model.nodes[node].kind {
        case .absent: false
        case .flag, .list: model.nodes[node].count > 0
        case .text, .html, .object: true
        }
    }

    /// The value at a place; nil where there is none.
    private func value(_ path: Path, _ model: borrowing Model, _ scopes: [Int]) -> Int? {
        let place = scopes.count - 1 - path.up
        guard scopes.indices.contains(place) else { return nil }
        var node = scopes[place]
        for place in path.fields {
            guard let child = model.child(fields[place], of: node) else { return nil }
            node = child
        }
        return node
    }
}
