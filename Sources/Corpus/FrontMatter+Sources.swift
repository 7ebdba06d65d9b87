extension FrontMatter {
    /// The keys whose values are lists of sources.
    public static let sourceListKeys = ["sources", "claimants"]

    /// Its lists of sources, each with its key.
    public var sourceLists: [(key: String, items: [String])] {
        if case .claim(let claim) = kind { return [("sources", sources), ("claimants", claim.claimants)] }
        return [("sources", sources)]
    }

    /// The name under which a document's key locations have an item of a list.
    public static func itemKey(_ index: Int, of list: String) -> String { "\(list)[\(index)]" }
}
