import ArgumentParser
import Build
import Delivery

struct PublishCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "publish",
        abstract: "Publish the built site as one commit on a branch.",
        discussion: """
            Puts exactly the files that the site's manifest.json lists on a branch, with .nojekyll; a CNAME that is on \
            the branch stays. The site must have been built, and be what its manifest says. Where the branch has these \
            files already, nothing is committed. The commit is dated by the site's as-of, so the same site on the same \
            branch makes the same commit.

            Nobody's commits are taken away: where the branch moved meanwhile, it says so and publishes nothing. A \
            branch that holds something else than a site is left alone without --replace. A run that was interrupted \
            may be repeated.

              pinpoint publish git:git@example.org:treaty/site.git#gh-pages
              pinpoint publish git:../site.git#pages --dry-run

            For S3 and rsync see Examples/publish.
            """)

    @Argument(
        help: ArgumentHelp("Where to: git:REMOTE#BRANCH, the remote being an address or a path.", valueName: "target"))
    var target: String

    @Option(
        help: ArgumentHelp("The folder of the site's sources, whose Site is published.", valueName: "dir"),
        completion: .directory)
    var source = "."

    @Option(
        help: ArgumentHelp("The folder of the built site, if it is not Site in the source folder.", valueName: "dir"),
        completion: .directory)
    var site: String?

    @Flag(name: .customLong("dry-run"), help: "Print what would be added, changed and removed, and push nothing.")
    var isTrial = false

    @Option(help: ArgumentHelp("The message of the commit.", valueName: "text"))
    var message: String?

    @Flag(help: "Take the branch even if what it holds is no site.")
    var replace = false

    func run() throws {
        let folder = site ?? BuildOptions.defaultOutput(of: source)
        let (place, outcome) = try Session.deliver { () throws(DeliveryError) in
            let place = try GitTarget(target)
            let publication = GitPublication(to: place, message: message, replaces: replace)
            return (place, try publication.publish(folder, isTrial: isTrial))
        }
        if isTrial { try Session.show(outcome.plan.text) }
        let name = "‘\(place.branch)’ of \(place.shownRemote)"
        let what =
            outcome.plan.isEmpty
            ? "\(name) has these files already, nothing to publish"
            : "\(isTrial ? "would publish" : "published") to \(name): \(outcome.plan.summary)"
        Session.standardError("\(what) (\(outcome.commit.prefix(12)))\n")
    }
}
