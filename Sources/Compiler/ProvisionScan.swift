import Diagnostics
import Instruments
import Markdown

/// Finds the provisions in an article's body: the lists before the first heading.
///
/// A top-level item of an ordered list is a paragraph, numbered as written. An item that begins with `(a)` or `a)` is a
/// point, and `(i)` under a point a subpoint; a point in a top-level bullet hangs directly under the article.
struct ProvisionScan {
    /// A provision and its list item.
    struct Found {
        /// The list item.
        let item: MarkdownTree.NodeID
        /// Its id.
        let id: ProvisionID
        /// The label as the reader sees it.
        let label: String
        /// How many bytes of the item's visible text the label takes; 0 for a number, which Markdown took.
        let prefix: Int
    }

    /// The provisions, in document order.
    private(set) var found: [Found] = []
    /// The top-level items that are provisions.
    private(set) var topLevel: [MarkdownTree.NodeID: Int] = [:]
    /// The first block of the commentary; nil if there is none.
    private(set) var firstHeading: MarkdownTree.NodeID?
    /// Items that are numbered or labelled otherwise than a reader expects, in document order.
    private(set) var misnumbered: [Misnumbering] = []
    /// The highest paragraph so far.
    private var lastParagraph: ArticlePath?

    private let tree: MarkdownTree
    let article: ProvisionNumber

    /// Scans the body of an article. Linear in the tree.
    init(_ tree: MarkdownTree, article: ProvisionNumber) {
        self.tree = tree
        self.article = article
        for block in tree.children(of: tree.root) {
            switch tree.kind(of: block) {
            case .heading:
                firstHeading = block
                return
            case .list(let isOrdered, _):
                if isOrdered { scanParagraphs(block) } else { scanPoints(block) }
            default:
                break
            }
        }
    }

    /// A list of numbers is a list of paragraphs; one that holds a 0 is prose, as no paragraph has that number.
    private mutating func scanParagraphs(_ list: MarkdownTree.NodeID) {
        let numbers = tree.children(of: list).map { tree.itemNumber(of: $0) ?? 0 }
        if let zero = zip(tree.children(of: list), numbers).first(where: { $0.1 == 0 })?.0 {
            misnumbered.append(Misnumbering(item: zero, kind: .zero))
            return
        }
        for (item, number) in zip(tree.children(of: list), numbers) {
            let path = ArticlePath(article, paragraph: ProvisionNumber(number))
            follow(item, path, number)
            add(item, path, label: "\(number).", prefix: 0, isTopLevel: true)
            scanNested(item, in: path)
        }
    }

    /// Takes note of a paragraph that leaves one out.
    private mutating func follow(_ item: MarkdownTree.NodeID, _ path: ArticlePath, _ number: Int) {
        let last = lastParagraph?.paragraph?.value ?? 0
        if number > last + 1 { misnumbered.append(Misnumbering(item: item, kind: .gap(path, after: lastParagraph))) }
        if number > last { lastParagraph = path }
    }

    /// A list of bullets that all carry a label is a list of points; any other is prose.
    private mutating func scanPoints(_ list: MarkdownTree.NodeID) {
        let labels = tree.children(of: list).map { label(of: $0) }
        guard !labels.contains(where: { $0 == nil }) else {
            reportUnlabelled(list, labels, areOthersPoints: false)
            return
        }
        for (item, label) in zip(tree.children(of: list), labels) {
            guard let label else { continue }
            let path = ArticlePath(article, point: .init(label.text))
            add(item, path, label: "(\(label.text))", prefix: label.length, isTopLevel: true)
            scanNested(item, in: path)
        }
    }

    /// The points of a paragraph, or the subpoints of a point. Two levels at most, whatever the nesting.
    private mutating func scanNested(_ item: MarkdownTree.NodeID, in whole: ArticlePath) {
        for list in tree.children(of: item) {
            guard case .list(ordered: false, _) = tree.kind(of: list) else { continue }
            let labels = tree.children(of: list).map { label(of: $0) }
            reportUnlabelled(list, labels, areOthersPoints: true)
            for (nested, label) in zip(tree.children(of: list), labels) {
                guard let label, let path = whole.appending(label.text) else { continue }
                add(nested, path, label: "(\(label.text))", prefix: label.length, isTopLevel: false)
                if path.point?.subpoint == nil { scanNested(nested, in: path) }
            }
        }
    }

    /// Takes note of the first item without a label in a list of which others have one.
    private mutating func reportUnlabelled(_ list: MarkdownTree.NodeID, _ labels: [ItemLabel?], areOthersPoints: Bool) {
        guard labels.contains(where: { $0 != nil }),
            let item = zip(tree.children(of: list), labels).first(where: { $0.1 == nil })?.0
        else { return }
        misnumbered.append(Misnumbering(item: item, kind: .unlabelled(areOthersPoints: areOthersPoints)))
    }

    private mutating func add(
        _ item: MarkdownTree.NodeID, _ path: ArticlePath, label: String, prefix: Int, isTopLevel: Bool
    ) {
        if isTopLevel { topLevel[item] = found.count }
        found.append(Found(item: item, id: .article(path), label: label, prefix: prefix))
    }

    private typealias ItemLabel = (text: ProvisionLabel, length: Int)

    /// The label that an item's text begins with: `(a) `, `a) `, `(iv) `; and how many bytes it takes with the space.
    private func label(of item: MarkdownTree.NodeID) -> ItemLabel? {
        guard let first = tree.firstChild(of: item), tree.kind(of: first) == .paragraph else { return nil }
        let text = tree.visibleText(of: first).bytes
        var index = 0
        if text.first == 0x28 { index = 1 }
        let start = index
        while index < text.count, text[index] != 0x29, index - start < 8 { index += 1 }
        guard index > start, index + 1 < text.count, text[index] == 0x29, text[index + 1] == 0x20 else { return nil }
        let words = String(decoding: text[start..<index], as: UTF8.self)
        guard words.unicodeScalars.count <= 4, words.unicodeScalars.allSatisfy(\.properties.isLowercase),
            let label = ProvisionLabel(words)
        else { return nil }
        return (label, index + 2)
    }
}

extension ArticlePath {
    /// The part of this paragraph, article or point that a label names: a point, or a subpoint of a point if the label is
    /// a Roman numeral. Nil where nothing deeper is numbered.
    fileprivate func appending(_ label: ProvisionLabel) -> ArticlePath? {
        guard let point else { return ArticlePath(number, paragraph: paragraph, point: Point(label)) }
        guard point.subpoint == nil, RomanNumeral.value(of: label.description) != nil else { return nil }
        return ArticlePath(number, paragraph: paragraph, point: Point(point.label, subpoint: label))
    }
}
