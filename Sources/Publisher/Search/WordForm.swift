import Citations
import Markdown

/// A word as the index holds it: in small letters, its marks composed; and the same without marks.
struct WordForm {
    /// The word with its marks, in UTF-8.
    private(set) var marked: [UInt8] = []
    /// The word without them: `dẫn` and `đan` are both `dan`.
    private(set) var folded: [UInt8] = []

    /// Makes the forms of a word that may be written in any case, with composed or decomposed marks.
    init(_ word: UnsafeBufferPointer<UInt8>, letters: LetterTable) {
        var open: LetterTable.Letter?
        var openScalars: [Unicode.Scalar] = []
        func close(_ form: inout WordForm) {
            guard let letter = open else { return }
            open = nil
            if let composed = letters.composed(letter) ?? letters.small(letter) {
                form.marked.append(contentsOf: UTF8.encode(composed) ?? .init())
            } else {
                for scalar in openScalars { form.marked.append(contentsOf: UTF8.encode(scalar) ?? .init()) }
            }
        }
        for scalar in String(decoding: word, as: UTF8.self).unicodeScalars {
            if WordCharacters.isIgnorable(scalar.value) { continue }
            let letter = letters.letter(scalar.value)
            if letter.isMark, var known = open {
                // A shape takes the place of none, a tone of none: a second one makes another letter of it.
                if known.shape == 0, letter.shape != 0 {
                    known.shape = letter.shape
                } else if known.tone == 0, letter.tone != 0 {
                    known.tone = letter.tone
                } else {
                    known.shape = 9
                }
                open = known
                openScalars.append(scalar)
                continue
            }
            close(&self)
            if (0x300..<0x370).contains(scalar.value) {
                marked.append(contentsOf: UTF8.encode(scalar) ?? .init())
                continue
            }
            for small in scalar.properties.lowercaseMapping.unicodeScalars where !(0x300..<0x370).contains(small.value)
            {
                folded.append(contentsOf: UTF8.encode(LatinBase.base(of: small)) ?? .init())
            }
            if letter.base != 0 {
                open = letter
                open?.isCapital = false
                openScalars = Array(scalar.properties.lowercaseMapping.unicodeScalars)
            } else {
                marked.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
            }
        }
        close(&self)
    }
}
