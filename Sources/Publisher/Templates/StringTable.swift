import Diagnostics
import Instruments

/// The interface's words in one language: `Templates/strings/<language>.yml`.
///
/// The file is a small part of YAML: lines of `key: value`, comments and empty lines; a value is plain or quoted.
public struct StringTable: Sendable, Hashable {
    /// The words by key.
    public let words: [String: String]
    /// The words that code uses, cut where they have places to fill.
    private let patterns: [WordPattern]
    /// The line of each key.
    let lines: [String: Int]
    /// The file.
    let path: String

    init(words: [String: String], lines: [String: Int], path: String) {
        self.words = words
        self.lines = lines
        self.path = path
        patterns = Word.allCases.map { WordPattern(words[$0.key] ?? "") }
    }

    /// The value of a key; empty where it is missing, which ``TemplateSet`` has reported by then.
    subscript(key: String) -> String { words[key] ?? "" }

    /// A word.
    subscript(word: Word) -> String { patterns[word.rawValue].words }

    /// A word with `{name}` replaced by each name's value.
    func filled(_ word: Word, _ values: KeyValuePairs<String, String>) -> String {
        patterns[word.rawValue].filled(values)
    }

    /// A number in digits, in groups of three.
    func number(_ number: Int) -> String {
        let digits = String(number)
        guard number >= 1_000 else { return digits }
        var text = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index).isMultiple(of: 3) { text += self[.digitSeparator] }
            text.append(digit)
        }
        return text
    }

    /// A word cut where it has places to fill.
    func pattern(_ word: Word) -> WordPattern { patterns[word.rawValue] }

    /// What a language is called; its subtag where the files have no word for it.
    func name(of language: Language) -> String { words["language-\(language)"] ?? language.rawValue }

    /// Reads the file of a language.
    static func read(_ bytes: [UInt8], path: String, findings: inout [Diagnostic]) -> StringTable {
        var words: [String: String] = [:]
        var lines: [String: Int] = [:]
        func report(_ line: Int, _ message: String) {
            findings.append(Diagnostic(.template, at: SourceLocation(path: path, line: line), message))
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            report(0, "the file is not UTF-8")
            return StringTable(words: [:], lines: [:], path: path)
        }
        let isLineBreak: (Character) -> Bool = { $0 == "\n" || $0 == "\r\n" }
        for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: isLineBreak).enumerated() {
            let number = index + 1
            guard let first = line.first(where: { $0 != " " && $0 != "\t" }), first != "#" else { continue }
            guard line.first == first, let colon = line.firstIndex(of: ":") else {
                report(number, "a line of strings is 'key: value', without indentation")
                continue
            }
            let key = String(line[..<colon])
            guard isKey(key) else {
                report(number, "‘\(key)’ is no key: it is made of a–z, 0–9 and hyphens")
                continue
            }
            guard let value = value(line[line.index(after: colon)...]) else {
                report(number, "the value of ‘\(key)’ cannot be read: put it in double quotes")
                continue
            }
            guard !value.contains("{{") else {
                report(number, "the value of ‘\(key)’ contains ‘{{’")
                continue
            }
            guard words[key] == nil else {
                report(number, "the key ‘\(key)’ stands twice, first in line \(lines[key] ?? 0)")
                continue
            }
            words[key] = value
            lines[key] = number
        }
        return StringTable(words: words, lines: lines, path: path)
    }

    private static func isKey(_ text: String) -> Bool {
        !text.isEmpty
            && text.utf8.allSatisfy {
                (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-")
            }
    }

    /// A plain or quoted value, nil where YAML would read it otherwise or not at all.
    private static func value(_ text: Substring) -> String? {
        var rest = text
        guard rest.isEmpty || rest.first == " " || rest.first == "\t", !rest.contains(where: \.isNewline) else {
            return nil
        }
        while let first = rest.first, first == " " || first == "\t" { rest.removeFirst() }
        while let last = rest.last, last == " " || last == "\t" { rest.removeLast() }
        guard let first = rest.first else { return "" }
        if first == "\"" || first == "'" {
            guard rest.count >= 2, rest.last == first else { return nil }
            let inner = rest.dropFirst().dropLast()
            if first == "'" { return inner.contains("'") ? nil : String(inner) }
            return unescaped(inner)
        }
        guard !"[]{}&*!|>%@`?-,#".contains(first), !rest.contains(": "), !rest.contains(" #"), rest.last != ":" else {
            return nil
        }
        return String(rest)
    }

    private static func unescaped(_ text: Substring) -> String? {
        var value = ""
        var isEscaped = false
        for character in text {
            if isEscaped {
                guard character == "\"" || character == "\\" else { return nil }
                value.append(character)
                isEscaped = false
            } else if character == "\\" {
                isEscaped = true
            } else if character == "\"" {
                return nil
            } else {
                value.append(character)
            }
        }
        return isEscaped ? nil : value
    }
}
