import Glibc

/// The variables that git is run with: the user's own, but none that would lead it to another repository.
enum GitEnvironment {
    /// Variables of git's that say how to reach and trust a server, not which repository is meant.
    private static let kept: Set<String> = [
        "GIT_ASKPASS", "GIT_SSH", "GIT_SSH_COMMAND", "GIT_SSH_VARIANT", "GIT_SSL_CAINFO", "GIT_SSL_CAPATH",
        "GIT_SSL_NO_VERIFY", "GIT_PROXY_COMMAND", "GIT_HTTP_USER_AGENT", "GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM",
        "GIT_CONFIG_NOSYSTEM", "GIT_CONFIG_COUNT", "GIT_EXEC_PATH", "GIT_TRACE", "GIT_CURL_VERBOSE",
    ]

    /// The variables for a run in a folder, each `NAME=value`.
    static func variables(in folder: String) -> [String] {
        var variables: [String] = []
        var next = environ
        while let variable = next.pointee {
            let text = String(cString: variable)
            let name = text.prefix { $0 != "=" }
            let isGits = name.hasPrefix("GIT_")
            let isSetting = name.hasPrefix("GIT_CONFIG_KEY_") || name.hasPrefix("GIT_CONFIG_VALUE_")
            if !isGits || isSetting || kept.contains(String(name)), !own.contains(String(name)) {
                variables.append(text)
            }
            next += 1
        }
        variables.append("LC_ALL=C")
        // Nothing is looked for in the folders that this one lies in.
        variables.append("GIT_CEILING_DIRECTORIES=\(folder.prefix(upTo: folder.lastIndex(of: "/") ?? folder.endIndex))")
        variables.append("GIT_ALLOW_PROTOCOL=file:http:https:ssh")
        // Where nobody is there to answer, git must not wait for a password.
        if isatty(STDERR_FILENO) != 1 { variables.append("GIT_TERMINAL_PROMPT=0") }
        return variables
    }

    private static let own: Set<String> = ["LC_ALL", "LANGUAGE"]
}
