import Citations
import Compiler
import Corpus
import Diagnostics
import Instruments

extension CitationResolver {
    /// The finding that a `cite:` link has no target of the right form, with what was probably meant.
    func malformed(
        _ written: String, _ hand: AuthorsHand, in document: CompiledDocument
    ) -> Diagnostic {
        let found = repair(in: document).repair(written, said: hand.said)
        var notes: [Diagnostic.Note] = []
        if let provision = found.provision {
            let wording = name(provision, in: document.key.language)
            notes.append(.init(found.isCertain ? "that would be \(wording)" : "the nearest provision is \(wording)"))
        } else if found.target == nil {
            let names = registry.instruments.map(\.id.rawValue).joined(separator: ", ")
            notes.append(.init("a target is one provision, such as ‘cite:\(registry.primary)/art_1’, or ‘cite:none’"))
            if registry.instruments.count > 1 { notes.append(.init("the instruments of this site are \(names)")) }
        }
        return Diagnostic(
            .deadLink, at: hand.destination, found.message, notes: notes,
            fixIts: fixIt(found, at: hand.destination, in: document).map { [$0] } ?? [])
    }

    /// What the words of a `cite:` link say instead of its target; nil where they do not.
    func contradiction(in citation: CompiledCitation) -> (said: Citation.Target, target: ProvisionReference)? {
        guard let said = citation.hand?.said, let first = said.first, let target = citation.targets.first,
            case .known(let instrument) = target.owner
        else { return nil }
        let isMeant = said.contains { said in
            said.provision.isWithin(target.provision) || target.provision.isWithin(said.provision)
        }
        return isMeant ? nil : (first, ProvisionReference(instrument, target.provision))
    }

    /// The note that the words of a `cite:` link say something else than its target; nil where they do not.
    func mismatch(_ citation: CompiledCitation, in document: CompiledDocument) -> Diagnostic? {
        guard let hand = citation.hand, let (said, target) = contradiction(in: citation) else { return nil }
        let instrument = target.instrument
        let language = document.key.language
        var fixIts: [Diagnostic.FixIt] = []
        if let outline = registry.instrument(instrument)?.outline, hand.said.count == 1 {
            if case .dangling = outline.resolve(said.provision) {
            } else {
                let written = "cite:\(instrument)/\(said.provision)"
                fixIts +=
                    replacement(
                        "if the words are right, write ‘\(written)’", at: hand.destination, with: written
                    ).map { [$0] } ?? []
            }
        }
        return Diagnostic(
            .targetMismatch, at: hand.destination,
            "the words ‘\(citation.text)’ say \(said.provision.wording(in: language)), their target is"
                + " \(target.provision.wording(in: language))",
            notes: fixIts.isEmpty
                ? [.init("if both are meant, add ‘acknowledges: [target-mismatch]’ to the front matter")] : [],
            fixIts: fixIts)
    }

    /// What mends a citation that names something that is not there.
    ///
    /// A `cite:` link gets another destination. Words that were read get a link by hand: to the same provision of an
    /// instrument that their sentence names, or to nothing. None of that is certain, and the nearest provision is no
    /// better guess than many another, so that no other words are offered.
    func fixIts(
        for citation: CompiledCitation, _ missing: Missing, in document: CompiledDocument
    ) -> [Diagnostic.FixIt] {
        if let hand = citation.hand {
            let found = repair(in: document).repair(missing.reference, nearest: missing.nearest, said: hand.said)
            return fixIt(found, at: hand.destination, in: document).map { [$0] } ?? []
        }
        guard citation.isAsWritten else { return [] }
        let words = citation.text
        var fixIts: [Diagnostic.FixIt] = []
        if citation.targets.count == 1 {
            for instrument in named(in: citation.excerpt.text, document.key.language)
            where instrument.id != missing.reference.instrument {
                if case .dangling = instrument.outline.resolve(missing.reference.provision) { continue }
                let target = "cite:\(instrument.id)/\(missing.reference.provision)"
                guard Self.isPlain(target) else { continue }
                let link = "[\(words)](\(target))"
                fixIts.append(
                    .init(
                        "if \(registry.wording(of: instrument.id)) is meant, write ‘\(link)’", at: citation.location,
                        replacement: link, isCertain: false))
            }
        }
        let link = "[\(words)](cite:none)"
        fixIts.append(
            .init(
                "if this is no citation, write ‘\(link)’", at: citation.location, replacement: link, isCertain: false))
        return fixIts
    }

    // MARK: Parts

    private func repair(in document: CompiledDocument) -> TargetRepair {
        TargetRepair(registry: registry, standard: document.frontMatter.owner(primary: registry.primary))
    }

    private func fixIt(
        _ found: TargetRepair.Finding, at location: SourceLocation, in document: CompiledDocument
    ) -> Diagnostic.FixIt? {
        guard let target = found.target, Self.isPlain(target), location.span != nil else { return nil }
        let written = "cite:\(target)"
        let condition =
            found.isCertain
            ? "" : found.provision.map { "if \(name($0, in: document.key.language)) is meant, " } ?? ""
        return .init(
            "\(condition)write ‘\(written)’", at: location, replacement: written, isCertain: found.isCertain)
    }

    private func replacement(
        _ message: String, at location: SourceLocation, with written: String
    ) -> Diagnostic.FixIt? {
        guard Self.isPlain(written), location.span != nil else { return nil }
        return .init(message, at: location, replacement: written, isCertain: false)
    }

    /// Whether a text is a Markdown destination as it stands.
    private static func isPlain(_ text: String) -> Bool {
        text.unicodeScalars.allSatisfy {
            $0.properties.isAlphabetic || ("0"..."9").contains($0) || $0 == "_" || $0 == "-" || $0 == "/" || $0 == ":"
                || $0 == "."
        }
    }

    /// The registered instruments that a sentence names.
    private func named(in sentence: String, _ language: Language) -> [Instrument] {
        let lowered = sentence.lowercased()
        return registry.instruments.filter { instrument in
            let names = [instrument.name.text(in: language), instrument.short.text(in: language)].compactMap { $0 }
            return (names + (instrument.aliases[language] ?? [])).contains { lowered.holds(word: $0.lowercased()) }
        }
    }

    /// A provision in words, with its instrument's name where that is not the primary one.
    func name(_ reference: ProvisionReference, in language: Language) -> String {
        let wording = reference.provision.wording(in: language)
        guard reference.instrument != registry.primary else { return wording }
        return "\(wording) of \(registry.wording(of: reference.instrument))"
    }
}

extension String {
    /// Whether some words stand in a text with no letter or digit beside them.
    fileprivate func holds(word: String) -> Bool {
        guard !word.isEmpty else { return false }
        var rest = self[...]
        while let range = rest.firstRange(of: word) {
            let before = self[..<range.lowerBound].last
            let after = self[range.upperBound...].first
            let isWhole = [before, after].allSatisfy { $0.map { !$0.isLetter && !$0.isNumber } ?? true }
            if isWhole { return true }
            rest = rest[range.upperBound...]
        }
        return false
    }
}
