extension MarkupReader {
    /// What stands between the cells of a row.
    static let cellMark: StaticString = " · "

    /// What a tag means to a text.
    enum Meaning: Equatable {
        /// Nothing.
        case inline
        /// A space.
        case lineBreak
        /// The beginning of a label, of a footnote's number, of a link back from a footnote: left out up to its end.
        case leftOut(HTMLElement)
        case cell, cellEnd
        case heading, headingEnd
        case item, itemEnd
        /// The beginning or the end of anything else that stands on lines of its own.
        case block

        init(_ tag: HTMLTag) {
            self =
                switch tag.element {
                case .a: tag.isClosing ? .inline : .leftOut(.a)
                case .sup: tag.isClosing ? .inline : .leftOut(.sup)
                case .span: !tag.isClosing && tag.has("class", "label") ? .leftOut(.span) : .inline
                case .em, .strong, .code, .del, .input: .inline
                case .br: .lineBreak
                case .td, .th: tag.isClosing ? .cellEnd : .cell
                case .li: tag.isClosing ? .itemEnd : .item
                case .h1, .h2, .h3, .h4, .h5, .h6: tag.isClosing ? .headingEnd : .heading
                default: .block
                }
        }
    }
}
