import Digests

extension CacheFolder {
    /// The value kept in a file of a folder; nil where none can be read there under this key. Linear in its size.
    static func load<Value: Storable>(_ name: String, from folder: String, key: Digest) -> Value? {
        guard let bytes = CacheFolder(folder, creating: false)?.read(name) else { return nil }
        return SealedFile(bytes, key: key).flatMap { try? Value(stored: $0.content) }
    }

    /// Puts a value in a file's place, at once and whole. False where that is not possible, or another process is saving:
    /// then the one before is kept.
    static func save(_ value: some Storable, as name: String, in folder: String, key: Digest) -> Bool {
        guard let opened = CacheFolder(folder, creating: true), let hold = opened.hold() else { return false }
        return withExtendedLifetime(hold) {
            opened.replace(name, with: SealedFile.sealed(value.stored(), key: key))
        }
    }
}
