import Instruments

/// The provision that a member names, as far as the text says.
struct ReferencePath: Hashable, Sendable {
    let level: Level
    /// The number of the annex, chapter, section or article; nil where only a part of one is named.
    var whole: ReferenceNumber
    /// The chapter of a section.
    var chapter: ReferenceNumber?
    var paragraph: ReferenceNumber?
    var point: Label?
    var subpoint: Label?

    init(_ level: Level, _ whole: ReferenceNumber) {
        self.level = level
        self.whole = whole
    }

    /// The path of an article's provision.
    init(_ path: ArticlePath) {
        self.init(.article, ReferenceNumber(path.number))
        paragraph = path.paragraph.map { ReferenceNumber($0) }
        point = path.point.flatMap { Label($0.label.description) }
        subpoint = path.point?.subpoint.flatMap { Label($0.description) }
    }

    /// The provision with this id.
    var provision: ProvisionID {
        switch level {
        case .annex: return .annex(whole.provisionNumber)
        case .chapter: return .chapter(whole.provisionNumber)
        case .section:
            return .section(whole.provisionNumber, chapter: chapter?.provisionNumber ?? whole.provisionNumber)
        case .article, .paragraph, .point:
            return .article(
                ArticlePath(
                    whole.provisionNumber, paragraph: paragraph?.provisionNumber,
                    point: point.map { .init($0.provisionLabel, subpoint: subpoint?.provisionLabel) }))
        }
    }

    /// What a part of a level is by itself, or under a whole; nil where it cannot stand there.
    init?(_ part: ReferencePart, _ level: Level, under base: ReferencePath?) {
        switch level {
        case .annex, .chapter:
            guard let number = part.whole else { return nil }
            self.init(level, number)
        case .section:
            guard let number = part.whole, let base, base.level == .chapter else { return nil }
            self.init(level, number)
            chapter = base.whole
        case .article:
            guard let number = part.whole else { return nil }
            self.init(level, number)
            paragraph = part.paragraph
            point = part.point
            subpoint = part.subpoint
        case .paragraph, .point:
            guard var path = base, path.level == .article else { return nil }
            if let paragraph = part.paragraph {
                guard path.point == nil else { return nil }
                path.paragraph = paragraph
            }
            if let label = part.point {
                if path.point != nil {
                    // A point under a point is its subpoint.
                    guard path.subpoint == nil, part.subpoint == nil else { return nil }
                    path.subpoint = label
                } else {
                    path.point = label
                    path.subpoint = part.subpoint
                }
            }
            self = path
        }
    }
}

extension ReferenceNumber {
    init(_ number: ProvisionNumber) {
        self.init(Int32(truncatingIfNeeded: number.value), suffix: Label(number.suffix.description) ?? .none)
    }
}
