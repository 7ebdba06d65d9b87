/// The first line and the header fields of a request (RFC 9112, sections 3 and 5).
struct RequestHead: Sendable, Hashable {
    /// The method as it was sent: `GET`.
    var method: String
    /// The target as it was sent: `/vi/?a=b`.
    var target: String
    /// Whether it is HTTP/1.1, and not 1.0.
    var isVersion11: Bool
    /// The fields in their order, names in lower case, values without spaces around them.
    var fields: [Field]

    /// A header field.
    struct Field: Sendable, Hashable {
        let name: String
        let value: String
    }

    /// The values of a field, in order.
    func values(_ name: String) -> [String] { fields.lazy.filter { $0.name == name }.map(\.value) }

    /// The value of a field whose lines are one list; nil where there is none.
    func list(_ name: String) -> String? {
        let values = values(name)
        return values.isEmpty ? nil : values.joined(separator: ", ")
    }

    /// Whether the connection stays open behind the answer (RFC 9112, section 9.3).
    var keepsConnection: Bool {
        let options = (list("connection") ?? "").lowercased().split(separator: ",").map {
            $0.drop { $0 == " " || $0 == "\t" }.prefix { $0 != " " && $0 != "\t" }
        }
        return isVersion11 ? !options.contains("close") : options.contains("keep-alive")
    }

    /// How long the body is that follows.
    var bodyLength: Result<Int, RequestRefusal> {
        if !values("transfer-encoding").isEmpty {
            return .failure(RequestRefusal(.badRequest, "a request for a page has no body in chunks"))
        }
        let lengths = values("content-length")
        guard let first = lengths.first else { return .success(0) }
        guard lengths.allSatisfy({ $0 == first }), !first.isEmpty, first.utf8.allSatisfy({ (0x30...0x39).contains($0) })
        else { return .failure(RequestRefusal(.badRequest, "the length of the body is not understood")) }
        guard let length = Int(first), length <= 65_536 else {
            return .failure(RequestRefusal(.contentTooLarge, "a request for a page has no such body"))
        }
        return .success(length)
    }
}
