/// The stable name of a kind of finding, as it stands in brackets behind every message.
public enum DiagnosticCode: String, Sendable, Hashable, CaseIterable {
    /// A citation names a provision that its instrument does not have.
    case danglingCitation = "dangling-citation"
    /// A Markdown link names a file, provision or heading that is not there.
    case deadLink = "dead-link"
    /// Two files in one language claim the same article or chapter, or the same paragraph number twice in one article.
    case duplicateArticle = "duplicate-article"
    /// Two pages claim the same address.
    case duplicateAddress = "duplicate-address"
    /// The YAML of a file cannot be read, or lacks a required key, or a value has the wrong shape.
    case frontMatter = "front-matter"
    /// A YAML key that nothing reads.
    case unknownKey = "unknown-key"
    /// A date that is not in the calendar or not in the form the key takes.
    case badDate = "bad-date"
    /// HTML written by hand in Markdown.
    case rawHTML = "raw-html"
    /// A link with a scheme other than http, https, mailto and cite.
    case unsafeLink = "unsafe-link"
    /// A file that cannot be read: permission, encoding, a link that leaves the source.
    case unreadable
    /// Input beyond a stated bound.
    case tooLarge = "too-large"
    /// A template that does not parse, or names something that its page does not offer.
    case template
    /// A page of the site, as it was made, holds a link that leads nowhere or an id twice.
    case brokenPage = "broken-page"
    /// A number of articles or chapters said of an instrument that its outline contradicts.
    case countMismatch = "count-mismatch"
    /// A document exists in one language of the site and not in another.
    case missingTranslation = "missing-translation"
    /// The languages of a document do not have the same provisions.
    case structureParity = "structure-parity"
    /// The languages of a document do not cite the same provisions.
    case citationParity = "citation-parity"
    /// A list in an article's text whose numbers or labels leave one out.
    case provisionNumbering = "provision-numbering"
    /// An image without a source.
    case emptyImage = "empty-image"
    /// A footnote that nothing refers to.
    case unusedFootnote = "unused-footnote"
    /// A reference to a footnote that is not there.
    case undefinedFootnote = "undefined-footnote"
    /// A reference to a footnote that goes over several lines.
    case dividedFootnote = "divided-footnote"
    /// A citation of an inner provision whose numbering has not been compared with an authentic text.
    case uncheckedPinpoint = "unchecked-pinpoint"
    /// The words of a `cite:` link name another provision than its target.
    case targetMismatch = "target-mismatch"

    /// The severity a finding of this code has unless `--strict` or an acknowledgement changes it.
    public var severity: Severity {
        switch self {
        case .danglingCitation, .deadLink, .duplicateArticle, .duplicateAddress, .frontMatter, .unknownKey, .badDate,
            .rawHTML, .unsafeLink, .unreadable, .tooLarge, .template, .brokenPage, .dividedFootnote:
            .error
        case .countMismatch, .missingTranslation, .structureParity, .citationParity, .provisionNumbering, .emptyImage,
            .unusedFootnote, .undefinedFootnote:
            .warning
        case .uncheckedPinpoint, .targetMismatch:
            .note
        }
    }

    /// Whether a document may know better: it lists the code under `acknowledges:`, and the finding is no longer one.
    ///
    /// Every warning and note, and a citation that a document quotes although it is wrong; other errors are mended.
    public var isAcknowledgeable: Bool { severity != .error || self == .danglingCitation }
}
