import Digests

/// A file of the site before it is written: cheap to hold, and a pure function of its model and the templates.
///
/// Nothing is made before it is asked for, so that files can be made in parallel and none is held longer than needed.
public struct PlannedFile: Sendable {
    /// Where it is written, relative to the output's folder.
    public let path: String
    private let make: @Sendable (Digest?) -> Product

    /// What was made of a file.
    public struct Product: Sendable {
        /// The digest of everything its bytes depend on: its model and the templates', or its bytes for a plain file.
        public let digest: Digest
        /// Its bytes; nil if the digest is the one that was known already.
        public let bytes: [UInt8]?
    }

    /// Plans a file; `make` gives the digest, and bytes unless the digest is the known one.
    init(path: String, make: @escaping @Sendable (Digest?) -> Product) {
        self.path = path
        self.make = make
    }

    /// Plans a file whose bytes depend on nothing else.
    init(path: String, content: @escaping @Sendable () -> [UInt8]) {
        self.init(path: path) { known in
            let bytes = content()
            let digest = Digest(of: bytes)
            return Product(digest: digest, bytes: digest == known ? nil : bytes)
        }
    }

    /// Makes the model, and unless its digest is the known one, the bytes: the way to use a file, since the model is
    /// made once. Safe on any thread.
    public func product(unless known: Digest? = nil) -> Product { make(known) }

    /// The digest alone; makes the whole file, so prefer ``product(unless:)``.
    public var digest: Digest { make(nil).digest }

    /// The bytes alone.
    public func bytes() -> [UInt8] { make(nil).bytes ?? [] }
}
