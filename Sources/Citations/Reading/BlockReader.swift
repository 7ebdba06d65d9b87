import Instruments

/// Reads the citations of one block of text.
struct BlockReader: ~Copyable, BlockScanning {
    let block: BlockText
    let context: CitationContext
    /// The instrument that a citation means when the text does not say.
    let defaultOwner: OwnerMark
    /// The instrument and the article, paragraph or point that the text is part of.
    let place: (owner: OwnerMark, path: ReferencePath)?
    /// Where instruments are named.
    var mentions: MentionFinder
    var reading = Reading()
    /// How many targets the citations have so far.
    var targetCount = 0
    /// The article cited last, for a bare paragraph.
    var antecedent: (owner: OwnerMark, path: ReferencePath)?
    /// The token behind it.
    var antecedentEnd = 0
    /// Why the last attempt at a reference failed.
    var failure: (range: Range<Int>, reason: NearCitation.Reason)?

    // What is known of the chain at hand, in memory that is kept between chains and blocks.
    var chain = ReferenceChain()
    /// For every group the one that holds its members.
    var containers: [Int?] = []
    /// For every item what it names.
    var meanings: [Meaning] = []
    /// The provisions of all meanings.
    var paths: [ReferencePath] = []

    /// What a member of a group names.
    struct Meaning: Sendable {
        /// The owner, where it is not the chain's.
        var owner: OwnerMark?
        /// The provisions, as places in ``paths``.
        var paths: Range<Int> = 0..<0
        /// Whether it is `this article`.
        var isHere = false
        /// Why it names nothing; nil where it does.
        var reason: NearCitation.Reason?
    }

    init(_ block: BlockText, context: CitationContext) {
        self.block = block
        self.context = context
        defaultOwner = block.lexicon.place(of: context.instrument).map { .known($0) } ?? .context
        if let here = context.provision, case .article(let path) = here.provision {
            let owner: OwnerMark =
                here.instrument == context.instrument
                ? defaultOwner : block.lexicon.place(of: here.instrument).map { .known($0) } ?? .place
            place = (owner, ReferencePath(path))
        } else {
            place = nil
        }
        mentions = MentionFinder(block, defaultOwner: defaultOwner)
    }

    /// Takes the memory to read in, or gives it back.
    mutating func swapMemory(with memory: inout ReadingMemory) {
        swap(&chain, &memory.chain)
        swap(&containers, &memory.containers)
        swap(&meanings, &memory.meanings)
        swap(&paths, &memory.paths)
    }

    /// How many groups one chain may have, and how many members one group: far beyond any text, and a bound on work.
    static let mostGroups = 1024
    static let mostMembers = 1024
    /// How many targets the ranges of one block may have in all.
    static let mostTargets = 50_000

    /// Reads every citation. Linear in the block.
    mutating func readCitations() {
        var next = 0
        for position in block.places {
            let at = Int(position)
            let triggers = tokens[at].triggers
            if triggers.contains(.sentence) {
                if beginsSentence(at + 1) { mentions.beginSentence(at + 1) }
                continue
            }
            guard at >= next, mayBeginReference(at, triggers) else { continue }
            failure = nil
            if parseChain(at) {
                next = max(chain.end, at + 1)
                resolve()
            } else if let failure {
                reading.near.append(NearCitation(range: failure.range, reason: failure.reason))
            }
        }
    }

    @inline(__always)
    private func mayBeginReference(_ at: Int, _ triggers: Triggers) -> Bool {
        if triggers.contains(.unit) { return true }
        guard triggers.contains(.pointer), let count = length([.selfWord, .anaphor], at) else { return false }
        return tokens.at(at + count)?.triggers.contains(.unit) ?? false
    }

    @inline(__always)
    func bytes(_ range: Range<Int>) -> Range<Int> { block.bytes(range) }

    mutating func fail(_ range: Range<Int>, _ reason: NearCitation.Reason) {
        guard failure == nil, !range.isEmpty else { return }
        failure = (bytes(range), reason)
    }

    /// The instrument in the words of a citation.
    @inline(__always)
    func owner(_ mark: OwnerMark) -> Citation.Owner {
        switch mark {
        case .context: .known(context.instrument)
        case .place: .known(context.provision?.instrument ?? context.instrument)
        case .known(let place): .known(lexicon.registry.instruments[Int(place)].id)
        case .unknown(let name): .unknown(name: block.words(name))
        }
    }

    /// The instrument, where the registry holds it.
    @inline(__always)
    func instrument(_ mark: OwnerMark) -> Instrument? {
        if case .known(let place) = mark { lexicon.registry.instruments[Int(place)] } else { nil }
    }
}
