/// The memory that blocks are read in: kept from one to the next, it is asked for once.
///
/// It says nothing of the blocks that were read in it.
public struct ReadingMemory: Sendable, ~Copyable {
    var tokens = TokenList()
    var chain = ReferenceChain()
    var containers: [Int?] = []
    var meanings: [BlockReader.Meaning] = []
    var paths: [ReferencePath] = []

    /// Creates memory that has no size yet.
    public init() {}
}
