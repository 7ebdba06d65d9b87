import Build
import Foundation
import Testing

@Suite struct SARIFLogs {
    @Test func everyFindingMakesALogThatTheStandardTakes() throws {
        let site = try VirtualSite(
            SmallSite.files(with: [
                "Content/news/2025-04-10-bài báo.vi.md": SmallSite.news(
                    "A", "Theo Điều 71, [Điều 7](cite:treaty/article-7), [x](không có.md), <b>x</b> và ![]().",
                    more: "publisherr: TTX\n"),
                "Content/news/2025-04-11-b.vi.md": "no front matter",
                "Content/treaty/article-12.vi.md": SmallSite.article(12, "Cuối", "1. Khoản một."),
                "Content/treaty/article-12.en.md": SmallSite.article(12, "Last", "1. One.\n2. Two."),
            ]))
        let output = try site.pinpoint("check", "--strict", "--diagnostics", "sarif").output
        let log = try JSONSerialization.jsonObject(with: Data(output.utf8))
        #expect(SARIFShape.faults(of: log) == [])
        for part in ["\"fixes\"", "\"relatedLocations\"", "\"byteOffset\"", "dangling-citation", "front-matter"] {
            #expect(output.contains(part), "\(part)")
        }
    }

    @Test func aSoundSiteMakesALogWithoutResults() throws {
        let output = try VirtualSite(SmallSite.files).pinpoint("check", "--strict", "--diagnostics", "sarif").output
        let log = try JSONSerialization.jsonObject(with: Data(output.utf8))
        #expect(SARIFShape.faults(of: log) == [])
        #expect(!output.contains("\"ruleId\""))
    }

    @Test func theShapeIsNotTakenByAnything() {
        for bad: [String: Any] in [
            [:], ["version": "2.1.0"], ["version": "2.0.0", "runs": []], ["version": "2.1.0", "runs": [["x": 1]]],
            ["version": "2.1.0", "runs": [["tool": ["driver": ["name": "x"]], "results": [["message": "x"]]]]],
        ] {
            #expect(!SARIFShape.faults(of: bad).isEmpty, "\(bad)")
        }
    }
}
