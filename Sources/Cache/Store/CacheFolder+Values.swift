import Digests

extension CacheFolder {
    /// The value kept in a file of a folder; nil where none can be read there under this key. Linear in its size.
    static func load<Value: Storable>(_ name: String, from folder: String, key: Digest) -> Value? {
        content(of: name, in: folder, key: key).flatMap { try? Value(stored: $0) }
    }

    /// What a file of a folder holds; nil where nothing can be read there under this key. Linear in its size.
    static func content(of name: String, in folder: String, key: Digest) -> [UInt8]? {
        guard let bytes = CacheFolder(folder, creating: false)?.read(name) else { return nil }
        return SealedFile(bytes, key: key)?.content
    }

    /// Puts a value in a file's place, at once and whole. False where that is not possible, or another process is saving:
    /// then the one before is kept.
    static func save(_ value: some Storable, as name: String, in folder: String, key: Digest) -> Bool {
        save(content: value.stored(), as: name, in: folder, key: key)
    }

    /// Puts content in a file's place, on the same terms.
    static func save(content: [UInt8], as name: String, in folder: String, key: Digest) -> Bool {
        guard let opened = CacheFolder(folder, creating: true), let hold = opened.hold() else { return false }
        return withExtendedLifetime(hold) {
            opened.replace(name, with: SealedFile.sealed(content, key: key))
        }
    }
}
