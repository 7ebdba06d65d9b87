import Compiler
import Instruments
import Linker

/// What an article's document cites, by where it does: in which provision, in the rest of the text, in the commentary.
struct ArticleCitations {
    /// The shape of what is cited in one place or another.
    static let groupsShape: ModelShape = .list(
        .fields(["name": .text, "cites": .list(ArticlePage.citesShape), "hasCites": .flag]))

    private let document: LinkedDocument
    private let whole: ProvisionReference
    /// The citations of each provision that has a block of its own, by their places.
    private let byProvision: [ProvisionID: [Int]]
    private let inText: [Int]
    private let inCommentary: [Int]

    /// Sorts the citations of an article's document. Linear.
    /// - Parameter topLevel: the provisions that have a block of their own.
    init(_ document: LinkedDocument, of whole: ProvisionReference, topLevel: [ProvisionID]) {
        self.document = document
        self.whole = whole
        let blocks = Set(topLevel)
        var byProvision: [ProvisionID: [Int]] = [:]
        var (inText, inCommentary): ([Int], [Int]) = ([], [])
        for index in document.compiled.citations.indices {
            guard let from = document.compiled.citations[index].from else {
                inCommentary.append(index)
                continue
            }
            inText.append(index)
            if let block = from.selfAndAncestors.first(where: blocks.contains) {
                byProvision[block, default: []].append(index)
            }
        }
        (self.byProvision, self.inText, self.inCommentary) = (byProvision, inText, inCommentary)
    }

    /// Adds what a provision cites, but for what it is a part of or has as a part, and whether there is any.
    @discardableResult
    func write(of provision: ProvisionID, _ page: PageContext, to model: inout Model) -> Bool {
        let found = CitedProvisions.write(
            document, byProvision[provision] ?? [], page,
            leavingOut: {
                $0.instrument == whole.instrument
                    && ($0.provision.isWithin(provision) || provision.isWithin($0.provision))
            }, to: &model)
        return !found.entries.isEmpty
    }

    /// Adds `cites`, one group for the text and one for the commentary, but for the article itself; and whether there
    /// are any. Tells what the text cites.
    func write(_ page: PageContext, to model: inout Model) -> CitedProvisions.Found {
        var hasAny = false
        var inOwnText = CitedProvisions.Found()
        model.list("cites") { model in
            for (word, places) in [(Word.citesInText, inText), (.citesInCommentary, inCommentary)] {
                guard cites(places) else { continue }
                hasAny = true
                model.object { model in
                    model.text("name", page.words[word])
                    let found = CitedProvisions.write(document, places, page, leavingOut: isWithinWhole, to: &model)
                    if word == .citesInText { inOwnText = found }
                }
            }
        }
        model.flag("hasCites", hasAny)
        return inOwnText
    }

    private func isWithinWhole(_ reference: ProvisionReference) -> Bool {
        reference.instrument == whole.instrument && reference.provision.isWithin(whole.provision)
    }

    /// Whether some citation leads out of the article.
    private func cites(_ places: [Int]) -> Bool {
        places.contains { place in
            !document.compiled.citations[place].isSelfReference
                && document.citations[place].targets.contains { target in
                    target.instrument.map { !isWithinWhole(ProvisionReference($0, target.provision)) } ?? true
                }
        }
    }
}
