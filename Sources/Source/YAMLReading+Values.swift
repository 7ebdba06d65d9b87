import Corpus
import Diagnostics
import Instruments

extension YAMLReading {
    /// The entries of a mapping by key, in order; keys outside `known` are findings.
    mutating func entries(_ node: YAMLNode, known: [String], of what: String) -> [String: YAMLNode] {
        guard case .mapping(let pairs, _) = node else {
            report(.frontMatter, at: node, "\(what) must be keys and values")
            return [:]
        }
        var entries: [String: YAMLNode] = [:]
        for pair in pairs {
            guard let name = pair.key.scalar?.string else {
                report(.frontMatter, at: pair.key, "a key of \(what) must be a word")
                continue
            }
            guard known.isEmpty || known.contains(name) else {
                unknown(name, at: pair.key, known: known, of: what)
                continue
            }
            entries[name] = pair.value
        }
        return entries
    }

    private mutating func unknown(_ name: String, at key: YAMLNode, known: [String], of what: String) {
        add { $0.unknownKey(name, at: $0.location(of: key), known: known, of: what) }
    }

    private func unknownKey(_ name: String, at place: SourceLocation, known: [String], of what: String) -> Diagnostic {
        let near = EditDistance.nearest(to: name, in: known)
        return Diagnostic(
            .unknownKey, at: place, "‘\(name)’ is no key of \(what)",
            notes: [.init(near.map { "did you mean ‘\($0)’?" } ?? "its keys are \(known.joined(separator: ", "))")],
            fixIts: near.map { [.init("write ‘\($0)’", at: place, replacement: $0, isCertain: false)] } ?? [])
    }

    /// A text that is not empty.
    mutating func string(_ node: YAMLNode, _ key: String) -> String? {
        guard case .scalar(let scalar) = node else {
            report(.frontMatter, at: node, "‘\(key)’ must be a text")
            return nil
        }
        let text = Self.trimmed(scalar.string)
        guard !text.isEmpty, !node.isNull else {
            report(.frontMatter, at: node, "‘\(key)’ is empty")
            return nil
        }
        guard isPlain(text, node, key) else { return nil }
        return text
    }

    /// Reports a control character: escapes can write what the file itself may not hold.
    mutating func isPlain(_ text: String, _ node: YAMLNode, _ key: String) -> Bool {
        guard Self.mayHoldControl(text), let control = text.unicodeScalars.first(where: Self.isControl) else {
            return true
        }
        let digits = String(control.value, radix: 16, uppercase: true)
        let code = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        report(.frontMatter, at: node, "‘\(key)’ holds the control character \(code)")
        return false
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        scalar != "\n" && scalar != "\t" && scalar.properties.generalCategory == .control
    }

    /// Whether a byte of a text may belong to a control character: the others begin or end none (U+0000 to U+001F,
    /// U+007F to U+009F).
    private static func mayHoldControl(_ text: String) -> Bool {
        text.utf8.contains { $0 < 0x20 || $0 == 0x7F || $0 == 0xC2 }
    }

    private static func trimmed(_ text: String) -> String {
        // No letter, digit or sign of ASCII is a space, and no space ends in one.
        if let first = text.utf8.first, let last = text.utf8.last, (0x21...0x7E).contains(first),
            (0x21...0x7E).contains(last)
        {
            return text
        }
        var scalars = Substring(text).unicodeScalars
        while scalars.first?.properties.isWhitespace == true { scalars.removeFirst() }
        while scalars.last?.properties.isWhitespace == true { scalars.removeLast() }
        return String(String.UnicodeScalarView(scalars))
    }

    /// A list of texts; a single text is a list of one.
    mutating func strings(_ node: YAMLNode, _ key: String) -> [String] {
        if case .sequence(let items, _) = node { return items.compactMap { string($0, key) } }
        return string(node, key).map { [$0] } ?? []
    }

    /// `true` or `false`.
    mutating func flag(_ node: YAMLNode, _ key: String) -> Bool? {
        if let flag = node.scalar?.flag { return flag }
        report(.frontMatter, at: node, "‘\(key)’ must be true or false")
        return nil
    }

