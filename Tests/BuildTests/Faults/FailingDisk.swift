import Foundation
import Testing

/// A disk under a site that fails as a test wants it to: `failing-disk.c` stands between the executable and the system.
enum FailingDisk {
    /// How it fails.
    enum Fault {
        /// From the call of this number on that needs room, there is none.
        case full(from: Int)
        /// The call of this number fails, whatever it is.
        case once(Int)
        /// A file whose path ends so is listed, and gone when it is opened.
        case gone(String)
    }

    /// The environment in which a fault happens to the executable.
    static func environment(_ fault: Fault, under folder: String, count: String? = nil) throws -> [String: String] {
        var variables = ["LD_PRELOAD": try library.get(), "FAILING_UNDER": folder]
        // The address sanitizer, where the executable has it, would be the first library.
        variables["ASAN_OPTIONS"] = "verify_asan_link_order=0:detect_leaks=0"
        variables["FAILING_COUNT"] = count
        switch fault {
        case .full(let number): (variables["FAILING_KIND"], variables["FAILING_AT"]) = ("full", "\(number)")
        case .once(let number): (variables["FAILING_KIND"], variables["FAILING_AT"]) = ("once", "\(number)")
        case .gone(let path): (variables["FAILING_KIND"], variables["FAILING_PATH"]) = ("gone", path)
        }
        return variables
    }

    /// The library, compiled once, beside the executable.
    private static let library = Result {
        let source = VirtualSite.project + "/Tests/BuildTests/Faults/failing-disk.c"
        let library = URL(fileURLWithPath: VirtualSite.executable).deletingLastPathComponent().path + "/failing-disk.so"
        let fresh = library + ".\(ProcessInfo.processInfo.processIdentifier)"
        let compiler = Process()
        compiler.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        compiler.arguments = ["clang", "-shared", "-fPIC", "-O1", "-o", fresh, source, "-ldl"]
        try compiler.run()
        compiler.waitUntilExit()
        try #require(compiler.terminationStatus == 0, "clang comes with Swift, and must be found beside it")
        try #require(rename(fresh, library) == 0)
        return library
    }
}
