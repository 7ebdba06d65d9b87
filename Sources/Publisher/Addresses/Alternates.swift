import Instruments

/// The addresses of one thing in every language, as its pages and the sitemap give them.
enum Alternates {
    /// The languages and whole addresses of what a page is about, the page itself among them; the root, which chooses none,
    /// for no language in particular. Nothing where there is one language, or no base URL.
    static func of(_ key: PageKey, in plan: PageAddresses) -> [(language: String, address: String)] {
        let isFront = key.subject == .chooser || key.subject == .home
        let key = isFront ? PageKey(.home, in: key.language) : key
        let languages = plan.languages(of: key)
        guard languages.count > 1 || isFront else { return [] }
        var found: [(language: String, address: String)] = []
        for language in languages {
            guard let address = plan.address(key.inLanguage(language)) else { continue }
            if let absolute = plan.absolute(address) { found.append((language.rawValue, absolute)) }
        }
        if isFront, let root = plan.absolute(PageAddress("")) { found.append(("x-default", root)) }
        return found
    }
}
