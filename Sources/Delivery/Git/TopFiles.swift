/// What stands in the topmost folder of a commit, as `git ls-tree -z` lists it.
struct TopFiles {
    private let blobs: [String: String]
    /// The names of files and folders.
    let names: [String]

    init(_ bytes: [UInt8]) {
        var blobs: [String: String] = [:]
        var names: [String] = []
        for line in bytes.split(separator: 0) {
            let parts = line.split(separator: 0x09, maxSplits: 1).map { String(decoding: $0, as: UTF8.self) }
            let words = parts.first?.split(separator: " ") ?? []
            guard parts.count == 2, words.count == 3 else { continue }
            names.append(parts[1])
            // Neither links nor other repositories, which have other modes.
            if words[0] == "100644" || words[0] == "100755" { blobs[parts[1]] = String(words[2]) }
        }
        (self.blobs, self.names) = (blobs, names)
    }

    /// What git calls the bytes of a regular file.
    func blob(_ name: String) -> String? { blobs[name] }
}
