extension GeneratedText {
    /// The smallest text that still fails, found by leaving out characters as long as it does.
    public func shrunk(_ fails: (GeneratedText) -> Bool) -> GeneratedText {
        var smallest = self
        var scalars = Array(text.unicodeScalars)
        var length = scalars.count / 2
        while length > 0 {
            var start = 0
            var isSmaller = false
            while start < scalars.count {
                var fewer = scalars
                fewer.removeSubrange(start..<min(scalars.count, start + length))
                let candidate = GeneratedText(self, scalars: fewer)
                if fails(candidate) {
                    (scalars, smallest, isSmaller) = (fewer, candidate, true)
                } else {
                    start += length
                }
            }
            if !isSmaller { length /= 2 }
        }
        return smallest
    }

    private init(_ whole: GeneratedText, scalars: [Unicode.Scalar]) {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars)
        self.init(seed: whole.seed, language: whole.language, place: whole.place, text: String(text))
    }
}
