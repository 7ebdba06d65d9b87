import Diagnostics
import Glibc

/// A branch of a git repository, somewhere: `git:REMOTE#BRANCH`.
public struct GitTarget: Sendable, Hashable {
    /// The repository: an address, or a path, absolute.
    let remote: String
    /// The branch's name.
    public let branch: String

    /// The branch as git names it.
    var reference: String { "refs/heads/\(branch)" }

    /// Reads a target.
    ///
    /// What git would take for an option, or for a program to be run (`ext::sh -c …`), is refused.
    public init(_ text: String) throws(DeliveryError) {
        guard text.hasPrefix("git:") else {
            throw .target(
                "‘\(DiagnosticText.plain(text))’ is no target: write git:REMOTE#BRANCH; for S3 and rsync see Examples/publish"
            )
        }
        let rest = text.utf8.dropFirst(4)
        guard let sharp = rest.lastIndex(of: UInt8(ascii: "#")) else {
            throw .target("‘\(DiagnosticText.plain(text))’ names no branch: write git:REMOTE#BRANCH")
        }
        let remote = String(decoding: rest[..<sharp], as: UTF8.self)
        let branch = String(decoding: rest[rest.index(after: sharp)...], as: UTF8.self)
        guard Self.isBranch(branch) else { throw .target("‘\(DiagnosticText.plain(branch))’ is no name of a branch") }
        self.branch = branch
        self.remote = try Self.checked(remote)
    }

    /// The remote for people: without a user's name or password.
    public var shownRemote: String { Self.withoutSecrets(remote) }

    private static let schemes: Set<String> = ["https", "http", "ssh", "file"]

    private static func checked(_ remote: String) throws(DeliveryError) -> String {
        let shown = withoutSecrets(DiagnosticText.plain(remote))
        guard !remote.isEmpty else { throw .target("the target names no repository: write git:REMOTE#BRANCH") }
        guard !remote.hasPrefix("-") else { throw .target("the repository ‘\(shown)’ begins with a hyphen") }
        guard remote.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) else {
            throw .target("the repository ‘\(shown)’ holds a control character")
        }
        if let range = remote.firstRange(of: "://") {
            let scheme = remote[..<range.lowerBound]
            guard schemes.contains(String(scheme)) else {
                throw .target("‘\(scheme)://’ is not taken: write https, http, ssh or file, or a path")
            }
            let host = remote[range.upperBound...].prefix { $0 != "/" }
            guard !(host.split(separator: "@").last ?? "").hasPrefix("-"), !host.hasPrefix("-") else {
                throw .target("the host of ‘\(shown)’ begins with a hyphen")
            }
            return remote
        }
        let beforeSlash = remote.prefix { $0 != "/" }
        // ‘name::address’ has git run the program git-remote-name.
        guard !beforeSlash.contains("::") else {
            throw .target("‘\(shown)’ names a program to be run, which is not taken")
        }
        if let colon = beforeSlash.firstIndex(of: ":") {
            let host = beforeSlash[..<colon].split(separator: "@").last ?? ""
            guard !host.isEmpty, !host.hasPrefix("-") else { throw .target("‘\(shown)’ names no host") }
            return remote
        }
        guard let resolved = realpath(remote, nil) else {
            throw .target("there is no repository ‘\(shown)’: \(String(cString: strerror(errno)))")
        }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    /// Whether git takes a name for a branch (git-check-ref-format), and nobody for an option.
    static func isBranch(_ name: String) -> Bool {
        guard !name.isEmpty, name.utf8.count <= 200, name != "@", name != "HEAD", !name.hasPrefix("-"),
            !name.hasSuffix("."), !name.contains(".."), !name.contains("@{")
        else { return false }
        let refused = Set(" ~^:?*[\\".utf8)
        guard name.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F && !refused.contains($0) }) else { return false }
        return name.split(separator: "/", omittingEmptySubsequences: false).allSatisfy {
            !$0.isEmpty && !$0.hasPrefix(".") && !$0.hasSuffix(".lock")
        }
    }

    /// An address without what may be a password: `https://user:secret@host/` becomes `https://host/`.
    static func withoutSecrets(_ text: String) -> String {
        guard let range = text.firstRange(of: "://") else { return text }
        let authority = text[range.upperBound...].prefix { $0 != "/" }
        guard let at = authority.lastIndex(of: "@") else { return text }
        return String(text[..<range.upperBound] + text[text.index(after: at)...])
    }
}
