import Compiler
import Instruments

/// The texts of one article in two languages, piece by piece: what stands in the same place in both.
struct AlignedBlocks {
    /// Blocks of the one and of the other that belong side by side, by their places; either may have none.
    struct Row: Hashable {
        var own: [Int] = []
        var other: [Int] = []

        var isEmpty: Bool { own.isEmpty && other.isEmpty }
    }

    /// The rows, in the order of the one, with what only the other has where it stands there.
    private(set) var rows: [Row] = []
    /// What is no provision and stands before the next one.
    private var prose = Row()

    /// Pairs provisions by their ids, and what stands between them. Linear.
    init(_ own: CompiledDocument?, _ other: CompiledDocument?) {
        let blocks = Self.blocks(of: own)
        let others = Self.blocks(of: other)
        var places: [ProvisionID: Int] = [:]
        for (index, block) in others.enumerated() {
            if let provision = block.provision, places[provision] == nil { places[provision] = index }
        }
        var next = 0
        for block in blocks {
            guard let provision = block.provision else {
                prose.own.append(block.place)
                continue
            }
            guard let place = places[provision], place >= next else {
                add(Row(own: [block.place]))
                continue
            }
            // What stands in another order there gets rows of its own, so that nothing is lost or stands twice.
            for skipped in others[next..<place] { take(skipped) }
            add(Row(own: [block.place], other: [others[place].place]))
            next = place + 1
        }
        for block in others[next...] { take(block) }
        flush()
    }

    private mutating func take(_ block: Block) {
        if block.provision == nil { prose.other.append(block.place) } else { add(Row(other: [block.place])) }
    }

    private mutating func add(_ row: Row) {
        flush()
        rows.append(row)
    }

    private mutating func flush() {
        if !prose.isEmpty { rows.append(prose) }
        prose = Row()
    }

    /// A block before the headings.
    private struct Block {
        let place: Int
        let provision: ProvisionID?
    }

    private static func blocks(of document: CompiledDocument?) -> [Block] {
        guard let document else { return [] }
        return document.blocks.enumerated().compactMap { place, block in
            switch block.kind {
            case .provision(let number):
                let isKnown = document.provisions.indices.contains(number)
                return Block(place: place, provision: isKnown ? document.provisions[number].id : nil)
            case .prose: return Block(place: place, provision: nil)
            case .commentary, .footnotes: return nil
            }
        }
    }
}
