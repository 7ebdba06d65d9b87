import Diagnostics

/// A piece of a template: text, or a tag with its place.
struct TemplateToken: Sendable, Hashable {
    /// What it is.
    let kind: Kind
    /// Where it begins in its file, in bytes.
    let offset: Int
    /// Where it ends.
    let end: Int

    /// The kinds of piece.
    enum Kind: Sendable, Hashable {
        case text(String)
        /// `{{name}}`.
        case variable(String)
        /// `{{{name}}}` or `{{&name}}`.
        case unescaped(String)
        /// `{{#name}}`.
        case section(String)
        /// `{{^name}}`.
        case inverted(String)
        /// `{{/name}}`.
        case end(String)
        /// `{{>name}}`.
        case partial(String)
    }
}

/// Why a template cannot be read.
struct TemplateSyntaxError: Error, Sendable, Hashable {
    let offset: Int
    let length: Int
    let message: String
}

/// Cuts a template into text and tags. It knows the part of Mustache that templates here may use: variables, sections,
/// partials and comments.
enum TemplateScanner {
    /// The pieces of a template, comments left out; sections are not yet matched. Linear.
    static func scan(_ bytes: [UInt8]) throws(TemplateSyntaxError) -> [TemplateToken] {
        var tokens: [TemplateToken] = []
        var start = 0
        var index = 0
        func text(upTo end: Int) {
            guard end > start else { return }
            tokens.append(
                TemplateToken(kind: .text(String(decoding: bytes[start..<end], as: UTF8.self)), offset: start, end: end)
            )
        }
        while index < bytes.count {
            guard bytes[index] == UInt8(ascii: "{"), index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "{")
            else {
                index += 1
                continue
            }
            text(upTo: index)
            let opening = index
            let isTriple = index + 2 < bytes.count && bytes[index + 2] == UInt8(ascii: "{")
            let closing: [UInt8] = isTriple ? Array("}}}".utf8) : Array("}}".utf8)
            let inner = index + closing.count
            guard let end = find(closing, in: bytes, from: inner) else {
                throw TemplateSyntaxError(offset: opening, length: 2, message: "the tag is not closed")
            }
            index = end + closing.count
            start = index
            let body = String(decoding: bytes[inner..<end], as: UTF8.self)
            if let kind = try kind(body, isTriple: isTriple, offset: opening, length: index - opening) {
                tokens.append(TemplateToken(kind: kind, offset: opening, end: index))
            } else if isAlone(opening..<index, in: bytes) {
                // A comment that has its line for itself takes the line with it.
                while start < bytes.count, bytes[start] != UInt8(ascii: "\n") { start += 1 }
                if start < bytes.count { start += 1 }
                index = start
            }
        }
        text(upTo: bytes.count)
        return tokens
    }

    /// Whether a tag stands alone on its line.
    static func isAlone(_ tag: Range<Int>, in bytes: [UInt8]) -> Bool {
        var before = tag.lowerBound
        while before > 0, bytes[before - 1] != UInt8(ascii: "\n") {
            before -= 1
            guard bytes[before] == UInt8(ascii: " ") || bytes[before] == UInt8(ascii: "\t") else { return false }
        }
        var after = tag.upperBound
        while after < bytes.count, bytes[after] != UInt8(ascii: "\n") {
            guard bytes[after] == UInt8(ascii: " ") || bytes[after] == UInt8(ascii: "\t") else { return false }
            after += 1
        }
        return true
    }

    private static func kind(
        _ body: String, isTriple: Bool, offset: Int, length: Int
    ) throws(TemplateSyntaxError) -> TemplateToken.Kind? {
        func fail(_ message: String) -> TemplateSyntaxError {
            TemplateSyntaxError(offset: offset, length: length, message: message)
        }
        guard let sigil = body.utf8.first else { throw fail("the tag is empty") }
        if !isTriple, sigil == UInt8(ascii: "!") { return nil }
        let hasSigil = !isTriple && "#^/>&<$=%".utf8.contains(sigil)
        let name = trimmed(hasSigil ? body.dropFirst() : Substring(body))
        let isName =
            !name.isEmpty
            && name.utf8.allSatisfy {
                (0x61...0x7A).contains($0) || (0x41...0x5A).contains($0) || (0x30...0x39).contains($0)
                    || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
            }
        if hasSigil, "<$=%".utf8.contains(sigil) {
            throw fail("templates know variables, sections, partials and comments; this is another kind of tag")
        }
        guard isName, name == "." || !(name.hasPrefix(".") || name.hasSuffix(".") || name.contains("..")) else {
            throw fail("‘\(name)’ is no name")
        }
        guard hasSigil else { return isTriple ? .unescaped(name) : .variable(name) }
        switch sigil {
        case UInt8(ascii: "#"): return .section(name)
        case UInt8(ascii: "^"): return .inverted(name)
        case UInt8(ascii: "/"): return .end(name)
        case UInt8(ascii: ">"): return .partial(name)
        default: return .unescaped(name)
        }
    }

    private static func trimmed(_ text: Substring) -> String {
        var rest = text
        while let first = rest.first, first.isWhitespace { rest.removeFirst() }
        while let last = rest.last, last.isWhitespace { rest.removeLast() }
        return String(rest)
    }

    private static func find(_ needle: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
        var index = start
        while index + needle.count <= bytes.count {
            if bytes[index] == needle[0], bytes[index..<(index + needle.count)].elementsEqual(needle) { return index }
            index += 1
        }
        return nil
    }
}
