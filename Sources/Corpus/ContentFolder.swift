/// The folders of `Content/` that every site may have.
public enum ContentFolder {
    /// Their names, none of which can be an instrument's id.
    public static let reserved: Set<String> = ["news", "timeline", "claims", "pages", "concepts", "instruments"]
}
