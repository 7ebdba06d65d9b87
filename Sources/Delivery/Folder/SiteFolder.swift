import Publisher

/// A folder that a build wrote, with the manifest that says what it consists of.
public struct SiteFolder: Sendable {
    /// The folder.
    public let folder: OutputFolder
    /// What it should consist of.
    public let manifest: Manifest
    /// The manifest's own bytes.
    public let manifestBytes: [UInt8]

    /// The folder, as the user named it.
    public var root: String { folder.root }

    /// Files beside those of the manifest that belong to where a site is published: git's own, and those of Pages.
    static let companions: Set<String> = [".git", ".nojekyll", "CNAME"]

    /// Reads the manifest of a folder.
    public init(root: String) throws(DeliveryError) {
        folder = OutputFolder(root: root)
        let read: [UInt8]?
        do throws(OutputError) { read = try folder.read(Manifest.path) } catch { throw .disk("\(error)") }
        guard let read else { throw folder.isTaken(Manifest.path) ? .brokenManifest(root) : .noSite(root) }
        guard let manifest = Manifest(decoding: read) else { throw .brokenManifest(root) }
        (self.manifest, manifestBytes) = (manifest, read)
    }
}
