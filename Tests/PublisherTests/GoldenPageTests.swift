import Foundation
import Instruments
import Testing

@testable import Publisher

/// Pages as they are expected, byte for byte, in `Goldens/`. After a change that is meant, write them anew with
/// `PINPOINT_UPDATE_GOLDENS=1 swift test --filter PublisherTests` and read the difference.
@Suite struct GoldenPageTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Goldens")

    static let paths = [
        "index.html", "404.html", "robots.txt", "sitemap.xml", "vi/index.html", "vi/dieu-1/index.html",
        "en/article-1/index.html", "vi/chuong-1/index.html", "vi/toan-van/index.html", "vi/song-ngu/index.html",
        "vi/tin/index.html",
        "vi/tin/hop-bao/index.html", "vi/tin/atom.xml", "vi/dong-thoi-gian/index.html", "vi/dong-thoi-gian/atom.xml",
        "vi/thuat-ngu/index.html", "vi/thuat-ngu/extradition/index.html", "vi/dan-chieu/index.html",
        "vi/ban-do/index.html", "vi/dong-thoi-gian/events.ics", "vi/nhan-dinh/index.html", "vi/gioi-thieu/index.html",
        "vi/about/index.html", "vi/dieu-1/index.md", "citations.json",
    ]

    @Test(arguments: paths)
    func pageIsAsExpected(path: String) throws {
        let plan = try SampleSite.full().plan()
        let text = try #require(plan.text(path), "\(plan.diagnostics.map(\.message))")
        let golden = Self.folder.appending(path: path.replacing("/", with: "__"))
        if ProcessInfo.processInfo.environment["PINPOINT_UPDATE_GOLDENS"] == "1" {
            try text.write(to: golden, atomically: true, encoding: .utf8)
            return
        }
        #expect(text == (try String(contentsOf: golden, encoding: .utf8)))
    }
}
