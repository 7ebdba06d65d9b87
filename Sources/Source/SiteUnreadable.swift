import Diagnostics

/// Why a site's folders gave nothing at all.
public enum SiteUnreadable: Error, Sendable, Hashable, CustomStringConvertible {
    /// There is no `Content/site.yml` in the folder.
    case noSite(root: String)
    /// The disk or its permissions stand in the way, and not what the files hold.
    case disk(path: String, reason: String)
    /// `site.yml` or the primary instrument's file is too broken to go on; everything found on the way, in order.
    case broken([Diagnostic])

    /// The fact in one sentence.
    public var description: String {
        switch self {
        case .noSite(let root): "there is no site in ‘\(root)’: it has no Content/site.yml"
        case .disk(let path, let reason): "‘\(path)’ cannot be read: \(reason)"
        case .broken(let diagnostics): "the site's own files have \(diagnostics.count) errors"
        }
    }
}
