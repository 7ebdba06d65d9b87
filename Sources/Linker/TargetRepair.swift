import Citations
import Diagnostics
import Instruments

/// Finds what somebody may have meant by a `cite:` target that names nothing: by the way it is written, by the words it
/// stands behind, or the nearest provision there is.
struct TargetRepair {
    let registry: Registry
    /// The instrument that a citation of the document means when nothing says otherwise.
    let standard: InstrumentID

    /// What was found.
    struct Finding {
        /// What is wrong, in a sentence.
        let message: String
        /// What should stand behind `cite:`; nil where nobody knows.
        let target: String?
        /// Whether that is surely what was meant.
        let isCertain: Bool
        /// What it is in words; nil for `none` and where nothing was found.
        let provision: ProvisionReference?
    }

    /// What may have been meant by a target of the wrong form, or of an instrument that is not registered.
    func repair(_ written: String, said: [Citation.Target]) -> Finding {
        let shown = "‘cite:\(written.prefix(80))’"
        if written.lowercased() == "none" {
            return Finding(
                message: "‘cite:none’ is written in lower case, not ‘\(written)’", target: "none", isCertain: true,
                provision: nil)
        }
        let (name, rest) = parts(of: written)
        guard let name else {
            let message = rest.isEmpty ? "\(shown) names no provision" : "\(shown) names no instrument"
            return finding(message, instrument: owner(of: said) ?? standard, isSure: true, rest, said)
        }
        if let id = instrument(exactly: name) {
            let message: String
            if rest.isEmpty {
                message = "\(shown) names no provision"
            } else if id.rawValue != name {
                message = "there is no instrument ‘\(name)’"
            } else if ProvisionID(eId: rest) != nil {
                message = "a target is written ‘instrument/provision’, not ‘\(written.prefix(80))’"
            } else {
                message = "‘\(rest.prefix(80))’ is no provision id"
            }
            return finding(message, instrument: id, isSure: true, rest, said)
        }
        let near = EditDistance.nearest(to: String(name), in: registry.instruments.map(\.id.rawValue))
        let meant = near.map(InstrumentID.init(rawValue:)) ?? owner(of: said)
        return finding(
            "there is no instrument ‘\(name.prefix(80))’", instrument: meant,
            isSure: meant != nil && meant == owner(of: said),
            rest, said)
    }

    /// What may have been meant by a provision that its instrument does not have.
    func repair(_ missing: ProvisionReference, nearest: ProvisionID?, said: [Citation.Target]) -> Finding {
        if let provision = provision(said, of: missing.instrument), provision != missing.provision {
            return found("", ProvisionReference(missing.instrument, provision), isCertain: true)
        }
        guard let nearest else { return Finding(message: "", target: nil, isCertain: false, provision: nil) }
        return found("", ProvisionReference(missing.instrument, nearest), isCertain: false)
    }

    // MARK: Parts

    /// The instrument and the provision as written: `hanoi` and `art_64`, whatever stands between them.
    private func parts(of written: String) -> (name: Substring?, rest: Substring) {
        let text = written.drop { $0 == "/" || $0.isWhitespace }
        let separators: Set<Character> = ["/", ":", "#", "\\", "|", "!"]
        guard let cut = text.firstIndex(where: separators.contains) else {
            // `hanoi` alone is an instrument, anything else a provision.
            let isName = instrument(exactly: text) != nil
            return isName ? (text, "") : (nil, text)
        }
        let rest = text[cut...].drop { separators.contains($0) || $0.isWhitespace }
        let name = text[..<cut]
        if name.isEmpty { return (nil, rest) }
        // `art_64/para_1` has no instrument.
        if instrument(exactly: name) == nil, LooseProvision.read(String(name)) != nil { return (nil, text) }
        return (name, rest)
    }

    /// The instrument of a name but for its case and the spaces around it.
    private func instrument(exactly name: Substring) -> InstrumentID? {
        var trimmed = name
        while trimmed.last?.isWhitespace == true { trimmed.removeLast() }
        let folded = trimmed.lowercased()
        let matches = registry.instruments.map(\.id).filter { $0.rawValue.lowercased() == folded }
        return matches.first { $0.rawValue == trimmed } ?? (matches.count == 1 ? matches[0] : nil)
    }

    private func owner(of said: [Citation.Target]) -> InstrumentID? {
        guard said.count == 1, case .known(let id) = said[0].owner else { return nil }
        return id
    }

    /// The one provision of an instrument that the words say, if there is such a one.
    private func provision(_ said: [Citation.Target], of instrument: InstrumentID) -> ProvisionID? {
        guard said.count == 1, let outline = registry.instrument(instrument)?.outline else { return nil }
        if case .dangling = outline.resolve(said[0].provision) { return nil }
        return said[0].provision
    }

    private func finding(
        _ message: String, instrument: InstrumentID?, isSure: Bool, _ rest: Substring, _ said: [Citation.Target]
    ) -> Finding {
        guard let instrument, let outline = registry.instrument(instrument)?.outline else {
            return Finding(message: message, target: nil, isCertain: false, provision: nil)
        }
        let read = ProvisionID(eId: rest) ?? LooseProvision.read(String(rest))
        guard let read else {
            return provision(said, of: instrument).map {
                found(message, ProvisionReference(instrument, $0), isCertain: isSure)
            } ?? Finding(message: message, target: nil, isCertain: false, provision: nil)
        }
        guard case .dangling(_, let nearest) = outline.resolve(read) else {
            return found(message, ProvisionReference(instrument, read), isCertain: isSure)
        }
        let better = provision(said, of: instrument) ?? nearest
        return better.map { found(message, ProvisionReference(instrument, $0), isCertain: false) }
            ?? Finding(message: message, target: nil, isCertain: false, provision: nil)
    }

    private func found(_ message: String, _ reference: ProvisionReference, isCertain: Bool) -> Finding {
        Finding(
            message: message, target: "\(reference.instrument)/\(reference.provision)", isCertain: isCertain,
            provision: reference)
    }
}
