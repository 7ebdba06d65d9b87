import Build
import Foundation
import Glibc
import Source
import Synchronization

/// Watches a site's folders on a thread of its own and says what changed, at most 20 ms after the first change.
final class SourceWatcher: Sendable {
    /// The two ends of a pipe; a byte in it wakes the thread.
    private let (sleeper, wake): (Int32, Int32)
    private let isStopped = Atomic(false)

    /// Begins to watch. Both closures are called on the watching thread, and only until ``stop()``.
    init(
        root: String, onChange: @escaping @Sendable (SourceChanges) -> Void,
        onFailure: @escaping @Sendable (String) -> Void
    ) throws(BuildFailure) {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else {
            throw .system("the site's folders cannot be watched: \(String(cString: strerror(errno)))")
        }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        (sleeper, wake) = (ends[0], ends[1])
        let inotify: Inotify
        var folders: WatchedFolders
        do throws(WatchError) {
            inotify = try Inotify()
            folders = try WatchedFolders(root: root, inotify: inotify)
        } catch {
            if error.path == root, error.code == ENOENT || error.code == ENOTDIR {
                throw .usage(SiteUnreadable.noSite(root: root).description)
            }
            throw .system("the site's folders cannot be watched: \(error.message)")
        }
        for failure in folders.takeFailures() { onFailure(failure.message) }
        let begun = folders
        let thread = Thread { [self] in watch(begun, inotify, onChange, onFailure) }
        thread.name = "pinpoint.watch"
        thread.start()
    }

    deinit {
        close(sleeper)
        close(wake)
    }

    /// Stops watching, soon.
    func stop() {
        isStopped.store(true, ordering: .relaxed)
        _ = write(wake, "x", 1)
    }

    /// How often a site's folder that was moved away is looked for, in milliseconds.
    private static let searchInterval: Int32 = 250

    private func watch(
        _ begun: WatchedFolders, _ inotify: Inotify, _ onChange: @Sendable (SourceChanges) -> Void,
        _ onFailure: @Sendable (String) -> Void
    ) {
        var folders = begun
        var coalescer = ChangeCoalescer()
        let start = ContinuousClock.now
        var now: Duration { ContinuousClock.now - start }
        while !isStopped.load(ordering: .relaxed) {
            var waited = [
                pollfd(fd: inotify.descriptor, events: Int16(POLLIN), revents: 0),
                pollfd(fd: sleeper, events: Int16(POLLIN), revents: 0),
            ]
            let time =
                coalescer.wait(at: now).map { Int32($0 / .milliseconds(1)) + 1 }
                ?? (folders.isRootLost ? Self.searchInterval : -1)
            poll(&waited, nfds_t(waited.count), time)
            coalescer.add(folders.changes(inotify.read()), at: now)
            if folders.isRootLost { coalescer.add(folders.findRoot(), at: now) }
            for failure in folders.takeFailures() { onFailure(failure.message) }
            if let changes = coalescer.take(at: now) { onChange(changes) }
        }
    }
}
