/// The instrument that a citation belongs to, before anybody writes its name down.
enum OwnerMark: Hashable, Sendable {
    /// The instrument that the context names, or the one whose text this is, where the registry does not hold it.
    case context, place
    /// One of the registry, by its place there.
    case known(Int32)
    /// One that the registry does not hold, by the tokens of its name.
    case unknown(Range<Int>)
}