    /// One of the values of an enumeration.
    mutating func choice<Choice: RawRepresentable & CaseIterable>(_ node: YAMLNode, _ key: String) -> Choice?
    where Choice.RawValue == String {
        guard let text = string(node, key) else { return nil }
        if let choice = Choice(rawValue: text) { return choice }
        let names = Choice.allCases.map(\.rawValue)
        let near = EditDistance.nearest(to: text, in: names).map { "; did you mean ‘\($0)’?" } ?? ""
        report(.frontMatter, at: node, "‘\(key)’ must be one of \(names.joined(separator: ", ")), not ‘\(text)’\(near)")
        return nil
    }

    /// A day.
    mutating func date(_ node: YAMLNode, _ key: String) -> CalendarDate? {
        guard let text = string(node, key) else { return nil }
        if let date = CalendarDate(iso: text) { return date }
        report(.badDate, at: node, "‘\(text)’ is no day of the calendar", notes: ["write ‘\(key): 2024-12-24’"])
        return nil
    }

    /// When an event is.
    mutating func eventDate(_ node: YAMLNode, _ key: String) -> EventDate? {
        guard let text = string(node, key) else { return nil }
        if let date = EventDate(text) { return date }
        report(
            .badDate, at: node, "‘\(text)’ is no date of an event",
            notes: ["write 2024-12-24, 2024-11, 2025-10-25/2025-10-26 or pending"])
        return nil
    }

    /// An http or https address without spaces or control characters.
    mutating func webAddress(_ node: YAMLNode, _ key: String) -> String? {
        guard let text = string(node, key) else { return nil }
        let lower = text.lowercased()
        let isWeb = lower.hasPrefix("https://") || lower.hasPrefix("http://")
        guard isWeb, !text.unicodeScalars.contains(where: { $0.value <= 0x20 || $0.value == 0x7F || $0 == "\"" }),
            text.utf8.count > 8
        else {
            report(.unsafeLink, at: node, "‘\(key)’ must be an http or https address, not ‘\(text.prefix(80))’")
            return nil
        }
        return text
    }

    /// The address of a site.
    mutating func baseURL(_ node: YAMLNode, _ key: String) -> String? {
        guard let text = string(node, key) else { return nil }
        if let address = SiteConfiguration.baseURL(text) { return address }
        report(
            .unsafeLink, at: node,
            "‘\(key)’ must be an http or https address without ‘?’ and ‘#’, not ‘\(text.prefix(80))’",
            notes: ["write ‘\(key): https://example.org/treaty/’"])
        return nil
    }

    /// The address at which readers report a mistake.
    mutating func reportURL(_ node: YAMLNode, _ key: String) -> String? {
        guard let text = string(node, key) else { return nil }
        if let address = SiteConfiguration.reportURL(text) { return address }
        report(
            .unsafeLink, at: node,
            "‘\(key)’ must be an http, https or mailto address, with ‘{url}’ where the page’s own address belongs, "
                + "not ‘\(text.prefix(80))’",
            notes: ["write ‘\(key): mailto:editors@example.org?body={url}’"])
        return nil
    }

    /// A text, or a map of texts by language.
    mutating func localized(_ node: YAMLNode, _ key: String, languages: [Language]? = nil) -> LocalizedText? {
        guard case .mapping(let pairs, _) = node else { return string(node, key).map(LocalizedText.uniform) }
        var texts: [Language: String] = [:]
        for pair in pairs {
            let name = pair.key
            guard let language = name.scalar?.string, Self.isLanguage(language) else {
                report(.unknownKey, at: name, "‘\(name.scalar?.string ?? "?")’ is no language; write vi, en, …")
                continue
            }
            texts[Language(rawValue: language)] = string(pair.value, "\(key).\(language)")
        }
        for language in languages ?? [] where texts[language] == nil {
            report(.frontMatter, at: node, "‘\(key)’ has no form in ‘\(language)’")
        }
        return texts.isEmpty ? nil : .byLanguage(texts)
    }

