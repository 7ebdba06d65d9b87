import Citations
import Instruments
import Linker

extension UnlinkedCitation.Reason {
    /// Why the words lead nowhere, for somebody who knows the law and not this program: a clause without a full stop that
    /// follows “‘…’ is not linked: ”.
    func explanation(in registry: Registry) -> String {
        func wording(_ reference: ProvisionReference) -> String {
            "\(reference.provision.wording(in: .english)) of \(registry.wording(of: reference.instrument))"
        }
        switch self {
        case .unread(let reason):
            return Self.explanations[reason] ?? "it was not read as a citation"
        case .forbidden:
            return "the author forbade a link here with ‘cite:none’"
        case .noTarget(let written):
            return "‘cite:\(Self.line(String(written.prefix(80))))’ names no provision of an instrument of this site"
        case .targetMismatch(let said, let target):
            return "the words say \(said.wording(in: .english)), and the author’s ‘cite:’ link leads to"
                + " \(wording(target)) instead"
        case .divided:
            return "a link or a footnote’s number stands within these words, so they cannot be one link"
        case .selfReference:
            return "it means the very provision that it stands in"
        case .dangling(let reference, let instead):
            let missing = reference.provision.wording(in: .english)
            let lead = instead.map { ", so the words lead to \($0.wording(in: .english)) alone" } ?? ""
            return "\(registry.wording(of: reference.instrument)) has no \(missing)\(lead)"
        case .notInOutline(let reference):
            return "\(registry.wording(of: reference.instrument)) has no \(reference.provision.wording(in: .english)),"
                + " as far as the outline in Content/instruments/\(reference.instrument).yml goes"
        case .unknownInstrument(let name, let provision):
            return "it names \(provision.wording(in: .english)) of ‘\(Self.line(name))’,"
                + " and no file in Content/instruments has an instrument of that name"
        case .noAddress(let reference):
            return "it names \(wording(reference)), and Content/instruments/\(reference.instrument).yml"
                + " has neither ‘url’ nor ‘article-url’"
        case .noPage(let reference, let language):
            return "no page in ‘\(language)’ shows \(wording(reference))"
        }
    }

    /// The reader's reasons. A reason without an entry here has its name alone to say what it is.
    static let explanations: [NearCitation.Reason: String] = [
        .dispatchVerb: "‘điều’ is the verb “to dispatch” here, and the number counts who or what is sent",
        .count: "the number counts something, such as articles, money or marks, and names no provision",
        .noAntecedent: "it names no article, and no article is cited before it in the same paragraph of text",
        .ambiguousOwner:
            "it may belong to the instrument named beside it or may not; “Article 17 of …” would leave no doubt",
        .suffix:
            "what stands directly behind the number is not understood, and the number alone may be another provision",
        .range:
            "the range runs backwards, ends in a letter that the instrument’s points do not have, or has over 1,000 parts",
        .otherSense:
            "the words do not mean a provision here, as in “an article 3 pages long” or the name ARTICLE 19",
        .number: "the number is a year, or none that a provision can have",
        .selfReferenceOutside:
            "words such as “this article” lead somewhere only in the text of an article, and this document is none",
        .unread:
            "it is a word such as “article” beside a number, in a form that is not known as a citation",
        .otherText:
            "it belongs to a text that is not named here, or to one without such parts, as a paragraph of a resolution does",
    ]

    /// A name as written, in one line.
    private static func line(_ name: String) -> String {
        name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
