import Citations
import Instruments
import Markdown

/// A `cite:` link of a block, before it is known what the block says.
struct HandLink: Sendable {
    /// The link.
    let node: MarkdownTree.NodeID
    /// Its words, in bytes of the block's visible text.
    let range: Range<Int>
    /// What its destination says.
    let target: Target

    /// What stands behind `cite:`.
    enum Target: Sendable, Hashable {
        /// A provision of an instrument that is registered.
        case provision(ProvisionReference)
        /// `none`.
        case none
        /// Neither.
        case malformed(String)
    }

    /// Whether what the words were read as may stand beside the author's hand: they name the provision's article too,
    /// or nothing at all.
    func agrees(with said: [Citation.Target]) -> Bool {
        switch target {
        case .malformed: return true
        case .none: return range.isEmpty
        case .provision(let reference):
            return said.isEmpty
                || said.contains { target in
                    guard target.owner == .known(reference.instrument) else { return false }
                    guard let article = target.provision.article else { return target.provision == reference.provision }
                    return article == reference.provision.article
                }
        }
    }
}
