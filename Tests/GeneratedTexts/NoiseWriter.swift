/// Writes what nobody would: words of citations in any order, and characters that mean nothing.
enum NoiseWriter {
    private static let words = [
        "Điều", "điều", "ĐIỀU", "Ðiều", "khoản", "điểm", "Chương", "Mục", "các", "từ", "đến", "đến hết", "và", "hoặc",
        "của", "này", "Công ước", "Luật An ninh mạng", "Công ước Hà Nội", "Công ước Budapest", "UNTOC", "Hiến pháp",
        "quy định tại", "Article", "Articles", "article", "Art.", "paragraph", "paragraphs", "subparagraph", "Chapter",
        "this", "of", "and", "to", "through", "the", "Convention", "Budapest Convention", "Regulation (EU) 2016/679",
        "that Regulation", "TFEU", "’s", "1", "2", "7", "40", "64", "64a", "64 bis", "99", "2024", "24/12/2024", "a",
        "b",
        "đ", "e", "i", "ii", "V", "IX", "(", ")", "(1)", "(a)", "(ii)", "(i)", ".", ",", ";", "–", "-", "/", "40.3",
        "%",
        "tỷ đồng", "người", "pages", "dẫn độ", "hoà bình", "ngày", "tháng 12 năm 2024", "24 December 2024", "\u{FFFC}",
        "\u{AD}", "\u{200B}", "\u{A0}", "６４", "（１）", "\n", "!", "9 chương", "71 điều", "\u{301}", "\u{323}", "🙂",
        "điều kiện", "công", "xyz",
    ]

    /// Words and signs that citations are made of, in any order.
    static func pieces(_ dice: inout Dice) -> String {
        var text = ""
        for _ in 0...dice.roll(24) {
            text += dice.pick(words)
            if dice.roll(5) > 0 { text += " " }
        }
        return text
    }

    /// Characters from places of Unicode where readers stumble, with a unit word now and then.
    static func scalars(_ dice: inout Dice) -> String {
        let blocks: [ClosedRange<UInt32>] = [
            0x09...0x0D, 0x20...0x7E, 0x30...0x39, 0x61...0x7A, 0xA0...0xFF, 0x100...0x1B0, 0x300...0x345,
            0x370...0x3FF,
            0x1EA0...0x1EF9, 0x2000...0x206F, 0x2100...0x214F, 0x3000...0x303F, 0xAC00...0xAC40, 0xFE00...0xFE0F,
            0xFF00...0xFF60, 0xFFF9...0xFFFD, 0x1F1E6...0x1F1FF, 0x1F600...0x1F640, 0xE0100...0xE0110,
        ]
        var text = String.UnicodeScalarView()
        for _ in 0...dice.roll(40) {
            if dice.hits(oneIn: 6) { text.append(contentsOf: dice.pick(words).unicodeScalars) }
            let block = blocks[dice.roll(blocks.count)]
            if let scalar = Unicode.Scalar(block.lowerBound + UInt32(dice.roll(block.count))) { text.append(scalar) }
        }
        return String(text)
    }
}
