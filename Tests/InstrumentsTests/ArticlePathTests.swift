import Instruments
import Testing

/// Paths within an article: what nearly all are, packed into one integer, and what does not fit, must not be told apart.
@Suite struct ArticlePathTests {
    private static let numbers: [ProvisionNumber] = [
        1, 7, 262_143, 262_144, ProvisionNumber(7, suffix: "bis"), ProvisionNumber(-1),
    ]
    private static let paragraphs: [ProvisionNumber?] = [
        nil, 0, 1, 2, 2046, 2047, ProvisionNumber(2, suffix: "a"), ProvisionNumber(-1),
    ]
    private static let labels: [ProvisionLabel] = [
        "a", "aa", "b", "z", "đ", "đđ", "ađ", "đa", "ē", "abc", "a1", "é", "quaterdecies",
    ]
    private static let subpoints: [ProvisionLabel?] = [nil, "i", "ii", "xviii", "xxviii", "đ", "xviiđ", "ē", "1"]

    /// Paths that fit and paths that do not, at every bound.
    private static let paths: [ArticlePath] = numbers.flatMap { number in
        paragraphs.flatMap { paragraph in
            [ArticlePath(number, paragraph: paragraph)]
                + labels.flatMap { label in
                    subpoints.map {
                        ArticlePath(number, paragraph: paragraph, point: .init(label, subpoint: $0))
                    }
                }
        }
    }

    @Test func aPathNamesWhatItWasMadeOf() {
        for number in Self.numbers {
            for paragraph in Self.paragraphs {
                #expect(ArticlePath(number, paragraph: paragraph).number == number)
                #expect(ArticlePath(number, paragraph: paragraph).paragraph == paragraph)
                #expect(ArticlePath(number, paragraph: paragraph).point == nil)
                #expect(ArticlePath(number, paragraph: paragraph).isWhole == (paragraph == nil))
                for label in Self.labels {
                    for subpoint in Self.subpoints {
                        let point = ArticlePath.Point(label, subpoint: subpoint)
                        let path = ArticlePath(number, paragraph: paragraph, point: point)
                        #expect(path.number == number && path.paragraph == paragraph && path.point == point)
                        #expect(!path.isWhole)
                    }
                }
            }
        }
    }

    @Test func anEmptyLabelIsNotNone() {
        let point = ArticlePath(7, point: .init(.none))
        let subpoint = ArticlePath(7, point: .init("a", subpoint: ProvisionLabel.none))
        #expect(point.point?.label == ProvisionLabel.none && point != ArticlePath(7) && point.parent == ArticlePath(7))
        #expect(subpoint.point?.subpoint == ProvisionLabel.none && subpoint != ArticlePath(7, point: .init("a")))
        #expect(subpoint.parent == ArticlePath(7, point: .init("a")))
    }

    @Test func pathsAreEqualOnlyWhereTheirIdsAre() {
        #expect(Set(Self.paths).count == Self.paths.count)
        #expect(Set(Self.paths.map { ProvisionID.article($0).eId }).count == Self.paths.count)
    }

    @Test func aPathLiesInItselfAndWhatIsAboveIt() {
        for path in Self.paths {
            var above = [path]
            while let next = above.last?.parent { above.append(next) }
            #expect(above.last == ArticlePath(path.number))
            #expect(
                above.count == 1 + [path.paragraph != nil, path.point != nil, path.point?.subpoint != nil].count { $0 })
            for other in Self.paths.indices where other % 11 == 0 {
                #expect(path.isWithin(Self.paths[other]) == above.contains(Self.paths[other]))
            }
        }
    }

    @Test func pathsSortByNumbersAndLabels() {
        let sorted = Self.paths.sorted()
        #expect(Set(sorted) == Set(Self.paths))
        for (left, right) in zip(sorted, sorted.dropFirst()) {
            #expect(left < right && !(right < left))
            #expect(left.number <= right.number)
            guard left.number == right.number else { continue }
            // Points that hang directly under the article come before its paragraphs.
            #expect(left.paragraph == nil || right.paragraph.map { left.paragraph ?? 0 <= $0 } == true)
            guard left.paragraph == right.paragraph else { continue }
            #expect((left.point?.label ?? .none) <= (right.point?.label ?? .none))
            guard left.point?.label == right.point?.label else { continue }
            #expect((left.point?.subpoint ?? .none) < (right.point?.subpoint ?? .none))
        }
    }
}
