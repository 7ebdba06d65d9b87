extension DiagnosticCode {
    /// What a finding of this kind means and how it is mended, in one or two sentences.
    public var explanation: String {
        switch self {
        case .danglingCitation:
            "A citation names a provision that its instrument does not have. Correct the number, or the outline."
        case .deadLink: "A link names a file, heading, instrument or provision that is not there. Correct the name."
        case .duplicateArticle:
            "An article, or the introduction to a chapter, has two files in one language, or a paragraph number stands twice."
                + " Keep one of them."
        case .duplicateAddress: "Two documents claim one address. Give one of them another slug or name."
        case .frontMatter: "The YAML of a file cannot be read, lacks a key, or holds a value of the wrong shape."
        case .unknownKey: "A YAML key that nothing reads, often a misspelling of one that is read."
        case .badDate: "A date that the calendar does not have, or in another form than the key takes."
        case .rawHTML: "HTML is not taken in content. Write Markdown, or put it in backticks."
        case .unsafeLink: "A link's scheme is not http, https, mailto or cite."
        case .unreadable: "A file cannot be read: permission, encoding, or a symbolic link that leaves the site."
        case .tooLarge: "The input goes beyond a stated bound. Split the document."
        case .template: "A template does not parse, or names something that its page does not offer."
        case .brokenPage:
            "A page as it was made has a link that leads nowhere, or an id twice. Correct its template or document."
        case .countMismatch:
            "A number of articles or chapters said of an instrument contradicts its outline. Correct it, or acknowledge it."
        case .missingTranslation: "A document exists in one language of the site and not in another."
        case .structureParity:
            "The languages of an article do not have the same provisions. Add them, or acknowledge it."
        case .citationParity:
            "The languages of a document do not cite the same provisions. Mend one, or acknowledge it."
        case .provisionNumbering:
            "A list in an article's text leaves a number or a label out, so that a citation may find no provision or another."
                + " Number it as the text does, or acknowledge it."
        case .emptyImage: "An image has no source and is left out."
        case .unusedFootnote: "Nothing refers to a footnote, so it is not shown."
        case .undefinedFootnote:
            "A reference names a footnote that is not there. Write the footnote, or a backslash before the bracket."
        case .dividedFootnote:
            "A reference to a footnote goes over several lines, and its words would be lost. Write it in one line."
        case .uncheckedPinpoint:
            "A citation goes into an article whose inner numbering has not been compared with an authentic text."
        case .targetMismatch:
            "The words of a cite: link name another provision than its target. Correct one, or acknowledge it."
        }
    }
}
