import Compiler
import Diagnostics
import Instruments

/// Compares what two languages of a document cite: the same provisions equally often, in each paragraph and point of an
/// article, in its text outside them, and in its commentary or any other document as a whole.
///
/// A range counts as its members, so that `Articles 7 to 9` and `Articles 7, 8 and 9` agree. It does not matter what
/// status a citation has, nor whether it was read or set by hand. What the registry does not know has no id to compare
/// by; and what cites itself does not count, since one language may say "this article" where another says nothing.
struct CitationParity {
    private let one: LinkedDocument
    private let other: LinkedDocument
    private let registry: Registry

    /// Takes two languages of one document.
    init(_ one: LinkedDocument, _ other: LinkedDocument, _ registry: Registry) {
        self.one = one
        self.other = other
        self.registry = registry
    }

    /// What one part of one language cites.
    private struct Part {
        /// Places in the document's citations, by what is cited.
        var cited: [ProvisionReference: [Int]] = [:]
        /// Citations of a provision that the other language lacks: they may be partners, but are not missed themselves.
        var loose: Set<Int> = []
    }

    /// A citation some of whose targets have no partner.
    private struct Extra {
        let citation: Int
        var targets: [ProvisionReference]
    }

    /// Every difference.
    func findings() -> [Diagnostic] {
        let common = Set(one.compiled.provisions.map(\.id)).intersection(other.compiled.provisions.map(\.id))
        let (mine, theirs) = (parts(of: one, common), parts(of: other, common))
        let units = Set(mine.keys).union(theirs.keys).sorted { left, right in
            guard let left else { return right != nil }
            return right.map { left < $0 } ?? false
        }
        var findings: [Diagnostic] = []
        for unit in units {
            let (here, there) = (mine[unit] ?? Part(), theirs[unit] ?? Part())
            let (ours, others) = (extras(here, there), extras(there, here))
            for index in 0..<max(ours.count, others.count) {
                let (our, their) = (ours.dropFirst(index).first, others.dropFirst(index).first)
                // To find where a citation would stand takes as long as the part has citations: for those that are shown.
                let isShown = findings.count <= Self.mostPlaced
                if let our {
                    findings.append(
                        finding(our, in: one, here, versus: other, there, unit, partner: their, isPlaced: isShown))
                } else if let their {
                    findings.append(
                        finding(their, in: other, there, versus: one, here, unit, partner: nil, isPlaced: isShown))
                }
            }
        }
        return findings
    }

    /// How many differences of a document name their place in the other language: as many as are printed.
    private static let mostPlaced = 100

    // MARK: Counting

    private func parts(of document: LinkedDocument, _ common: Set<ProvisionID>) -> [ProvisionID?: Part] {
        var parts: [ProvisionID?: Part] = [:]
        let own = document.compiled.ownProvision
        let instrument = document.frontMatter.subject?.instrument
        for (index, citation) in document.citations.enumerated() {
            let compiled = document.compiled.citations[index]
            guard !compiled.isSelfReference else { continue }
            let from = compiled.from
            let unit = from.map { from in from.selfAndAncestors.first { common.contains($0) } ?? own ?? from }
            let isLoose = from != nil && from != own && unit == own
            for target in citation.targets {
                guard let owner = target.instrument else { continue }
                if owner == instrument, (from ?? own)?.isWithin(target.provision) == true { continue }
                let reference = ProvisionReference(owner, target.provision)
                if isLoose { parts[unit, default: Part()].loose.insert(index) }
                parts[unit, default: Part()].cited[reference, default: []].append(index)
            }
        }
        return parts
    }

    /// The citations of a part that another part has no partners for, in text order.
    private func extras(_ part: Part, _ other: Part) -> [Extra] {
        var extras: [Int: Extra] = [:]
        for (reference, places) in part.cited {
            let firm = places.filter { !part.loose.contains($0) }
            let rest = places.count - (other.cited[reference]?.count ?? 0)
            for place in firm.suffix(max(0, rest)) {
                extras[place, default: Extra(citation: place, targets: [])].targets.append(reference)
            }
        }
        return extras.values.sorted { $0.citation < $1.citation }
            .map { Extra(citation: $0.citation, targets: $0.targets.sorted()) }
    }

