import Bytes
import Glibc

/// The right to change an output folder, for as long as this value lives.
public final class OutputHold: Sendable {
    private let descriptor: Int32

    init(descriptor: Int32) { self.descriptor = descriptor }

    deinit {
        // Closing alone would not do where a process that is just being started still has a copy of the descriptor.
        flock(descriptor, LOCK_UN)
        close(descriptor)
    }
}
