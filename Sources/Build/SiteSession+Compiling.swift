import Cache
import Compiler
import Corpus
import Diagnostics
import Digests
import Source

extension SiteSession {
    /// Compiles the files that are new or look different from outside, and forgets those that are gone.
    /// - Returns: the files that were read, by their places, with what had become of them before.
    func compile(
        _ survey: SiteSurvey, _ state: inout State, _ names: Names, _ round: Round
    ) -> [(file: Int, before: DocumentUnit?)] {
        let named = Set(round.changes.paths)
        let files = state.assembly == nil ? nil : survey.changed
        let work = (files ?? Array(survey.documents.indices)).filter {
            let place = survey.documents[$0]
            return state.units[place.path]?.stamp.proves(place.stamp) != true || named.contains(place.path)
        }
        let (reader, isOvertaken, progress) = (round.reader, round.isOvertaken, round.progress)
        progress(.compiling(done: 0, documents: work.count))
        let done = StepCounter { progress(.compiling(done: $0, documents: work.count)) }
        let store = state.store
        let made = pool.map(work) { file -> DocumentUnit? in
            if isOvertaken() { return nil }
            defer { done.step() }
            return unit(of: survey.documents[file], store, names, reader)
        }
        var read: [(file: Int, before: DocumentUnit?)] = []
        for (file, unit) in zip(work, made) {
            let path = survey.documents[file].path
            read.append((file, state.units[path]))
            state.units[path] = unit
        }
        return read
    }

    /// What becomes of a document's file: what is kept of it, where it is known to have the same bytes.
    private func unit(
        of place: DocumentPlace, _ store: DocumentStore?, _ names: Names, _ reader: SiteReader
    ) -> DocumentUnit {
        let kept = store?.entry(place.path)
        if let kept, kept.stamp.proves(place.stamp), let unit = DocumentUnit(kept, stamp: place.stamp) { return unit }
        let (source, findings) = reader.read(place)
        // What stood in the way may be gone without a trace.
        let stamp = findings.contains { $0.code == .unreadable } ? FileStamp.none : place.stamp
        let digest = keepsDigests ? source.map { Digest(of: $0.raw) } : nil
        if let kept, kept.digest == digest, let unit = DocumentUnit(kept, stamp: place.stamp) { return unit }
        let isTaken = source.map { options.includesDrafts || !$0.frontMatter.isDraft } ?? false
        let document = isTaken ? source.map { Shared(names.compiler.compile($0)) } : nil
        let record = store == nil ? nil : DocumentRecord(findings: findings, document: document)
        let entry = digest.flatMap { digest in
            record.map { DocumentEntry(path: place.path, stamp: place.stamp, digest: digest, record: $0) }
        }
        return DocumentUnit(
            stamp: stamp, document: document, findings: findings, digest: digest, entry: entry,
            earlier: kept.map { Shared($0) })
    }

    /// Puts the documents together again.
    /// - Returns: the places of the documents that changed, where no other did.
    func assemble(
        _ survey: SiteSurvey, _ read: [(file: Int, before: DocumentUnit?)], _ state: inout State,
        isPartial: Bool
    ) -> [Int]? {
        if isPartial, var assembly = state.assembly {
            state.assembly = nil
            var changed: [Int] = []
            for (file, before) in read {
                guard let before, let unit = state.units[survey.documents[file].path],
                    let place = assembly.replace(file, before, with: unit)
                else { break }
                changed.append(place)
            }
            if changed.count == read.count {
                state.assembly = assembly
                return changed.sorted()
            }
        }
        if state.units.count > survey.documents.count {
            let paths = Set(survey.documents.map(\.path))
            state.units = state.units.filter { paths.contains($0.key) }
        }
        state.assembly = Assembly(survey.documents.map { state.units[$0.path] })
        return nil
    }
}
