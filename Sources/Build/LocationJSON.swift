import Diagnostics

/// A place for programs.
///
/// Lines are 1-based, columns 1-based in characters, `utf8Offset` 0-based in bytes of the file; what could not be found
/// is left out.
struct LocationJSON: Encodable {
    let path: String
    let line: Int?
    let column: Int?
    let length: Int?
    let utf8Offset: Int?
    let utf8Length: Int?

    init(_ location: SourceLocation) {
        path = location.path
        line = location.line > 0 ? location.line : nil
        column = location.span?.column
        length = location.span?.length
        utf8Offset = location.span?.utf8Offset
        utf8Length = location.span?.utf8Length
    }
}
