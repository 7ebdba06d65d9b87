import Build
import Corpus
import Instruments
import Linker

/// A document that is to be made, one file for each language of a site.
public struct NewDocument: Sendable {
    /// Which document.
    public enum Kind: Sendable, Hashable {
        /// A news item and its day.
        case news(date: String?)
        /// An event, when it is, and what it waits for where that is pending.
        case event(date: String?, condition: [String])
        /// An article by its number, of an instrument or of the site's own.
        case article(number: String, instrument: String?)
        /// The introduction to a chapter by its number, `9` or `IX`.
        case chapter(number: String, instrument: String?)
        /// A claim, what is wrong with it, and when it was made.
        case claim(verdict: FrontMatter.Claim.Verdict, date: String?)
        /// A free page.
        case page
        /// A term of the glossary and the provisions it stands for.
        case concept(provisions: [String])
    }

    let kind: Kind
    let titles: [String]
    let slug: String?
    let isDraft: Bool

    /// Says what is to be made.
    /// - Parameters:
    ///   - titles: one for all languages, or `vi=…` for one.
    ///   - slug: the last part of its address and the name of its files; nil makes one of the title.
    ///   - isDraft: whether it is left out of the site until its front matter says otherwise.
    public init(_ kind: Kind, titles: [String], slug: String? = nil, isDraft: Bool = false) {
        self.kind = kind
        self.titles = titles
        self.slug = slug
        self.isDraft = isDraft
    }

    /// Writes the files, all or none, and nothing over anything.
    /// - Returns: their paths, in the order of the site's languages.
    public func make(in source: String) throws(BuildFailure) -> [String] {
        let report = try SiteBuild(options: BuildOptions(source: source, includesDrafts: true)).link()
        guard let site = report.site else { throw .content(report.diagnostics) }
        var plan = try DocumentPlan(self, in: site)
        let folder = source == "." ? "" : source.hasSuffix("/") ? source : source + "/"
        let files = try plan.files().map { (path: folder + $0.path, text: $0.text) }
        var maker = FileMaker()
        do throws(BuildFailure) {
            for (path, text) in files { try maker.makeFile(path, Array(text.utf8)) }
        } catch {
            maker.takeBack()
            throw error
        }
        return files.map(\.path)
    }
}
