import Build
import Glibc

/// Opens the user's browser, as desktops on Linux do it.
enum BrowserOpener {
    /// The commands to be tried, in order: those that `BROWSER` lists, divided by colons, or `xdg-open`. The address takes
    /// the place of `%s`, or stands at the end.
    static func commands(for url: String, browser: String?) -> [[String]] {
        let listed = (browser ?? "").split(separator: ":").map { $0.split(separator: " ").map(String.init) }
            .filter { !$0.isEmpty }
        return (listed.isEmpty ? [["xdg-open"]] : listed).map { words in
            words.contains { $0.contains("%s") }
                ? words.map { word in
                    let parts = word.split(separator: "%s", omittingEmptySubsequences: false)
                    return parts.joined(separator: url)
                } : words + [url]
        }
    }

    /// Starts the first command that can be started, and does not wait for it; false if none can.
    static func open(_ url: String) -> Bool {
        let browser = getenv("BROWSER").map { String(cString: $0) }
        return commands(for: url, browser: browser).contains(where: start)
    }

    private static func start(_ command: [String]) -> Bool {
        var actions = posix_spawn_file_actions_t()
        var attributes = posix_spawnattr_t()
        posix_spawn_file_actions_init(&actions)
        posix_spawnattr_init(&attributes)
        defer {
            posix_spawn_file_actions_destroy(&actions)
            posix_spawnattr_destroy(&attributes)
        }
        for descriptor in STDIN_FILENO...STDERR_FILENO {
            posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
        }
        // A browser must not end with the preview's Ctrl-C.
        var defaults = sigset_t()
        sigemptyset(&defaults)
        for signal in [SIGINT, SIGTERM, SIGPIPE, SIGXFSZ] { sigaddset(&defaults, signal) }
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigdefault(&attributes, &defaults)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setpgroup(&attributes, 0)
        posix_spawnattr_setflags(
            &attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETPGROUP))
        var arguments = command.map { strdup($0) } + [nil]
        defer { for argument in arguments { free(argument) } }
        var process = pid_t()
        return posix_spawnp(&process, command[0], &actions, &attributes, &arguments, environ) == 0
    }
}
