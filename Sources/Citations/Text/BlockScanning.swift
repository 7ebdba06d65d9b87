/// What every reader of a block asks of it.
protocol BlockScanning: ~Copyable {
    var block: BlockText { get }
}

extension BlockScanning where Self: ~Copyable {
    var tokens: TokenView { block.tokens }
    var pack: CompiledPack { block.pack }
    var lexicon: Lexicon { block.lexicon }
    var modifiersFollow: Bool { block.pack.modifiersFollow }

    func kind(_ at: Int) -> Token.Kind? { block.kind(at) }
    func isGlued(_ at: Int) -> Bool { block.isGlued(at) }
    func length(_ roles: Roles, _ at: Int) -> Int? { block.length(roles, at) }
    func isPhrase(_ roles: Roles, _ range: Range<Int>) -> Bool { block.isPhrase(roles, range) }
    func unitWord(at start: Int) -> (unit: CompiledPack.Unit, count: Int)? { block.unitWord(at: start) }
    func beginsSentence(_ at: Int) -> Bool { block.beginsSentence(at) }
    func isCapitalised(_ at: Int) -> Bool { block.tokens.at(at)?.isCapitalised ?? false }
}
