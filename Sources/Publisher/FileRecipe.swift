import Digests

/// How a file is made of whatever edition has it.
struct FileRecipe: Sendable {
    /// Where it is written, relative to the output's folder.
    let path: String
    /// Gives the digest, and bytes unless the digest is the known one.
    let make: @Sendable (EditionReader, Digest?) -> PlannedFile.Product

    init(path: String, make: @escaping @Sendable (EditionReader, Digest?) -> PlannedFile.Product) {
        self.path = path
        self.make = make
    }

    /// A file without a model of its own.
    init(path: String, content: @escaping @Sendable (EditionReader) -> [UInt8]) {
        self.init(path: path) { edition, known in
            PlannedFile.Product(ofBytes: content(edition), unless: known)
        }
    }
}
