import Digests

/// A file of the site before it is written: cheap to hold, and a pure function of its model and the templates.
///
/// Nothing is made before it is asked for, so that files can be made in parallel and none is held longer than needed.
public struct PlannedFile: Sendable {
    private let recipe: FileRecipe
    private let edition: Edition

    /// Where it is written, relative to the output's folder.
    public var path: String { recipe.path }

    /// What was made of a file.
    public struct Product: Sendable {
        /// The digest of everything its bytes depend on: its model and the templates', or its bytes for a plain file.
        public let digest: Digest
        /// Its bytes; nil if the digest is the one that was known already.
        public let bytes: [UInt8]?
        /// Whether the digest is of the bytes alone.
        var isPlain = false
        /// What it was made from, as far as that may change while the roster stays.
        public internal(set) var reads = FileReads([])

        init(digest: Digest, bytes: [UInt8]?, isPlain: Bool = false) {
            self.digest = digest
            self.bytes = bytes
            self.isPlain = isPlain
        }

        /// A file without a model of its own.
        init(ofBytes bytes: [UInt8], unless known: Digest?) {
            let digest = Digest(of: bytes)
            self.init(digest: digest, bytes: digest == known ? nil : bytes, isPlain: true)
        }

        /// A file without a model of its own that is what it was.
        init(unchanged digest: Digest) { self.init(digest: digest, bytes: nil, isPlain: true) }
    }

    /// The file that a recipe gives for an edition.
    init(_ recipe: FileRecipe, of edition: Edition) {
        self.recipe = recipe
        self.edition = edition
    }

    /// Makes the model, and unless its digest is the known one, the bytes: the way to use a file, since the model is
    /// made once. Safe on any thread.
    public func product(unless known: Digest? = nil) -> Product { product(unless: known, after: nil) }

    /// Makes it, where that is quicker, of an earlier file of the same path and of what changed since.
    /// - Parameters:
    ///   - known: the digest of the earlier file.
    ///   - bytes: the earlier file's bytes, if they have a digest.
    func product(
        unless known: Digest?, after earlier: PlannedFiles?, bytes: @escaping (Digest) -> [UInt8]?
    ) -> Product {
        product(unless: known, after: earlier?.edition.map { EditionReader.Earlier(edition: $0, bytes: bytes) })
    }

    private func product(unless known: Digest?, after earlier: EditionReader.Earlier?) -> Product {
        let reader = EditionReader(edition, after: earlier)
        var product = recipe.make(reader, known)
        product.reads = reader.reads
        return product
    }

    /// The digest alone; makes the whole file, so prefer ``product(unless:)``.
    public var digest: Digest { product().digest }

    /// The bytes alone.
    public func bytes() -> [UInt8] { product().bytes ?? [] }
}
