/// An answer to a request.
struct HTTPResponse: Sendable {
    /// Its status.
    var status: HTTPStatus
    /// Its own header fields, in order; length, date and connection are added when it is sent.
    var fields: [(name: String, value: String)] = []
    /// Its body; also that of the answer to HEAD, which is not sent.
    var body: ArraySlice<UInt8> = []

    /// A line of plain text.
    static func text(_ status: HTTPStatus, _ text: String) -> HTTPResponse {
        HTTPResponse(
            status: status,
            fields: [("Content-Type", "text/plain; charset=utf-8"), ("Cache-Control", "no-store")] + safe,
            body: Array("\(status.rawValue) \(status.phrase): \(text)\n".utf8)[...])
    }

    /// The answer to a request that is refused.
    static func refusal(_ refusal: RequestRefusal) -> HTTPResponse {
        var response = text(refusal.status, refusal.reason)
        if refusal.status == .methodNotAllowed { response.fields.append(("Allow", "GET, HEAD")) }
        return response
    }

    /// What every answer says: that its type is not to be guessed.
    static let safe = [(name: "X-Content-Type-Options", value: "nosniff")]

    /// The first line and the header fields. Without a length the body ends with the connection.
    func head(date: String, keepsConnection: Bool, hasLength: Bool = true) -> [UInt8] {
        var text = "HTTP/1.1 \(status.rawValue) \(status.phrase)\r\nDate: \(date)\r\n"
        for (name, value) in fields { text += "\(name): \(value)\r\n" }
        if hasLength, status != .notModified { text += "Content-Length: \(body.count)\r\n" }
        text += "Connection: \(keepsConnection ? "keep-alive" : "close")\r\n\r\n"
        return Array(text.utf8)
    }
}
