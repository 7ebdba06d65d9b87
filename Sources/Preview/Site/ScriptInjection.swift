/// Puts the preview's script into a page that is served.
enum ScriptInjection {
    /// Where the script is served.
    static let scriptPath = "/.pinpoint/preview.js"
    /// Where the style of what the script shows is served.
    static let stylePath = "/.pinpoint/preview.css"
    /// Where the script hears of changes.
    static let eventsPath = "/.pinpoint/events"

    /// A page with the script before the end of its body, or at its end where it has none. The script learns which page and
    /// which state of it the browser shows; the page's policy allows it, since it comes from the same host.
    static func page(_ bytes: [UInt8], path: String, state: String) -> [UInt8] {
        let tag = Array(Self.tag(path: path, state: state).utf8)
        let place = bytes.lastIndex(ofText: "</body>") ?? bytes.lastIndex(ofText: "</BODY>") ?? bytes.endIndex
        return Array(bytes[..<place]) + tag + bytes[place...]
    }

    /// The element that loads the script.
    static func tag(path: String, state: String) -> String {
        "<script src=\"\(scriptPath)\" data-page=\"\(HTMLText.escaped(path))\" data-state=\"\(HTMLText.escaped(state))\"></script>\n"
    }
}
