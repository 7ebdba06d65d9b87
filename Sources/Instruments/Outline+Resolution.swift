/// What an outline says of a provision id.
public enum Resolution: Sendable, Hashable {
    /// The outline lists it, and its numbering was compared with an authentic text or needs no comparing.
    case resolved
    /// Its article exists, but its inner numbering has not been checked; `deepest` is as much of it as the outline lists.
    case unchecked(deepest: ProvisionID)
    /// It does not exist. `deepest` is the innermost whole of it that does, `nearest` the closest provision of its own kind.
    case dangling(deepest: ProvisionID?, nearest: ProvisionID?)
}

extension Outline {
    /// Looks a provision up. Constant time for articles, linear in the inner parts of one article otherwise;
    /// linear in the outline where something is missing.
    public func resolve(_ id: ProvisionID) -> Resolution {
        switch id {
        case .preamble:
            return .resolved
        case .chapter(let number):
            if chapters.contains(number) { return .resolved }
            return .dangling(deepest: nil, nearest: nearest(to: number, in: chapters).map(ProvisionID.chapter))
        case .section(_, let chapter):
            let whole = ProvisionID.chapter(chapter)
            return chapters.contains(chapter) ? .unchecked(deepest: whole) : resolve(whole)
        case .annex(let number):
            if annexes.contains(number) { return .resolved }
            return .dangling(deepest: nil, nearest: nearest(to: number, in: annexes).map(ProvisionID.annex))
        case .article(let path):
            return resolve(path)
        }
    }

    private func resolve(_ path: ArticlePath) -> Resolution {
        let whole = ProvisionID.article(path.number)
        guard hasArticle(path.number) else {
            return .dangling(
                deepest: nil, nearest: nearest(to: path.number, in: articles).map { ProvisionID.article($0) })
        }
        guard !path.isWhole else { return .resolved }
        guard let article = inner[path.number] else {
            return checked ? .dangling(deepest: whole, nearest: whole) : .unchecked(deepest: whole)
        }

        var deepest = ArticlePath(path.number)
        var points = article.points
        func found() -> Resolution { article.checked ? .resolved : .unchecked(deepest: .article(deepest)) }
        func missing(nearest: ArticlePath?) -> Resolution {
            article.checked
                ? .dangling(deepest: .article(deepest), nearest: nearest.map(ProvisionID.article))
                : .unchecked(deepest: .article(deepest))
        }

        if let number = path.paragraph {
            guard let paragraph = article.paragraphs.first(where: { $0.number == number }) else {
                let near = nearest(to: number, in: article.paragraphs.map(\.number))
                return missing(nearest: near.map { ArticlePath(path.number, paragraph: $0) } ?? deepest)
            }
            deepest = ArticlePath(path.number, paragraph: number)
            points = paragraph.points
        }
        guard let label = path.point else { return found() }
        guard let point = points.first(where: { $0.label == label.label }) else {
            let near = points.last.map { ArticlePath(path.number, paragraph: path.paragraph, point: .init($0.label)) }
            return missing(nearest: near ?? deepest)
        }
        deepest = ArticlePath(path.number, paragraph: path.paragraph, point: .init(label.label))
        guard let subpoint = label.subpoint else { return found() }
        guard point.subpoints.contains(subpoint) else { return missing(nearest: deepest) }
        deepest = path
        return found()
    }

    private func nearest(to number: ProvisionNumber, in numbers: [ProvisionNumber]) -> ProvisionNumber? {
        numbers.min { left, right in
            let a = abs(left.value - number.value)
            let b = abs(right.value - number.value)
            return a == b ? left < right : a < b
        }
    }
}
