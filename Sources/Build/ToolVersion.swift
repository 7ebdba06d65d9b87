/// The version of Pinpoint.
public enum ToolVersion {
    /// The version, as `CHANGELOG.md` has it.
    public static let number = "0.1.0"
}
