import Bytes
import Diagnostics
import LinkCheck
import Publisher

/// Makes every page of a plan in memory, and looks where its links lead.
struct PageCheck {
    let plan: PublishPlan
    let baseURL: String?

    /// How many pages a finding names one by one.
    private static let named = 3

    /// What is wrong with the pages, sorted, and how much was looked at. One fault on many pages is one finding.
    func run(
        _ pool: WorkerPool, progress: @escaping @Sendable (SiteBuild.Progress) -> Void
    ) -> (findings: [Diagnostic], counts: LinkCounts) {
        let files = plan.pages.filter { LinkCheck.reads($0.path) }
        let check = LinkCheck(files: plan.pages.lazy.map(\.path), baseURL: baseURL)
        let done = StepCounter { progress(.publishing(done: $0, files: files.count)) }
        let pages = pool.map(files) { file in
            defer { done.step() }
            return check.read(file.path, file.bytes())
        }
        let (findings, counts) = LinkCheck.findings(on: pages)
        return (findings.isEmpty ? [] : diagnostics(of: findings), counts)
    }

    private func diagnostics(of findings: [LinkFinding]) -> [Diagnostic] {
        let sources = plan.pageSources()
        return Self.groups(findings).map { group in
            let places = Set(group.map { sources[$0.page] ?? "Templates" })
            // What is wrong on pages of several kinds is wrong in what they share.
            let place = places.count == 1 ? places.first : nil
            var notes = group.prefix(Self.named).map { finding in
                Diagnostic.Note("it is on the page ‘\(finding.page)’", at: location(of: finding))
            }
            if group.count > notes.count {
                notes.append(Diagnostic.Note("and on \(BuildReport.counted(group.count - notes.count, "more page"))"))
            }
            return Diagnostic(
                .brokenPage, at: SourceLocation(path: place ?? "Templates/frame.mustache"), group[0].message,
                notes: notes)
        }.sorted()
    }

    /// The pages that have the same fault, once each: what several pages write in the same way, and what is written in
    /// other ways and comes to the same.
    private static func groups(_ findings: [LinkFinding]) -> [[LinkFinding]] {
        let written = Dictionary(grouping: findings.filter { !$0.text.isEmpty }, by: \.text)
        let groups = Dictionary(grouping: findings) { finding -> LinkGroup in
            let isShared = (written[finding.text] ?? []).contains { $0.page != finding.page }
            return isShared ? .written(finding.text) : .fault(finding.fault)
        }
        return groups.values.map { group in
            var pages: [LinkFinding] = []
            for finding in group where finding.page != pages.last?.page { pages.append(finding) }
            return pages
        }
    }

    private enum LinkGroup: Hashable {
        case written(String)
        case fault(LinkFinding.Fault)
    }

    /// Where a fault stands in the page, which is made once more for it.
    private func location(of finding: LinkFinding) -> SourceLocation? {
        ByteOrder.firstIndex(of: finding.page, in: plan.pages, by: \.path).map { place in
            SourceLocation(path: "Site/\(finding.page)", utf8: finding.range, in: plan.pages[place].bytes())
        }
    }
}