    // MARK: Wording

    private func finding(
        _ extra: Extra, in document: LinkedDocument, _ here: Part, versus other: LinkedDocument, _ there: Part,
        _ unit: ProvisionID?, partner: Extra?, isPlaced: Bool
    ) -> Diagnostic {
        let citation = document.compiled.citations[extra.citation]
        let language = document.key.language
        let version = "the ‘\(other.key.language)’ version"
        let place = unit.map { ", in \($0.wording(in: language))," } ?? ""
        var message: String
        if extra.targets.count == 1, let target = extra.targets.first {
            let (more, fewer) = (here.cited[target]?.count ?? 0, there.cited[target]?.count ?? 0)
            message = name(target, in: language)
            message +=
                fewer == 0
                ? " is cited here\(place) and not in \(version)"
                : " is cited \(Self.times(more)) here\(place) and \(Self.times(fewer)) in \(version)"
        } else {
            let names = extra.targets.map { name($0, in: language) }
            let shown = names.count > 3 ? names.prefix(2) + ["\(names.count - 2) more"] : names[...]
            message = shown.dropLast().joined(separator: ", ") + " and " + (shown.last ?? "")
            let isNowhere = extra.targets.allSatisfy { there.cited[$0] == nil }
            message += " are cited here\(place) and \(isNowhere ? "not" : "less often") in \(version)"
        }
        return Diagnostic(
            .citationParity, at: citation.location, message,
            notes: isPlaced ? [note(extra, in: document, here, versus: other, there, unit, partner: partner)] : [])
    }

    /// The place in the other language: what has no partner there either, the partners there are, or where it would stand.
    private func note(
        _ extra: Extra, in document: LinkedDocument, _ here: Part, versus other: LinkedDocument, _ there: Part,
        _ unit: ProvisionID?, partner: Extra?
    ) -> Diagnostic.Note {
        let language = other.key.language
        func place(_ citation: Int) -> SourceLocation { other.compiled.citations[citation].location }
        func text(_ citation: Int) -> String { other.compiled.citations[citation].text }
        if let partner {
            let names = partner.targets.prefix(3).map { name($0, in: language) }.joined(separator: ", ")
            return .init("the ‘\(language)’ version cites \(names) instead", at: place(partner.citation))
        }
        if let last = extra.targets.compactMap({ there.cited[$0]?.last }).max() {
            return .init("the ‘\(language)’ version cites it here", at: place(last))
        }
        // The neighbours that have a partner.
        var before: (citation: Int, partner: Int)?
        var after: (citation: Int, partner: Int)?
        for (reference, places) in here.cited {
            for (citation, partner) in zip(places, there.cited[reference] ?? []) {
                if citation <= extra.citation, before.map({ $0 < (citation, partner) }) ?? true {
                    before = (citation, partner)
                } else if citation > extra.citation, after.map({ (citation, partner) < $0 }) ?? true {
                    after = (citation, partner)
                }
            }
        }
        if let before {
            return .init("there it would follow ‘\(text(before.partner))’", at: place(before.partner))
        }
        if let after { return .init("there it would come before ‘\(text(after.partner))’", at: place(after.partner)) }
        if let unit, let same = other.compiled.provisions.first(where: { $0.id == unit }) {
            return .init("the ‘\(language)’ version has \(unit.wording(in: language)) here", at: same.location)
        }
        return .init("the ‘\(language)’ version", at: SourceLocation(path: other.compiled.path))
    }

    private func name(_ reference: ProvisionReference, in language: Language) -> String {
        let wording = reference.provision.wording(in: language)
        guard reference.instrument != registry.primary else { return wording }
        let short = registry.instrument(reference.instrument)?.short.text(in: language)
        return "\(wording) (\(short ?? reference.instrument.rawValue))"
    }

    private static func times(_ count: Int) -> String {
        switch count {
        case 1: "once"
        case 2: "twice"
        default: "\(count) times"
        }
    }
}
