import Instruments

/// What stands at an old address: where the page is now.
enum RedirectPage {
    static let shape: ModelShape = .fields([
        "language": .text, "policy": .html, "title": .text, "href": .text, "canonical": .optional(.text),
    ])

    /// The model of the whole document; it has no frame.
    static func model(from address: PageAddress, to target: PageKey, in edition: Edition) -> ModelValue {
        let page = PageContext(target, at: address, in: edition)
        let destination = edition.plan.address(target)
        return .fields([
            "language": .text(page.language.rawValue),
            "policy": .html(HTML(markup: PageFrame.policy)),
            "title": .text(page.words[.redirectTitle]),
            "href": .text(destination.map { page.base.href($0) } ?? page.base.href(PageAddress(""))),
            "canonical": .optional(destination.flatMap { edition.plan.absolute($0) }),
        ])
    }
}
