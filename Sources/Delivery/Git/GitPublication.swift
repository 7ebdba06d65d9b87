import Corpus
import Digests
import Publisher

/// Publishes a built folder as one commit on a branch of a git repository.
///
/// Everything is put together in a repository of its own; the push is the only step that anybody sees, and it never
/// takes away somebody else's commits. So a run that is killed has published all or nothing, and may be repeated.
public struct GitPublication: Sendable {
    /// The branch.
    public let target: GitTarget
    /// The commit's message; nil for one that names the day.
    public let message: String?
    /// Whether a branch may be taken that holds other things than a site.
    public let replaces: Bool

    /// What a publication did.
    public struct Outcome: Sendable {
        /// What it changes on the branch.
        public let plan: PublicationPlan
        /// The branch's commit now, or the one that would be pushed.
        public let commit: String
    }

    /// Creates a publication.
    public init(to target: GitTarget, message: String? = nil, replaces: Bool = false) {
        self.target = target
        self.message = message
        self.replaces = replaces
    }

    /// Publishes a folder, or says what that would do.
    /// - Parameter isTrial: whether nothing is pushed.
    public func publish(_ root: String, isTrial: Bool = false) throws(DeliveryError) -> Outcome {
        let folder = OutputFolder(root: root)
        let hold = try Self.hold(folder)
        return try withExtendedLifetime(hold) { () throws(DeliveryError) in
            let site = try SiteFolder(root: root)
            let work = try WorkFolder()
            let tip = try remoteTip(work)
            let repository = try GitRepository(in: work, format: tip.format)
            let base = try tip.commit == nil ? nil : fetch(into: repository)
            let commit = try makeCommit(of: site, on: base, in: repository)
            let plan = try plan(from: base?.commit, to: commit, in: repository)
            if plan.isEmpty, let base { return Outcome(plan: plan, commit: base.commit) }
            if !isTrial { try push(commit, on: base?.commit, from: repository, work) }
            return Outcome(plan: plan, commit: commit)
        }
    }

    private static func hold(_ folder: OutputFolder) throws(DeliveryError) -> OutputHold {
        do throws(OutputError) {
            guard let hold = try folder.holdForReading() else { throw OutputError.busy(folder.root) }
            return hold
        } catch {
            if error.isMissing { throw .noSite(folder.root) }
            throw .disk("\(error)")
        }
    }

    /// The branch as it is.
    private struct Base {
        let commit: String
        /// What git calls the bytes of its `CNAME`.
        let cname: String?
        /// When it was committed, in seconds since 1970.
        let seconds: Int
    }

    private static let baseReference = "refs/pinpoint/base"
    private static let newReference = "refs/heads/published"

    /// The commit of the branch, nil where there is none, and how the repository names its objects.
    private func remoteTip(_ work: WorkFolder) throws(DeliveryError) -> (commit: String?, format: String) {
        let listing = try GitRepository.run(["ls-remote", "--", target.remote, "HEAD", target.reference], in: work)
        var commit: String?
        var format = "sha1"
        for line in listing.text.split(separator: "\n") {
            let parts = line.split(separator: "\t")
            guard parts.count == 2 else { continue }
            if parts[0].utf8.count == 64 { format = "sha256" }
            if parts[1].utf8.elementsEqual(target.reference.utf8) { commit = String(parts[0]) }
        }
        return (commit, format)
    }

    private func fetch(into repository: GitRepository) throws(DeliveryError) -> Base {
        try repository.git([
            "fetch", "--quiet", "--depth=1", "--no-tags", "--no-write-fetch-head", "--", target.remote,
            "+\(target.reference):\(Self.baseReference)",
        ])
        let commit = try repository.line(["rev-parse", "--verify", Self.baseReference])
        let files = try TopFiles(repository.git(["ls-tree", "-z", commit]).output)
        if !replaces { try requireSite(files, in: repository) }
        let seconds = try repository.line(["log", "-1", "--no-show-signature", "--format=%ct", commit, "--"])
        return Base(commit: commit, cname: files.blob("CNAME"), seconds: Int(seconds) ?? 0)
    }

    /// Fails where the branch holds something and no site.
    private func requireSite(_ files: TopFiles, in repository: GitRepository) throws(DeliveryError) {
        if files.names.allSatisfy({ SiteFolder.companions.contains($0) }) { return }
        guard let blob = files.blob(Manifest.path),
            Manifest(decoding: try repository.git(["cat-file", "blob", blob]).output) != nil
        else { throw .foreignBranch(target.branch) }
    }

    private func makeCommit(
        of site: SiteFolder, on base: Base?, in repository: GitRepository
    ) throws(DeliveryError) -> String {
        let day = site.manifest.origin.asOf
        let title = message ?? day.map { "Publish the site as of \($0)" } ?? "Publish the site"
        let commit = ImportStream.Commit(
            reference: Self.newReference, parent: base?.commit,
            // A commit is not older than the one before it.
            seconds: max(day?.secondsSince1970 ?? 0, base?.seconds ?? 0),
            message: "\(title)\n\nManifest-SHA256: \(Digest(of: site.manifestBytes).hex)\n", cname: base?.cname)
        try repository.git(["fast-import", "--quiet", "--done"]) { pipe throws(DeliveryError) in
            try ImportStream(site: site).write(commit, to: pipe)
        }
        return try repository.line(["rev-parse", "--verify", Self.newReference])
    }

    private func plan(
        from base: String?, to commit: String, in repository: GitRepository
    ) throws(DeliveryError) -> PublicationPlan {
        guard let base else {
            return PublicationPlan(listing: try repository.git(["ls-tree", "-r", "-z", "--name-only", commit]).output)
        }
        let differences = try repository.git([
            "diff-tree", "-r", "-z", "--no-renames", "--name-status", base, commit,
        ])
        return PublicationPlan(differences: differences.output)
    }

    private func push(
        _ commit: String, on base: String?, from repository: GitRepository, _ work: WorkFolder
    ) throws(DeliveryError) {
        let arguments = ["push", "--quiet", "--no-verify", "--", target.remote, "\(commit):\(target.reference)"]
        let answer = try repository.attempt(arguments)
        guard answer.status != 0 else { return }
        let now = try remoteTip(work).commit
        // The answer of a push that arrived may be lost; and whoever published the same made the same commit.
        if now == commit { return }
        guard now == base else {
            throw .overtaken(branch: target.branch, from: Self.short(base), to: Self.short(now))
        }
        throw GitRepository.failure(answer, of: arguments)
    }

    private static func short(_ commit: String?) -> String { commit.map { String($0.prefix(12)) } ?? "nothing" }
}

extension CalendarDate {
    /// The beginning of the day in UTC, in seconds since 1970.
    fileprivate var secondsSince1970: Int { (dayNumber - 719_468) * 86_400 }
}
