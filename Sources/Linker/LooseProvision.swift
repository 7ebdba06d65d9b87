import Instruments

/// Reads a provision that somebody wrote in another way than its id: `article-64`, `art_64_para_1`, `64(1)(a)`,
/// `chp_5`, `dieu-64`.
///
/// It serves suggestions only: what it gives is offered to the author, never linked.
struct LooseProvision {
    /// A unit and its label; no unit where a label stands alone.
    private struct Part {
        let unit: Unit?
        let label: String
    }

    private enum Unit {
        case article, paragraph, point, subpoint, chapter, section, annex
    }

    /// The words that mean a unit, without marks and in lower case: ids, English, and Vietnamese as addresses spell it.
    private static let units: [String: Unit] = [
        "art": .article, "arts": .article, "article": .article, "articles": .article, "dieu": .article,
        "điều": .article,
        "para": .paragraph, "par": .paragraph, "paragraph": .paragraph, "khoan": .paragraph, "khoản": .paragraph,
        "point": .point, "pt": .point, "subparagraph": .point, "diem": .point, "điểm": .point,
        "subpoint": .subpoint, "subpt": .subpoint, "item": .subpoint,
        "chp": .chapter, "chap": .chapter, "chapter": .chapter, "chuong": .chapter, "chương": .chapter,
        "sec": .section, "sect": .section, "section": .section, "muc": .section, "mục": .section,
        "att": .annex, "ann": .annex, "annex": .annex, "attachment": .annex,
    ]

    /// The provision meant; nil where that cannot be told, and where there seem to be several.
    static func read(_ text: String) -> ProvisionID? {
        let lowered = text.lowercased()
        guard lowered.utf8.count <= 200 else { return nil }
        // A list or a range is no one provision.
        guard !lowered.contains(where: { ",;–—&+".contains($0) }), !holdsNumbersJoined(lowered) else { return nil }
        if lowered == "preamble" { return .preamble }
        guard let parts = parts(of: lowered), let first = parts.first else { return nil }
        switch first.unit {
        case .article, nil: return article(parts)
        case .chapter:
            guard let chapter = number(first.label), parts.count <= 2 else { return nil }
            guard let second = parts.dropFirst().first else { return .chapter(chapter) }
            guard second.unit == .section, let section = number(second.label) else { return nil }
            return .section(section, chapter: chapter)
        case .annex:
            guard parts.count == 1, let number = number(first.label) else { return nil }
            return .annex(number)
        default: return nil
        }
    }

    /// Whether a hyphen or a slash joins two numbers, as in `7-11`: a range, or an article and its paragraph.
    private static func holdsNumbersJoined(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        return bytes.indices.dropFirst().dropLast().contains { index in
            (bytes[index] == UInt8(ascii: "-") || bytes[index] == UInt8(ascii: "/"))
                && (0x30...0x39).contains(bytes[index - 1]) && (0x30...0x39).contains(bytes[index + 1])
        }
    }

    private static func article(_ parts: [Part]) -> ProvisionID? {
        guard let first = parts.first, let article = ProvisionNumber(first.label), article.value > 0 else { return nil }
        var paragraph: ProvisionNumber?
        var point: ProvisionLabel?
        var subpoint: ProvisionLabel?
        for part in parts.dropFirst() {
            switch part.unit {
            case .paragraph: guard paragraph == nil, point == nil else { return nil }
            case .point: guard point == nil else { return nil }
            case .subpoint: guard point != nil, subpoint == nil else { return nil }
            case nil: break
            default: return nil
            }
            guard part.label.utf8.count <= ProvisionLabel.longest else { return nil }
            let isNumber = part.label.utf8.first.map { (0x30...0x39).contains($0) } ?? false
            switch part.unit {
            case .paragraph: paragraph = ProvisionNumber(part.label)
            case .point: point = ProvisionLabel(part.label)
            case .subpoint: subpoint = ProvisionLabel(part.label)
            default:
                if isNumber, paragraph == nil, point == nil {
                    paragraph = ProvisionNumber(part.label)
                } else if !isNumber, point == nil {
                    point = ProvisionLabel(part.label)
                } else if !isNumber, subpoint == nil {
                    subpoint = ProvisionLabel(part.label)
                } else {
                    return nil
                }
            }
            if part.unit == .paragraph || isNumber, point == nil, paragraph == nil { return nil }
        }
        guard let point else { return .article(ArticlePath(article, paragraph: paragraph)) }
        return .article(ArticlePath(article, paragraph: paragraph, point: .init(point, subpoint: subpoint)))
    }

    /// A number in arabic digits or a Roman numeral.
    private static func number(_ label: String) -> ProvisionNumber? {
        ProvisionNumber(label) ?? ProvisionNumber(roman: label)
    }

    /// The text in units and labels; nil where a unit has no label.
    private static func parts(of text: String) -> [Part]? {
        var parts: [Part] = []
        var unit: Unit?
        let pieces = text.split { character in !(character.isLetter || character.isNumber) }
        for piece in pieces.flatMap(split) {
            if let named = units[piece] {
                guard unit == nil else { return nil }
                unit = named
            } else {
                parts.append(Part(unit: unit, label: piece))
                unit = nil
            }
        }
        return unit == nil && !parts.isEmpty && parts.count <= 4 ? parts : nil
    }

    /// Cuts a unit word from a number glued to it: `art64`. A letter behind a number is its suffix.
    private static func split(_ piece: Substring) -> [String] {
        let word = piece.prefix { $0.isLetter }
        guard word.count < piece.count, units[String(word)] != nil else { return [String(piece)] }
        return [String(word), String(piece.dropFirst(word.count))]
    }
}
