import Corpus
import Diagnostics

extension DocumentFile {
    /// What a claim's document says; nil, with a finding, where it does not say what is wrong with the claim.
    func claim(
        _ entries: [String: YAMLNode], _ root: YAMLNode, _ reading: inout YAMLReading
    ) -> FrontMatter.Claim? {
        reading.require(["verdict"], in: entries, root, of: "a claim")
        guard let node = entries["verdict"],
            let verdict: FrontMatter.Claim.Verdict = reading.choice(node, "verdict")
        else { return nil }
        return FrontMatter.Claim(
            date: entries["date"].flatMap { date($0, &reading) },
            claimants: entries["claimants"].map { reading.strings($0, "claimants") } ?? [], verdict: verdict)
    }

    /// When a claim was made.
    private func date(_ node: YAMLNode, _ reading: inout YAMLReading) -> EventDate? {
        guard let text = reading.string(node, "date") else { return nil }
        if let date = EventDate(text), date != .pending { return date }
        reading.report(
            .badDate, at: node, "‘\(text)’ is no date of a claim",
            notes: ["write 2024-12-24, 2024-11 or 2025-10-25/2025-10-26, or leave ‘date’ out"])
        return nil
    }
}
