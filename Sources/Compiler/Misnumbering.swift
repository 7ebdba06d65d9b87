import Instruments
import Markdown

/// An item of a list in an article's text whose number or label is not what its neighbours let a reader expect.
struct Misnumbering {
    /// The list item.
    let item: MarkdownTree.NodeID
    /// What is wrong with it.
    let kind: Kind

    enum Kind {
        /// It has the number 0, and so its list holds no paragraphs.
        case zero
        /// A paragraph that does not follow the one before; nil where it is the first.
        case gap(ArticlePath, after: ArticlePath?)
        /// It has no label while others of its list have one; whether those are points, nested as they are, or prose as well.
        case unlabelled(areOthersPoints: Bool)
    }

    /// What is wrong, in the words of a language's provisions.
    func message(in language: Language) -> String {
        func wording(_ path: ArticlePath) -> String { ProvisionID.article(path).wording(in: language) }
        return switch kind {
        case .zero: "no paragraph has the number 0, so that nothing in this list is one"
        case .gap(let path, let previous?): "\(wording(path)) stands behind \(wording(previous))"
        case .gap(let path, nil): "the text begins with \(wording(path))"
        case .unlabelled(areOthersPoints: false):
            "this item has no label and others of its list have one, so that nothing in this list is a point"
        case .unlabelled(areOthersPoints: true):
            "this item has no label and others of its list have one, so that it is no point"
        }
    }

    /// How it is mended.
    var advice: String {
        switch kind {
        case .zero: "number the paragraphs from 1"
        case .gap: "where no paragraph is missing, acknowledge it"
        case .unlabelled: "begin it with its label, ‘(a) ’, or move it out of the list"
        }
    }
}
