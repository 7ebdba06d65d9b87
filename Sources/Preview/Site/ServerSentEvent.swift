/// A message of an event stream (HTML Standard, section 9.2).
struct ServerSentEvent: Sendable, Hashable {
    /// Its name, without line breaks.
    let name: String
    /// What it says; may have several lines.
    let data: String

    /// What begins a stream: how many milliseconds a browser waits until it calls again.
    static let opening = Array("retry: 500\n\n".utf8)
    /// What says nothing, and shows whether somebody is still there.
    static let beat = Array(":\n\n".utf8)

    /// The message as it is sent.
    var bytes: [UInt8] {
        var text = "event: \(name)\n"
        var line = ""
        var isBehindReturn = false
        for scalar in data.unicodeScalars {
            defer { isBehindReturn = scalar == "\r" }
            if scalar == "\n", isBehindReturn { continue }
            if scalar == "\n" || scalar == "\r" {
                text += "data: \(line)\n"
                line = ""
            } else {
                line.unicodeScalars.append(scalar)
            }
        }
        text += "data: \(line)\n\n"
        return Array(text.utf8)
    }
}
