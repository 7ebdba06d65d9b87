import ArgumentParser
import Build
import Delivery

struct VerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Compare a published site with its manifest, and with its sources.",
        discussion: """
            Reads every file that the folder's manifest.json lists and compares its SHA-256. Each file that is missing, \
            was changed, or is there without being listed is named on standard output, and the exit status is 1. A \
            branch that was published and checked out may have its .git, .nojekyll and CNAME beside the files.

            With --against the site is also made again from its sources, in memory and in the way the manifest says; \
            every source and every file that differs is named. What is proved is that these sources, with this \
            program, make exactly this site.

              pinpoint verify Site
              pinpoint verify gh-pages --against .
            """)

    @Argument(help: "The folder of the published site.", completion: .directory)
    var folder: String

    @Option(
        help: ArgumentHelp("The folder that holds Content and Templates.", valueName: "dir"), completion: .directory)
    var against: String?

    func run() throws {
        let (site, report) = try Session.deliver { () throws(DeliveryError) in
            let site = try SiteFolder(root: folder)
            return (site, try FolderReport(of: site, loop: WorkerPool(jobs: nil).forEach))
        }
        try Session.show(report.text)
        Session.standardError(report.summary + "\n")
        var isRight = report.findings.isEmpty
        if let against {
            let proof = try Session.carryOut { () throws(BuildFailure) in
                try SourceProof(of: site.manifest, from: against)
            }
            try Session.show(proof.text)
            Session.standardError("‘\(against)’: \(proof.summary)\n")
            isRight = isRight && proof.differences.isEmpty
        }
        if !isRight { throw Session.contentErrors }
    }
}
