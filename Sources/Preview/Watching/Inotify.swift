import Glibc

/// The kernel's news of changes in folders (inotify(7)): all that is said to it and understood of it is here.
final class Inotify: Sendable {
    /// Something that happened in a watched folder.
    struct Event: Sendable, Hashable {
        /// Which watch saw it; -1 for an overflow.
        let watch: Int32
        /// What happened.
        let kind: Kind
        /// The name of what it happened to in the folder; nil if it is no valid UTF-8.
        let name: String?
        /// Whether that is a folder.
        let isFolder: Bool

        /// What happened.
        enum Kind: Sendable, Hashable {
            /// It is there now; a file may not be written yet.
            case created
            /// It was moved here.
            case movedHere
            /// It was moved away.
            case movedAway
            /// It is gone.
            case deleted
            /// A file was written and closed.
            case written
            /// Who may read it, or how many names it has, changed.
            case attributes
            /// The watched folder itself was moved.
            case moved
            /// Nothing more will be seen by this watch.
            case ended
            /// More happened than could be told.
            case overflow
        }
    }

    /// The events' descriptor, to be waited for.
    let descriptor: Int32

    /// Opens the stream of events; throws the reason where the system allows no more.
    init() throws(WatchError) {
        descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
        guard descriptor >= 0 else { throw WatchError(path: "", code: errno) }
    }

    deinit { close(descriptor) }

    /// Watches a folder, or goes on watching it; the number of the watch is the same for the same folder.
    /// - Parameter seesMoves: whether it is told when the folder itself is moved.
    func watch(_ path: String, seesMoves: Bool = false) throws(WatchError) -> Int32 {
        // What is added to a watch stays, however it is asked for again.
        let mask = Self.mask | UInt32(IN_MASK_ADD) | (seesMoves ? UInt32(IN_MOVE_SELF) : 0)
        let watch = inotify_add_watch(descriptor, path, mask)
        guard watch >= 0 else { throw WatchError(path: path, code: errno) }
        return watch
    }

    /// Watches a folder no longer.
    func forget(_ watch: Int32) { inotify_rm_watch(descriptor, watch) }

    /// What happened since; empty if nothing did.
    func read() -> [Event] {
        var events: [Event] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = buffer.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return events }
            events += Self.decode(buffer[..<count])
        }
    }

    /// The events in bytes as the kernel writes them; one that is cut off is left out.
    static func decode(_ bytes: ArraySlice<UInt8>) -> [Event] {
        var events: [Event] = []
        bytes.withUnsafeBytes { buffer in
            var position = 0
            while position + 16 <= buffer.count {
                let watch = buffer.loadUnaligned(fromByteOffset: position, as: Int32.self)
                let mask = buffer.loadUnaligned(fromByteOffset: position + 4, as: UInt32.self)
                let length = Int(buffer.loadUnaligned(fromByteOffset: position + 12, as: UInt32.self))
                let end = position + 16 + length
                guard end <= buffer.count else { return }
                let name = buffer[(position + 16)..<end].prefix { $0 != 0 }
                position = end
                guard let kind = kind(mask) else { continue }
                events.append(
                    Event(
                        watch: watch, kind: kind, name: String(validating: name, as: UTF8.self),
                        isFolder: mask & UInt32(IN_ISDIR) != 0))
            }
        }
        return events
    }

    /// What is asked for. A file that is only written to is not: it is half written until it is closed.
    private static let mask: UInt32 = [
        IN_CREATE, IN_MOVED_TO, IN_MOVED_FROM, IN_DELETE, IN_CLOSE_WRITE, IN_ATTRIB, IN_ONLYDIR,
    ].reduce(0) { $0 | UInt32($1) }

    private static func kind(_ mask: UInt32) -> Event.Kind? {
        let kinds: [(Int, Event.Kind)] = [
            (Int(IN_Q_OVERFLOW), .overflow), (Int(IN_IGNORED), .ended), (Int(IN_CREATE), .created),
            (Int(IN_MOVED_TO), .movedHere), (Int(IN_MOVED_FROM), .movedAway), (Int(IN_DELETE), .deleted),
            (Int(IN_CLOSE_WRITE), .written), (Int(IN_ATTRIB), .attributes),
            (Int(IN_MOVE_SELF), .moved),
        ]
        return kinds.first { mask & UInt32($0.0) != 0 }?.1
    }
}

/// Why changes of a folder cannot be seen.
struct WatchError: Error, Sendable, Hashable {
    /// The folder; empty for any.
    let path: String
    /// The system's number for it.
    let code: Int32

    /// The fact in one sentence without a full stop.
    var message: String {
        let reason =
            switch code {
            case ENOSPC: "the system watches no more folders (fs.inotify.max_user_watches)"
            case EMFILE: "the system allows no more watching programs (fs.inotify.max_user_instances)"
            default: String(cString: strerror(code))
            }
        return path.isEmpty ? reason : "changes in ‘\(path)’ are not seen: \(reason)"
    }
}
