/// What is wrong with a link or an id of a page.
public struct LinkFinding: Sendable, Hashable {
    /// The page's file within the site.
    public let page: String
    /// Where it stands there, in bytes.
    public let range: Range<Int>
    /// What is wrong.
    public let fault: Fault
    /// The link or name as it is written there; empty where that is not what is wrong.
    public let text: String

    /// What may be wrong.
    public enum Fault: Sendable, Hashable {
        /// The site has no such file.
        case noFile(String)
        /// The file has no such id.
        case noFragment(String, in: String)
        /// The link leads out of the site.
        case outside(String)
        /// The link has a scheme that pages may not use.
        case scheme(String)
        /// The id stands on the page already.
        case doubleID(String)
        /// An attribute names an id that is not on the page.
        case noReferent(attribute: String, id: String)
        /// A tag, comment, script or quoted value has no end.
        case unclosed
    }

    /// Creates a finding.
    public init(page: String, range: Range<Int>, fault: Fault, text: String = "") {
        self.page = page
        self.range = range
        self.fault = fault
        self.text = text
    }
}

extension LinkFinding {
    /// What is wrong, in one sentence without a full stop.
    public var message: String {
        switch fault {
        case .noFile(let path): "the link ‘\(text)’ leads to ‘\(path)’, which the site does not have"
        case .noFragment(let id, let path): "the link ‘\(text)’ leads to ‘\(path)’, which has no id ‘\(id)’"
        case .outside(let link): "the link ‘\(link)’ leads out of the site"
        case .scheme(let scheme):
            "the link ‘\(text)’ has the scheme ‘\(scheme)’; those of pages are http, https and mailto"
        case .doubleID(let id): "the id ‘\(id)’ stands twice on one page"
        case .noReferent(let attribute, let id): "‘\(attribute)’ names the id ‘\(id)’, which is not on the page"
        case .unclosed: "a tag, comment, script or quoted value has no end"
        }
    }
}
