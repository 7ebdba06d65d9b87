/// Shapes that the models of several pages share.
extension ModelShape {
    /// Words that lead somewhere.
    static let link = fields(["href": .text, "text": .text])

    /// Words that lead somewhere if there is such a page.
    static let optionalLink = fields(["href": .optional(.text), "text": .text])

    /// Other languages that have the same thing, and where.
    static let languages = list(fields(["language": .text, "name": .text, "href": .text]))

    /// Something that a statement rests on: a text, or a source of the site with its place on the page of sources.
    static let source = fields([
        "href": .optional(.text), "hreflang": .optional(.text), "text": .text, "publisher": .optional(.text),
        "date": .optional(.html), "place": .optional(.text),
    ])

    /// Where a list of several pages goes on.
    static let pagination = fields(["position": .text, "previous": .optional(.text), "next": .optional(.text)])

    /// How a provision is cited, and its address.
    static let cite = fields(["id": .text, "name": .text, "text": .text, "address": .optional(.text)])

    /// Who mentions something: the sentence, and where it stands.
    static let mention = fields(["href": .optional(.text), "source": .text, "byline": .html, "excerpt": .html])

    /// Who mentions something, by kind of document.
    static let mentions = fields([
        "count": .text,
        "groups": .list(fields(["name": .text, "mentions": .list(.mention)])),
        "all": .optional(.link),
    ])
}
