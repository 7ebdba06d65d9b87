import Compiler
import Diagnostics
import Instruments

/// Compares the provisions that two languages of an article define: paragraphs, points and subpoints.
struct StructureParity {
    private let one: LinkedDocument
    private let other: LinkedDocument

    /// Takes two languages of one document.
    init(_ one: LinkedDocument, _ other: LinkedDocument) {
        self.one = one
        self.other = other
    }

    /// Every provision that only one of them has; the parts of such a one are counted with it.
    func findings() -> [Diagnostic] {
        missing(in: other, of: one) + missing(in: one, of: other)
    }

    private func missing(in absent: LinkedDocument, of present: LinkedDocument) -> [Diagnostic] {
        let there = Dictionary(absent.compiled.provisions.map { ($0.id, $0.location) }) { first, _ in first }
        var parts: [ProvisionID: Int] = [:]
        var missing: [(id: ProvisionID, location: SourceLocation, behind: ProvisionID?)] = []
        var seen: Set<ProvisionID> = []
        /// The provision read last under each whole.
        var last: [ProvisionID: ProvisionID] = [:]
        for provision in present.compiled.provisions where seen.insert(provision.id).inserted {
            let whole = provision.id.parent
            if there[provision.id] != nil {
                if let whole { last[whole] = provision.id }
            } else if let top = provision.id.selfAndAncestors.dropFirst().last(where: { parts[$0] != nil }) {
                parts[top, default: 0] += 1
            } else {
                parts[provision.id] = 0
                missing.append(
                    (provision.id, provision.location, whole.flatMap { last[$0] ?? (there[$0] == nil ? nil : $0) }))
            }
        }
        let (language, known) = (absent.key.language, present.key.language)
        return missing.sorted { $0.id < $1.id }.map { id, location, behind in
            let count = parts[id] ?? 0
            let what = id.wording(in: language)
            let whole = count == 0 ? "\(what) is" : "\(what) and its \(count == 1 ? "part" : "\(count) parts") are"
            var notes: [Diagnostic.Note] = [.init("the ‘\(known)’ version has it here", at: location)]
            if let behind { notes.append(.init("it would stand behind \(behind.wording(in: language))")) }
            return Diagnostic(
                .structureParity, at: behind.flatMap { there[$0] } ?? SourceLocation(path: absent.compiled.path),
                "\(whole) only in the ‘\(known)’ version", notes: notes)
        }
    }
}
