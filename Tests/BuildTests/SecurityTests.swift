import Foundation
import Testing

/// `SECURITY.md` names tests; a promise whose test is gone is none.
@Suite struct SecurityDocument {
    @Test func everyTestItNamesExists() throws {
        let text = try String(contentsOfFile: VirtualSite.project + "/SECURITY.md", encoding: .utf8)
        let named = text.matches(of: /`([A-Z]\w+)\/(\w+)`/).map { (suite: String($0.1), test: String($0.2)) }
        #expect(named.count >= 40)
        let files = try VirtualSite.files(in: VirtualSite.project + "/Tests").filter { $0.key.hasSuffix(".swift") }
            .values.map { String(decoding: $0, as: UTF8.self) }
        for (suite, test) in named {
            let exists = files.contains {
                $0.contains("@Suite struct \(suite) {") || $0.contains("struct \(suite) {")
                    ? $0.contains("func \(test)(") : false
            }
            #expect(exists, "\(suite)/\(test)")
        }
    }

    @Test func theDocumentsThatItAndOthersNameAreThere() throws {
        for name in ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md"] {
            let text = try String(contentsOfFile: VirtualSite.project + "/" + name, encoding: .utf8)
            for path in text.matches(of: /`((?:Sources|Templates|Tests|Starter|Benchmarks|Examples)\/[\w\/+.-]*\w\/?)`/)
                .map(\.1)
            {
                #expect(FileManager.default.fileExists(atPath: VirtualSite.project + "/" + path), "\(name): \(path)")
            }
        }
    }
}
