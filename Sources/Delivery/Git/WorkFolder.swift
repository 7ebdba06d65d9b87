import Glibc

/// A folder of our own among the temporary files, which goes with the value.
///
/// What a run that was killed left is removed by the next one: every folder is locked as long as its run lives, so one
/// that is not is nobody's.
final class WorkFolder: Sendable {
    /// The folder's path.
    let path: String
    private let descriptor: Int32

    private static let prefix = "pinpoint-publish-"

    /// Makes a folder, and removes those that nobody holds.
    init() throws(DeliveryError) {
        let parent = getenv("TMPDIR").map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
        Self.sweep(parent)
        // A sweep by another run may come between making and locking.
        for _ in 0..<100 {
            var template = Array("\(parent)/\(Self.prefix)XXXXXX".utf8CString)
            guard mkdtemp(&template) != nil else {
                throw .disk("cannot create a folder in ‘\(parent)’: \(String(cString: strerror(errno)))")
            }
            let made = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
            if let held = Self.hold(made) {
                (path, descriptor) = (made, held)
                return
            }
        }
        throw .disk("cannot keep a folder in ‘\(parent)’")
    }

    deinit {
        Self.remove(path)
        close(descriptor)
    }

    /// Locks a folder that is still there under its name; nil if that is not possible.
    private static func hold(_ path: String) -> Int32? {
        let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        var (own, named) = (stat(), stat())
        if flock(descriptor, LOCK_EX | LOCK_NB) == 0, fstat(descriptor, &own) == 0, lstat(path, &named) == 0,
            own.st_ino == named.st_ino, own.st_dev == named.st_dev, own.st_uid == geteuid()
        {
            return descriptor
        }
        close(descriptor)
        return nil
    }

    private static func sweep(_ parent: String) {
        guard let directory = opendir(parent) else { return }
        var left: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) {
                String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name.hasPrefix(prefix) { left.append("\(parent)/\(name)") }
        }
        closedir(directory)
        for path in left {
            guard let descriptor = hold(path) else { continue }
            remove(path)
            close(descriptor)
        }
    }

    /// Removes a folder and everything in it, following no link.
    private static func remove(_ path: String) {
        var folders = [path]
        var place = 0
        while place < folders.count {
            let folder = folders[place]
            place += 1
            let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
            guard descriptor >= 0, let directory = fdopendir(descriptor) else {
                if descriptor >= 0 { close(descriptor) }
                continue
            }
            while let entry = readdir(directory) {
                let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) + [0] }
                if name == [0x2E, 0] || name == [0x2E, 0x2E, 0] { continue }
                name.withUnsafeBytes { bytes in
                    guard let name = bytes.bindMemory(to: CChar.self).baseAddress else { return }
                    var status = stat()
                    guard fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return }
                    if status.st_mode & S_IFMT == S_IFDIR {
                        folders.append("\(folder)/\(String(cString: name))")
                    } else {
                        unlinkat(descriptor, name, 0)
                    }
                }
            }
            closedir(directory)
        }
        for folder in folders.reversed() { rmdir(folder) }
    }
}
