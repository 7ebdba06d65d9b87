import Citations
import Instruments

/// A citation and what its outline says of it.
public struct LinkedCitation: Sendable, Hashable {
    /// The targets and their status, in the order of the citation's own.
    public let targets: Targets

    /// Creates one.
    /// - Parameter statuses: the status of each of the targets.
    init(_ named: [Citation.Target], statuses: [CitationStatus]) { targets = Targets(named, statuses) }

    /// A target and its status.
    public struct Target: Sendable, Hashable {
        /// What is cited, as it was read.
        let named: Citation.Target
        /// Its status.
        public let status: CitationStatus

        /// The instrument; nil where the registry does not hold it.
        public var instrument: InstrumentID? {
            if case .known(let id) = named.owner { id } else { nil }
        }

        /// The name as written of an instrument that the registry does not hold.
        public var name: String? {
            if case .unknown(let name) = named.owner { name } else { nil }
        }

        /// The full provision cited.
        public var provision: ProvisionID { named.provision }
    }

    /// Targets with their status: the citation's own list, and one status where all have the same.
    public struct Targets: RandomAccessCollection, Sendable, Hashable {
        private enum Statuses: Sendable, Hashable {
            case all(CitationStatus)
            case each([CitationStatus])
        }

        private let named: [Citation.Target]
        private let statuses: Statuses

        /// No targets.
        public static let none = Targets([], [])

        init(_ named: [Citation.Target], _ statuses: [CitationStatus]) {
            self.named = named
            let first = statuses.first ?? .resolved
            self.statuses = statuses.allSatisfy { $0 == first } ? .all(first) : .each(statuses)
        }

        /// The place of the first target.
        public var startIndex: Int { 0 }
        /// The place behind the last target.
        public var endIndex: Int { named.count }

        /// The target at a place.
        public subscript(place: Int) -> Target {
            switch statuses {
            case .all(let status): Target(named: named[place], status: status)
            case .each(let statuses): Target(named: named[place], status: statuses[place])
            }
        }
    }
}
