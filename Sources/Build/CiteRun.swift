import Citations
import Diagnostics
import Foundation
import Instruments
import Source

/// Answers the lines of `pinpoint cite`: a text in, its citations out (`CITATIONS.md`, "Contract").
public struct CiteRun: Sendable {
    private let reader: CitationReader

    /// What was found wrong with the names; errors among them make answers unreliable.
    public let diagnostics: [Diagnostic]

    /// Reads the names of a site; its documents play no part.
    public init(source: String) throws(BuildFailure) {
        do throws(SiteUnreadable) {
            let names = try SiteReader(root: source).readNames()
            reader = CitationReader(registry: names.registry)
            diagnostics = names.diagnostics.sorted()
        } catch {
            throw BuildFailure(error)
        }
    }

    /// A line that is no question.
    public struct BadLine: Error, Sendable {
        /// What is wrong with it, in one sentence without a full stop.
        public let message: String
    }

    private struct Question: Decodable {
        let text: String
        let lang: String
        let `in`: String?
    }

    /// The answer to one line of JSON, without a line break; empty to an empty line.
    /// - Parameter isForPeople: the text and one citation a line instead of JSON.
    public func answer(_ line: [UInt8], isForPeople: Bool = false) -> Result<String, BadLine> {
        guard line.contains(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }) else { return .success("") }
        do throws(BadLine) {
            return .success(try answer(to: line, isForPeople: isForPeople))
        } catch {
            return .failure(error)
        }
    }

    private func answer(to line: [UInt8], isForPeople: Bool) throws(BadLine) -> String {
        guard String(validating: line, as: UTF8.self) != nil else { throw BadLine(message: "this is not valid UTF-8") }
        let question: Question
        do {
            question = try JSONDecoder().decode(Question.self, from: Data(line))
        } catch {
            throw BadLine(message: "this is not {\"text\": \"…\", \"lang\": \"vi\", \"in\": \"hanoi:art_40\"}")
        }
        guard CitationReader.languages.contains(Language(rawValue: question.lang)) else {
            let known = CitationReader.languages.map { "‘\($0)’" }.joined(separator: " and ")
            throw BadLine(message: "citations are read in \(known), not in ‘\(question.lang)’")
        }
        let language = Language(rawValue: question.lang)
        var context = CitationContext(instrument: reader.registry.primary)
        if let place = question.in {
            let parts = place.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2, let provision = ProvisionID(eId: parts[1]) else {
                throw BadLine(message: "‘\(place)’ names no provision; write hanoi:art_40")
            }
            let instrument = InstrumentID(rawValue: String(parts[0]))
            do throws(BuildFailure) {
                _ = try reader.registry.required(instrument)
            } catch {
                throw BadLine(message: error.message)
            }
            context.instrument = instrument
            context.provision = ProvisionReference(instrument, provision)
        }
        let bytes = Array(question.text.utf8)
        let reading = reader.read(bytes, language: language, context: context)
        let answer = CiteAnswer(registry: reader.registry)
        guard isForPeople else { return answer.line(for: bytes, language: language, reading: reading) }
        return question.text + "\n" + reading.citations.map { plain($0, in: bytes, answer) }.joined(separator: "\n")
    }

    /// A citation in a line for people: its words, and what each target is.
    private func plain(_ citation: Citation, in text: [UInt8], _ answer: CiteAnswer) -> String {
        let words = String(decoding: text[citation.range], as: UTF8.self)
        let targets = citation.targets.map { target in
            let owner =
                switch target.owner {
                case .known(let id): id.rawValue
                case .unknown(let name): "‘\(name)’"
                }
            return "\(owner):\(target.provision) (\(answer.status(of: target).status.rawValue))"
        }
        return "  \(words) → \(targets.joined(separator: ", "))"
    }
}
