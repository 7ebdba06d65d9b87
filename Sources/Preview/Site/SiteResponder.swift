/// Answers requests for the site, as the host of the published one would.
struct SiteResponder: Sendable {
    let site: ShownSite

    /// The answer to GET; the one to HEAD is the same without a body.
    func respond(to head: RequestHead, _ target: RequestTarget) -> HTTPResponse {
        switch target.path {
        case ScriptInjection.scriptPath:
            return file(Array(PreviewScript.text.utf8), name: target.path, tag: PreviewScript.tag, for: head)
        case ScriptInjection.stylePath:
            return file(Array(PreviewStyle.text.utf8), name: target.path, tag: PreviewStyle.tag, for: head)
        default: break
        }
        guard site.hasSite else { return problemPage(target) }
        switch site.resolve(target.path) {
        case .file(let path):
            guard let version = site.file(path) else { return notFound(target) }
            guard MediaType.isPage(path) else { return file(version.bytes, name: path, tag: version.tag, for: head) }
            let state = site.pageState(path)
            return file(
                ScriptInjection.page(version.bytes, path: path, state: state), name: path, tag: state, for: head)
        case .folder:
            var response = HTTPResponse.text(.movedPermanently, "the page is at the same address with a / behind it")
            response.fields.append(("Location", Self.location(target)))
            return response
        case .missing: return notFound(target)
        }
    }

    private func file(_ bytes: [UInt8], name: String, tag: String, for head: RequestHead) -> HTTPResponse {
        let tag = EntityTag(opaque: tag)
        var response = HTTPResponse(
            status: .ok,
            fields: [
                ("Content-Type", MediaType.type(of: name)), ("ETag", tag.quoted), ("Cache-Control", "no-cache"),
                ("Accept-Ranges", "bytes"),
            ] + HTTPResponse.safe, body: bytes[...])
        if let known = head.list("if-none-match"), tag.isNamed(in: known) {
            response.status = .notModified
            response.body = []
            return response
        }
        let ranges = head.values("range")
        guard head.method == "GET", ranges.count == 1, head.list("if-range").map(tag.isExactly) ?? true else {
            return response
        }
        switch ByteRange.read(ranges[0], size: bytes.count) {
        case .whole: return response
        case .part(let range):
            response.status = .partialContent
            response.fields.append(
                ("Content-Range", "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(bytes.count)"))
            response.body = bytes[range]
            return response
        case .unsatisfiable:
            var refusal = HTTPResponse.text(.rangeNotSatisfiable, "the file is shorter")
            refusal.fields.append(("Content-Range", "bytes */\(bytes.count)"))
            return refusal
        }
    }

    private func notFound(_ target: RequestTarget) -> HTTPResponse {
        guard let page = site.file(ShownSite.notFound) else { return .text(.notFound, "there is no such page") }
        let path = String(target.path.dropFirst())
        let missing = path.isEmpty || path.hasSuffix("/") ? path + "index.html" : path
        return HTTPResponse(
            status: .notFound,
            fields: [("Content-Type", MediaType.type(of: ShownSite.notFound)), ("Cache-Control", "no-store")]
                + HTTPResponse.safe,
            body: ScriptInjection.page(page.bytes, path: missing, state: site.pageState(missing))[...])
    }

    private func problemPage(_ target: RequestTarget) -> HTTPResponse {
        guard let problems = site.problems else { return .text(.unavailable, "the site is being built") }
        return HTTPResponse(
            status: .unavailable,
            fields: [("Content-Type", "text/html; charset=utf-8"), ("Cache-Control", "no-store")]
                + HTTPResponse.safe,
            body: ProblemPage.html(problems, path: String(target.path.dropFirst()))[...])
    }

    /// The address with a `/` behind its path. The path begins with one `/` alone, since a folder's name is never empty.
    private static func location(_ target: RequestTarget) -> String {
        var location = ""
        let digits = Array("0123456789ABCDEF")
        for byte in (target.rawPath + "/" + (target.query.map { "?" + $0 } ?? "")).utf8 {
            if byte < 0x80 {
                location.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                location += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
            }
        }
        return location
    }
}
