import Instruments

/// What stands at an old address: where the page is now.
enum RedirectPage {
    static let shape: ModelShape = .fields([
        "language": .text, "policy": .html, "title": .text, "href": .text, "canonical": .optional(.text),
    ])

    /// Adds the model of the whole document; it has no frame. Gives its place.
    static func write(
        from address: PageAddress, to target: PageKey, in edition: EditionReader, to model: inout Model
    ) -> Int {
        let page = PageContext(target, at: address, in: edition)
        let destination = edition.addresses.address(target)
        return model.object { model in
            model.text("language", page.language.rawValue)
            model.html("policy", PageFrame.policyHTML)
            model.text("title", page.words[.redirectTitle])
            model.text("href") { page.base.write(destination ?? PageAddress(""), to: &$0) }
            model.optional("canonical", destination.flatMap { edition.addresses.absolute($0) })
        }
    }
}
