import Glibc

/// A folder for files that can be made again, held open. Nothing in it is reached through a symbolic link.
final class CacheFolder: Sendable {
    private let descriptor: Int32

    /// Opens a folder; nil where there is none and it is not to be, or cannot be, created, or where something else stands
    /// in its place. A new folder tells git to leave it alone.
    init?(_ path: String, creating: Bool) {
        guard !path.utf8.contains(0) else { return nil }
        let isNew = creating && mkdir(path, 0o777) == 0
        let opened = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        guard opened >= 0 else { return nil }
        descriptor = opened
        if isNew { _ = write(Array("*\n".utf8), to: ".gitignore", flags: O_EXCL) }
    }

    deinit { close(descriptor) }

    /// Opens a regular file for reading or appending; nil where there is none.
    func openFile(_ name: String, flags: Int32 = O_RDONLY) -> OpenFile? {
        let file = openat(descriptor, name, flags | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0o666)
        guard file >= 0 else { return nil }
        return OpenFile(descriptor: file)
    }

    /// The bytes of a file; nil where there is none, or more than any file here has.
    func read(_ name: String) -> [UInt8]? {
        guard let file = openFile(name), file.size <= ByteReader.greatestNatural else { return nil }
        return file.bytes(at: 0, count: file.size)
    }

    /// Puts bytes in a file's place, at once and whole; false where that is not possible. Only one at a time may do so:
    /// ``hold()``.
    func replace(_ name: String, with bytes: [UInt8]) -> Bool {
        let stage = "\(name).new"
        guard write(bytes, to: stage, flags: O_TRUNC) else {
            remove(stage)
            return false
        }
        return renameat(descriptor, stage, descriptor, name) == 0
    }

    private func write(_ bytes: [UInt8], to name: String, flags: Int32) -> Bool {
        openFile(name, flags: O_WRONLY | O_CREAT | flags)?.write(bytes, at: 0) ?? false
    }

    /// Removes a file where there is one.
    func remove(_ name: String) { unlinkat(descriptor, name, 0) }

    /// The names of everything in the folder, in no particular order.
    func names() -> [String] {
        let copy = openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard copy >= 0 else { return [] }
        guard let stream = fdopendir(copy) else {
            close(copy)
            return []
        }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            withUnsafePointer(to: &entry.pointee.d_name) { name in
                name.withMemoryRebound(to: CChar.self, capacity: 256) { names.append(String(cString: $0)) }
            }
        }
        return names
    }

    /// The right to change the folder, for as long as the returned file is kept; nil if another has it. Never waits.
    func hold() -> OpenFile? {
        guard let lock = openFile("lock", flags: O_RDWR | O_CREAT), lock.lock() else { return nil }
        return lock
    }
}