    /// Lists of texts by language.
    mutating func localizedLists(_ node: YAMLNode, _ key: String) -> [Language: [String]] {
        guard case .mapping(let pairs, _) = node else {
            report(.frontMatter, at: node, "‘\(key)’ must be lists by language: {vi: […], en: […]}")
            return [:]
        }
        var lists: [Language: [String]] = [:]
        for pair in pairs {
            let name = pair.key
            guard let language = name.scalar?.string, Self.isLanguage(language) else {
                report(.unknownKey, at: name, "‘\(name.scalar?.string ?? "?")’ is no language; write vi, en, …")
                continue
            }
            lists[Language(rawValue: language)] = strings(pair.value, "\(key).\(language)")
        }
        return lists
    }

    /// Whether a text has the form of a language's subtag: two or three ASCII letters in lower case.
    static func isLanguage(_ text: String) -> Bool {
        (2...3).contains(text.utf8.count) && text.utf8.allSatisfy { (0x61...0x7A).contains($0) }
    }

    /// A short name: ASCII letters, digits and hyphens.
    mutating func slug(_ node: YAMLNode, _ key: String) -> String? {
        string(node, key).flatMap { checkSlug($0, at: node, key) ? $0 : nil }
    }

    /// Whether a text is a short name; a finding where it is none.
    @discardableResult
    mutating func checkSlug(_ text: String, at node: YAMLNode, _ key: String) -> Bool {
        if Self.isSlug(text) { return true }
        report(.frontMatter, at: node, "‘\(key)’ may hold only \(Self.slugRule), not ‘\(text)’")
        return false
    }

    /// What a short name may hold.
    static let slugRule = "up to \(longestSlug) letters a–z, digits and hyphens"
    private static let longestSlug = 120

    /// Whether a text is one: letters may be capitals.
    static func isSlug(_ text: some StringProtocol) -> Bool {
        !text.isEmpty && text.utf8.count <= longestSlug
            && text.utf8.allSatisfy {
                (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D || (0x41...0x5A).contains($0)
            }
    }

    /// Numbers and ranges of numbers: `1-68`, `1-68, 70`, `I-IX`, `22`.
    ///
    /// All the ranges of one text give at most 100,000 numbers, since a few bytes can name that many.
    mutating func numbers(_ node: YAMLNode, _ key: String, roman: Bool) -> [ProvisionNumber] {
        guard let text = string(node, key) else { return [] }
        func number(_ part: Substring) -> ProvisionNumber? {
            roman ? ProvisionNumber(roman: part) ?? ProvisionNumber(part) : ProvisionNumber(part)
        }
        var all: [ProvisionNumber] = []
        for part in text.split(separator: ",") {
            let ends = part.split(separator: "-", omittingEmptySubsequences: false).map {
                Substring(Self.trimmed(String($0)))
            }
            switch ends.count {
            case 1:
                if let one = number(ends[0]) {
                    all.append(one)
                    continue
                }
            case 2:
                if let first = number(ends[0]), let last = number(ends[1]), first.suffix.isEmpty, last.suffix.isEmpty,
                    first <= last
                {
                    guard last.value - first.value < Self.mostNumbers - numberCount else {
                        report(.tooLarge, at: node, "this file names more than \(Self.mostNumbers) numbers")
                        return []
                    }
                    numberCount += last.value - first.value + 1
                    all += (first.value...last.value).map { ProvisionNumber($0) }
                    continue
                }
            default: break
            }
            report(
                .frontMatter, at: node,
                "‘\(key)’ must be numbers or ranges such as \(roman ? "I-IX" : "1-68"), not ‘\(text)’")
            return []
        }
        guard !all.isEmpty else {
            report(.frontMatter, at: node, "‘\(key)’ names no number")
            return []
        }
        var seen: Set<ProvisionNumber> = []
        var repeated: ProvisionNumber?
        all = all.filter { number in
            if seen.insert(number).inserted { return true }
            repeated = repeated ?? number
            return false
        }
        if let repeated { report(.frontMatter, at: node, "‘\(key)’ names \(repeated) twice") }
        return all
    }

    private static let mostNumbers = 100_000
}
