/// What every reader of a block asks of it.
protocol BlockScanning: ~Copyable {
    var block: BlockText { get }
}

extension BlockScanning where Self: ~Copyable {
    // Inlined, since a reader that is asked for one of these would be copied for it: a block is much smaller.
    @inline(__always)
    var tokens: TokenView { block.tokens }
    @inline(__always)
    var pack: CompiledPack { block.pack }
    @inline(__always)
    var lexicon: Lexicon { block.lexicon }
    @inline(__always)
    var modifiersFollow: Bool { block.pack.modifiersFollow }

    @inline(__always)
    func kind(_ at: Int) -> Token.Kind? { block.kind(at) }
    @inline(__always)
    func isGlued(_ at: Int) -> Bool { block.isGlued(at) }
    @inline(__always)
    func length(_ roles: Roles, _ at: Int) -> Int? { block.length(roles, at) }
    @inline(__always)
    func isPhrase(_ roles: Roles, _ range: Range<Int>) -> Bool { block.isPhrase(roles, range) }
    @inline(__always)
    func unitWord(at start: Int) -> (unit: CompiledPack.Unit, count: Int)? { block.unitWord(at: start) }
    @inline(__always)
    func beginsSentence(_ at: Int) -> Bool { block.beginsSentence(at) }
    @inline(__always)
    func isCapitalised(_ at: Int) -> Bool { block.tokens.at(at)?.isCapitalised ?? false }
}
