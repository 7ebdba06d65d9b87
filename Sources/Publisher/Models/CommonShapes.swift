/// Shapes that the models of several pages share.
extension ModelShape {
    /// Words that lead somewhere.
    static let link = fields(["href": .text, "text": .text])

    /// Words that lead somewhere if there is such a page.
    static let optionalLink = fields(["href": .optional(.text), "text": .text])

    /// Where a list of several pages goes on.
    static let pagination = fields(["position": .text, "previous": .optional(.text), "next": .optional(.text)])

    /// Who mentions something: the sentence, and where it stands.
    static let mention = fields(["href": .optional(.text), "source": .text, "byline": .html, "excerpt": .html])

    /// Who mentions something, by kind of document.
    static let mentions = fields([
        "count": .text,
        "groups": .list(fields(["name": .text, "mentions": .list(.mention)])),
        "all": .optional(.link),
    ])
}

extension ModelValue {
    /// Words that lead somewhere.
    static func link(_ href: [UInt8], _ text: String) -> ModelValue {
        .fields(["href": .utf8(href), "text": .text(text)])
    }

    /// Words that lead somewhere.
    static func link(_ href: String, _ text: String) -> ModelValue {
        .fields(["href": .text(href), "text": .text(text)])
    }

    /// Words that lead somewhere if there is such a page.
    static func link(optional href: [UInt8]?, _ text: String) -> ModelValue {
        .fields(["href": .optional(href), "text": .text(text)])
    }

    /// Where a list of several pages goes on; absent for a list on one page.
    static func pagination(
        part: Int, of count: Int, in page: PageContext, _ key: (Int) -> PageKey.Subject
    ) -> ModelValue {
        guard count > 1 else { return .absent }
        func href(_ part: Int) -> [UInt8]? {
            (1...count).contains(part) ? page.href(PageKey(key(part), in: page.language)) : nil
        }
        return .fields([
            "position": .text(page.words.filled(.partOf, ["n": String(part), "count": String(count)])),
            "previous": .optional(href(part - 1)),
            "next": .optional(href(part + 1)),
        ])
    }
}
