import Citations
import Foundation
import Testing

@testable import Publisher

/// What the search takes for a word, and for the same word.
@Suite struct WordTests {
    private func words(_ text: String) -> [String] {
        var found: [String] = []
        Array(text.utf8).withUnsafeBufferPointer { bytes in
            WordCharacters().forEachWord(of: bytes) { found.append(String(decoding: $0, as: UTF8.self)) }
        }
        return found
    }

    private func form(_ word: String) -> (marked: String, folded: String) {
        let form = Array(word.utf8).withUnsafeBufferPointer { WordForm($0, letters: LetterTable()) }
        return (String(decoding: form.marked, as: UTF8.self), String(decoding: form.folded, as: UTF8.self))
    }

    @Test(arguments: [
        ("Điều 64(1)(a), khoản 2.", ["Điều", "64", "1", "a", "khoản", "2"]),
        ("24/7 – “COVID-19”…", ["24", "7", "COVID", "19"]), ("64bis a1", ["64bis", "a1"]),
        ("State’s e-mail", ["State", "s", "e", "mail"]), ("re\u{301}sume\u{301}", ["re\u{301}sume\u{301}"]),
        ("soft\u{AD}hyphen", ["soft\u{AD}hyphen"]), ("конвенция 条約", ["конвенция", "条約"]), ("·¶§ \u{200B} ", []),
    ])
    func wordsAreRunsOfLettersAndDigits(_ text: String, _ expected: [String]) {
        #expect(words(text).map { Array($0.utf8) } == expected.map { Array($0.utf8) })
    }

    @Test(arguments: [
        ("Dẫn", "dẫn", "dan"), ("ĐAN", "đan", "dan"), ("Ðiều", "điều", "dieu"), ("HÒA", "hòa", "hoa"),
        ("hoà", "hoà", "hoa"), ("Nghĩa", "nghĩa", "nghia"), ("résumé", "résumé", "resume"), ("Łódź", "łódź", "lodz"),
        ("64BIS", "64bis", "64bis"), ("soft\u{AD}hyphen", "softhyphen", "softhyphen"),
        ("Конвенция", "конвенция", "конвенция"),
    ])
    func aWordIsKeptInSmallLettersWithAndWithoutMarks(_ word: String, _ marked: String, _ folded: String) {
        #expect(form(word).marked == marked)
        #expect(form(word).folded == folded)
    }

    @Test(arguments: ["Dẫn", "điều", "NGHIỆM", "hoà", "Đường", "ỗ", "ằng", "résumé", "ürün", "ñandú"])
    func composedAndDecomposedMarksAreOne(_ word: String) {
        let decomposed = word.decomposedStringWithCanonicalMapping
        #expect(!decomposed.utf8.elementsEqual(word.utf8))
        #expect(Array(form(decomposed).marked.utf8) == Array(form(word).marked.utf8))
        #expect(form(decomposed).folded == form(word).folded)
    }

    @Test func theSameWordInAnyWritingHasOneNumber() {
        var table = WordTable(letters: LetterTable())
        func number(_ word: String) -> Int32 { Array(word.utf8).withUnsafeBufferPointer { table.number(of: $0) } }
        let first = number("dẫn")
        #expect(number("DẪN") == first)
        #expect(number("dẫn".decomposedStringWithCanonicalMapping) == first)
        #expect(number("đan") != first)
        #expect(number("\u{AD}") == -1)
        // Far more than the table has room for in the beginning.
        let numbers = (0..<5_000).map { number("word\($0)") }
        #expect(Set(numbers).count == 5_000)
        #expect(numbers == (0..<5_000).map { number("Word\($0)") })
    }
}
