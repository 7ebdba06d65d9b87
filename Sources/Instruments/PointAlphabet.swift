/// The letters that number the points of an instrument, in order.
public enum PointAlphabet: String, Sendable, Hashable, CaseIterable {
    /// a b c d e f … z.
    case latin
    /// a b c d đ e g h i k l m n o p q r s t u v x y.
    case vietnamese

    /// The letters in order.
    public var letters: [String] {
        switch self {
        case .latin: "abcdefghijklmnopqrstuvwxyz".map { String($0) }
        case .vietnamese: "abcdđeghiklmnopqrstuvxy".map { String($0) }
        }
    }
}
