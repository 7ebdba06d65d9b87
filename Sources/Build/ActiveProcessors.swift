import Glibc

/// The processors that are online, whether or not this process is bound to some of them.
enum ActiveProcessors {
    /// How many there are, at least 1.
    static var count: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }
}
