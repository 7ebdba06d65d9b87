/// What the preview tells a browser.
enum PreviewEvent: Sendable, Hashable {
    /// The page that it shows is another now; where it changed, if that is known.
    case reload(ChangedBlock?)
    /// The file just saved is shown by another page: an address that begins with `/`, and where on it.
    case go(String, ChangedBlock?)
    /// The site cannot be brought up to date.
    case problems(Problems)
    /// It can again.
    case mended

    /// The event as it is sent. The parts of its data stand on lines of their own.
    var message: ServerSentEvent {
        switch self {
        case .reload(let block): ServerSentEvent(name: "reload", data: Self.lines(block))
        case .go(let address, let block): ServerSentEvent(name: "go", data: address + "\n" + Self.lines(block))
        case .problems(let problems): ServerSentEvent(name: "problems", data: problems.title + "\n" + problems.text)
        case .mended: ServerSentEvent(name: "mended", data: "")
        }
    }

    private static func lines(_ block: ChangedBlock?) -> String { "\(block?.number ?? 0)\n\(block?.id ?? "")" }
}
