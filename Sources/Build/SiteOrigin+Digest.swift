import Cache
import Digests
import Publisher

extension SiteOrigin.Source {
    /// Tells files from any others, by their paths and bytes. Linear.
    static func digest(of sources: [SiteOrigin.Source]) -> Digest {
        var writer = ByteWriter(capacity: sources.count * 96)
        for source in sources {
            writer.write(single: source.path)
            writer.write(raw: source.content.bytes)
        }
        return Digest(of: writer.bytes)
    }
}
