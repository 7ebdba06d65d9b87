extension ProvisionID {
    /// The provision as it is cited in prose in a language: `điểm a khoản 1 Điều 11`, `Article 11(1)(a)`.
    ///
    /// Languages without a form of their own get the neutral `art. 11(1)(a)`.
    public func wording(in language: Language) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(48)
        appendWording(in: language, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }
}
