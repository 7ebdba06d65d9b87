/// Why a request is not answered with anything of the site.
struct RequestRefusal: Error, Sendable, Hashable {
    /// The status, one of 4xx.
    let status: HTTPStatus
    /// What is wrong, in one sentence without a full stop; never what was sent.
    let reason: String

    init(_ status: HTTPStatus, _ reason: String) {
        self.status = status
        self.reason = reason
    }
}
