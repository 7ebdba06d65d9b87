import Glibc

/// The processors this process may use.
enum ActiveProcessors {
    /// How many there are, at least 1.
    static var count: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }
}
