import Glibc

extension UnsafeRawBufferPointer {
    /// Writes the bytes to an open file, in as many calls as it takes; false, with the reason in `errno`, where not all of them
    /// could be written.
    public func write(to descriptor: Int32) -> Bool {
        var written = 0
        while written < count {
            let count = Glibc.write(descriptor, baseAddress.map { $0 + written }, self.count - written)
            if count < 0, errno == EINTR { continue }
            if count <= 0 { return false }
            written += count
        }
        return true
    }
}
