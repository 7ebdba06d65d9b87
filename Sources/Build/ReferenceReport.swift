import Compiler
import Instruments
import Linker

/// Who cites a provision, and what it cites.
public struct ReferenceReport: Sendable {
    /// The provision asked for.
    public let provision: ProvisionReference
    /// The places that cite it or anything in it.
    public let citedBy: [Row]
    /// What the text of the provision cites, and the text that stands beside it.
    public let cites: [Row]

    /// One citation.
    public struct Row: Sendable, Hashable {
        /// The citing file, its line and column.
        public let path: String
        /// The line, 1-based.
        public let line: Int
        /// The column, 1-based, in characters; 0 where it could not be found.
        public let column: Int
        /// The instrument cited: its id, or its name as written.
        public let instrument: String
        /// The id of the provision cited.
        public let target: String
        /// What became of the citation.
        public let status: CitationStatus
        /// The sentence.
        public let sentence: String
    }

    /// The forms in which a report is printed.
    public enum Format: String, Sendable, Hashable, CaseIterable {
        /// For people.
        case text
        /// One object.
        case json
        /// A table with a heading, RFC 4180.
        case csv
    }

    /// Looks a provision up in a linked site.
    /// - Parameter name: an id (`art_64`) of the primary instrument, or `instrument:id`.
    public init(of name: String, in site: LinkedSite) throws(BuildFailure) {
        let parts = name.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        let instrument = parts.count == 2 ? InstrumentID(rawValue: String(parts[0])) : site.registry.primary
        let known = try site.registry.required(instrument)
        guard let id = ProvisionID(eId: parts[parts.count - 1]) else {
            throw .usage("‘\(parts[parts.count - 1])’ is no provision id; write art_64, art_64__para_1 or chp_V")
        }
        if case .dangling(_, let nearest) = known.outline.resolve(id) {
            let hint = nearest.map { "; the nearest provision is \($0)" } ?? ""
            throw .usage("‘\(id)’ is not in the outline of ‘\(instrument)’\(hint)")
        }
        provision = ProvisionReference(instrument, id)
        var citedBy: [Row] = []
        var cites: [Row] = []
        for document in site.documents {
            let own = document.frontMatter.subject.flatMap { $0.instrument == instrument ? $0.provision : nil }
            for (index, citation) in document.compiled.citations.enumerated() {
                let targets = document.citations[index].targets
                let from = own.map { citation.from ?? $0 }
                if from?.isWithin(id) == true { cites += targets.map { Row(citation, $0, document.compiled.path) } }
                guard !citation.isSelfReference, from != id else { continue }
                citedBy += targets.filter { $0.instrument == instrument && $0.provision.isWithin(id) }
                    .map { Row(citation, $0, document.compiled.path) }
            }
        }
        self.citedBy = citedBy
        self.cites = cites
    }
}

extension ReferenceReport.Row {
    fileprivate init(_ citation: CompiledCitation, _ target: LinkedCitation.Target, _ path: String) {
        self.init(
            path: path, line: citation.location.line, column: citation.location.span?.column ?? 0,
            instrument: target.instrument?.rawValue ?? target.name ?? "", target: target.provision.eId,
            status: target.status, sentence: citation.excerpt.text)
    }
}
