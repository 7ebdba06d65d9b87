/// The page that stands at every address until the site could be built once.
enum ProblemPage {
    /// The policy of every published page.
    static let policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
        + "font-src 'self'; base-uri 'none'; form-action 'self'"

    /// The page, which shows the problems and reloads when they change.
    static func html(_ problems: Problems, path: String) -> [UInt8] {
        let text = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="\(policy)">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(HTMLText.escaped(problems.title)) – Pinpoint preview</title>
            <link rel="stylesheet" href="\(ScriptInjection.stylePath)">
            </head>
            <body class="problem-page">
            <main class="panel">
            <h1>\(HTMLText.escaped(problems.title))</h1>
            <p>There is no page to show yet. This one goes when the files are mended.</p>
            <pre tabindex="0">\(lines(problems.text))</pre>
            </main>
            \(ScriptInjection.tag(path: path, state: problems.state))</body>
            </html>

            """
        return Array(text.utf8)
    }

    /// The lines as the script writes them over a page: those of the source keep their columns.
    private static func lines(_ text: String) -> String {
        var html = ""
        let lines: [Substring] = text.split(separator: "\n", omittingEmptySubsequences: false)
        for line in lines.dropLast() {
            // The columns that DiagnosticText writes before a line of the source, and before the carets under it.
            let rest = line.drop { $0 == " " || $0.isASCII && $0.isNumber }
            html +=
                "<span class=\"\(rest.hasPrefix("| ") ? "excerpt" : "line")\">\(HTMLText.escaped(String(line)))\n</span>"
        }
        return html
    }
}
