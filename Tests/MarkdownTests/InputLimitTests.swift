import Testing

@testable import Markdown

@Suite struct InputLimitPromises {
    private func refusal(_ text: String) -> MarkdownRefusal? {
        do throws(MarkdownRefusal) {
            _ = try MarkdownTree(parsing: Array(text.utf8))
            return nil
        } catch {
            return error
        }
    }

    private func times(_ count: Int, _ text: String) -> String { String(repeating: text, count: count) }

    @Test func refusesMoreThanFourMebibytes() {
        let line = times(1023, "a") + "\n"
        #expect(refusal(times(4096, line)) == nil)
        #expect(refusal(times(4096, line) + "a") == .init(reason: .inputTooLarge, bound: 4 << 20, line: 1))
    }

    @Test func refusesTablesOfMoreThanSixtyFourColumns() {
        func table(_ columns: Int) -> String { "\n" + times(columns, "|a") + "|\n" + times(columns, "|-") + "|\n" }
        #expect(refusal(table(64)) == nil)
        #expect(refusal(table(65)) == .init(reason: .tableTooWide, bound: 64, line: 3))
        #expect(
            refusal("> - x\n>\n>   " + times(65, "a|") + "\n>   " + times(65, ":-:|") + "\n")?.reason == .tableTooWide)
    }

    @Test func refusesTablesThatLackMoreThanTwentyThousandCells() {
        let head = times(64, "|a") + "|\n" + times(64, "|-") + "|\n"
        #expect(refusal(head + times(317, "a\n")) == nil)
        #expect(refusal(head + times(318, "a\n")) == .init(reason: .tableTooRagged, bound: 20_000, line: 320))
        #expect(refusal(head + times(318, times(64, "|a") + "\n")) == nil)
    }

    @Test func refusesWhatCostsTheSquareOfItsLengthInTables() {
        #expect(refusal("|a|b|\n|-|-|\n" + times(50_000, "|\\|"))?.reason == .tablesTooCostly)
        #expect(refusal(times(50_000, "a\n") + "a|b\n-|-\n")?.reason == .tablesTooCostly)
        #expect(refusal(times(15_000, "a\n|-|-|\n"))?.reason == .tablesTooCostly)
    }

    @Test func refusesMoreThanTwoThousandFootnoteDefinitions() {
        #expect(refusal(times(2_000, "[^1]: a\n")) == nil)
        #expect(refusal(times(2_001, "[^1]: a\n")) == .init(reason: .tooManyFootnotes, bound: 2_000, line: 2_001))
        #expect(refusal(times(2_001, "[^1]:"))?.reason == .tooManyFootnotes)
        #expect(refusal(times(3_000, "câu [^1] ")) == nil)
    }

    @Test(arguments: ["<![CDATA[", "<?", "<!X "])
    func refusesMoreThanAThousandOpenersWithoutAnEnd(opener: String) {
        #expect(refusal(times(1_000, "a " + opener)) == nil)
        #expect(refusal(times(1_001, "a " + opener)) == .init(reason: .tooManyOpeners, bound: 1_000, line: 1))
        #expect(refusal("# " + times(1_001, "a " + opener) + "\n]]> ?>\n")?.reason == .tooManyOpeners)
        #expect(refusal(times(1_001, opener + " x >\n")) == nil)
        #expect(refusal(times(1_001, opener + "\n\n")) == nil)
    }

    @Test func refusesReferencesThatGrowBeyondSixteenMebibytes() {
        let definition = "[a]: /" + times(10_000, "u") + "\n\n"
        #expect(refusal(definition + times(1_000, "[a] ")) == nil)
        #expect(
            refusal(definition + "\n" + times(2_000, "[a] "))
                == .init(reason: .referencesTooLarge, bound: 16 << 20, line: 4))
        #expect(refusal(definition + times(2_000, "[x][A]\n"))?.reason == .referencesTooLarge)
        #expect(refusal(definition + times(2_000, "[b] ")) == nil)
        #expect(refusal(times(20_000, "[a]: /u\n") + times(20_000, "[a] ")) == nil)
    }

    @Test func refusesAddressesThatCostTheSquareOfTheirLength() {
        #expect(refusal(times(60_000, "@a.b"))?.reason == .addressesTooCostly)
        #expect(refusal("http://a/" + times(100_000, ")"))?.reason == .addressesTooCostly)
        #expect(refusal(times(20_000, "Thư a@example.com (x), http://b.example/c_(d).\n")) == nil)
    }

    @Test func refusesLinksAfterEmphasisThatCostTheSquareOfTheirNumber() {
        #expect(refusal(times(20_000, "*a* [a](a)\n"))?.reason == .emphasisTooCostly)
        #expect(refusal(times(20_000, "![a [a](a)\n"))?.reason == .emphasisTooCostly)
        #expect(refusal(times(1_000, "*a* [a](a)\n")) == nil)
        #expect(refusal(times(12_000, "- **a** [a](a)\n")) == nil)
    }
}
