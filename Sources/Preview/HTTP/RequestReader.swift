/// Reads the head of a request out of the bytes that have come so far (RFC 9112).
struct RequestReader {
    /// The most bytes of the first line.
    static let longestLine = 8192
    /// The most bytes of a whole head.
    static let longestHead = 32_768
    /// The most header fields.
    static let mostFields = 100

    /// What the bytes hold.
    enum Reading: Hashable {
        /// The beginning of a head, maybe.
        case incomplete
        /// A head, and how many bytes it takes.
        case head(RequestHead, length: Int)
        /// Nothing that could be answered; the connection is to be closed.
        case refused(RequestRefusal)
    }

    /// Reads the first head. Linear in its length.
    static func read(_ bytes: [UInt8]) -> Reading {
        // Empty lines before a request are passed over (RFC 9112, section 2.2).
        let start = bytes.firstIndex { $0 != carriageReturn && $0 != newline } ?? bytes.endIndex
        guard start <= 4 else { return .refused(RequestRefusal(.badRequest, "there is no request")) }
        var lines: [ArraySlice<UInt8>] = []
        var position = start
        while true {
            guard let end = bytes[position...].firstIndex(of: newline) else {
                let isFirst = lines.isEmpty
                if isFirst, bytes.count - start > longestLine { return .refused(tooLongTarget) }
                if bytes.count - start > longestHead { return .refused(tooLongHead) }
                return bytes[position...].contains(0) ? .refused(malformed) : .incomplete
            }
            var line = bytes[position..<end]
            if line.last == carriageReturn { line.removeLast() }
            position = end + 1
            if lines.isEmpty, line.count > longestLine { return .refused(tooLongTarget) }
            if position - start > longestHead || lines.count > mostFields { return .refused(tooLongHead) }
            if line.isEmpty { break }
            lines.append(line)
            // What is no request is not waited for.
            if lines.count == 1, case .failure(let refusal) = requestLine(line) { return .refused(refusal) }
        }
        return head(lines, length: position)
    }

    private static let carriageReturn = UInt8(ascii: "\r")
    private static let newline = UInt8(ascii: "\n")
    private static let malformed = RequestRefusal(.badRequest, "this is no HTTP/1.1 request")
    private static let tooLongTarget = RequestRefusal(.targetTooLong, "the address is too long")
    private static let tooLongHead = RequestRefusal(.headTooLarge, "the header fields are too long or too many")

    private static func head(_ lines: [ArraySlice<UInt8>], length: Int) -> Reading {
        guard let first = lines.first else { return .refused(malformed) }
        switch requestLine(first) {
        case .failure(let refusal): return .refused(refusal)
        case .success(var head):
            for line in lines.dropFirst() {
                guard let field = field(line) else {
                    return .refused(RequestRefusal(.badRequest, "a header field is malformed"))
                }
                head.fields.append(field)
            }
            return .head(head, length: length)
        }
    }

    private static func requestLine(_ line: ArraySlice<UInt8>) -> Result<RequestHead, RequestRefusal> {
        let parts = line.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
        guard parts.count == 3, isToken(parts[0]), !parts[1].isEmpty,
            parts[1].allSatisfy({ $0 > 0x20 && $0 != 0x7F }),
            let target = String(validating: parts[1], as: UTF8.self)
        else { return .failure(malformed) }
        let version = String(decoding: parts[2], as: UTF8.self)
        guard version == "HTTP/1.1" || version == "HTTP/1.0" else { return .failure(malformed) }
        return .success(
            RequestHead(
                method: String(decoding: parts[0], as: UTF8.self), target: target, isVersion11: version == "HTTP/1.1",
                fields: []))
    }

    /// A field; nil where it is folded over lines, has a space before its colon, or holds a control character.
    private static func field(_ line: ArraySlice<UInt8>) -> RequestHead.Field? {
        guard let colon = line.firstIndex(of: UInt8(ascii: ":")), isToken(line[..<colon]) else { return nil }
        var value = line[(colon + 1)...]
        guard value.allSatisfy({ $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 }) else { return nil }
        while let last = value.last, last == 0x20 || last == 0x09 { value.removeLast() }
        value = value.drop { $0 == 0x20 || $0 == 0x09 }
        return RequestHead.Field(
            name: String(decoding: line[..<colon], as: UTF8.self).lowercased(),
            value: String(decoding: value, as: UTF8.self))
    }

    /// Whether bytes are a token (RFC 9110, section 5.6.2).
    private static func isToken(_ bytes: ArraySlice<UInt8>) -> Bool {
        !bytes.isEmpty
            && bytes.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"):
                    true
                default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
                }
            }
    }
}
