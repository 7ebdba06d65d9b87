extension Outline {
    /// The provisions within an article that the outline lists, each behind the one that it lies in.
    public func provisions(in article: ProvisionNumber) -> [ProvisionID] {
        guard let known = inner[article] else { return [] }
        var found: [ProvisionID] = []
        func add(_ points: [PointOutline], to paragraph: ProvisionNumber?) {
            for point in points {
                found.append(.article(ArticlePath(article, paragraph: paragraph, point: .init(point.label))))
                for subpoint in point.subpoints {
                    found.append(
                        .article(
                            ArticlePath(article, paragraph: paragraph, point: .init(point.label, subpoint: subpoint))))
                }
            }
        }
        add(known.points, to: nil)
        for paragraph in known.paragraphs {
            found.append(.article(ArticlePath(article, paragraph: paragraph.number)))
            add(paragraph.points, to: paragraph.number)
        }
        return found
    }

    /// Whether what the outline does not list within an article does not exist.
    public func isComplete(in article: ProvisionNumber) -> Bool { inner[article]?.checked ?? checked }
}
