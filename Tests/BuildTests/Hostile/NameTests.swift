import Build
import Foundation
import Testing

/// Names of files and addresses, which are to be had on every system or refused, and never lead out of the output.
@Suite struct HostileNames {
    private static let text = "---\ntitle: A\n---\nx\n"

    @Test func namesThatSomeSystemCannotHaveAreRefusedWithTheReason() throws {
        let (long, title) = (String(repeating: "a", count: 300), "---\ntitle: A\n")
        let names: [(path: String, text: String, reason: String)] = [
            ("Content/pages/con.vi.md", Self.text, "the name ‘con’, which Windows keeps for a device"),
            ("Content/news/AUX.vi.md", Self.text, "the name ‘aux’, which Windows keeps for a device"),
            ("Content/pages/a.vi.md", title + "slug: NUL\n---\n", "the name ‘NUL’, which Windows keeps for a device"),
            ("Content/pages/b.vi.md", title + "aliases: [x/com1/y/]\n---\n", "the name ‘com1’, which Windows keeps"),
            ("Content/pages/c.vi.md", title + "aliases: [x./y/]\n---\n", "an old address is written vi/old-name/"),
            ("Content/pages/d.vi.md", title + "aliases: [\(long)/]\n---\n", "an old address is written vi/old-name/"),
            ("Content/news/PRN.png", "x", "the name ‘PRN.png’, which Windows keeps for a device"),
            ("Content/news/lpt9.tar.pdf", "x", "the name ‘lpt9.tar.pdf’, which Windows keeps for a device"),
            ("Content/news/x /a.png", "x", "the name ‘x ’, whose end Windows drops"),
            ("Content/news/a:b.png", "x", "the name ‘a:b.png’ with a character that Windows does not take"),
            ("Content/news/a?.png", "x", "a character that Windows does not take"),
            ("Content/news/x..\\a.png", "x", "a character that Windows does not take"),
            ("Content/news/\(long.prefix(241)).png", "x", "a name of more than 240 bytes, ‘aaaa"),
        ]
        let site = try VirtualSite(SmallSite.files)
        for name in names { try site.write(name.path, name.text) }
        let run = try ExecutableRun("build", in: site)
        #expect(run.status == 1 && !FileManager.default.fileExists(atPath: site.output), "\(run.error)")
        for name in names {
            #expect(
                run.error.split(separator: "\n").contains {
                    $0.hasPrefix(name.path + ":") && $0.contains(" error: ") && $0.contains(name.reason)
                }, "\(name.path) \(name.reason)\n\(run.error)")
        }
    }

    @Test func anInstrumentNamedAsADeviceIsRefused() throws {
        let site = try VirtualSite(
            SmallSite.files(with: [
                "Content/instruments/aux.yml": SmallSite.instrument.replacing("id: treaty", with: "id: aux"),
                "Content/aux/article-1.vi.md": SmallSite.article(1, "Một"),
            ]))
        let found = try site.build(writes: false).diagnostics.filter { $0.severity == .error }
        #expect(!found.isEmpty && found.allSatisfy { $0.message.contains("the name ‘aux’") }, "\(found.map(\.message))")
    }

    @Test func oddNamesThatAreTakenStayWithinTheOutput() throws {
        let site = try VirtualSite(SmallSite.files)
        let names = [
            "...", "..a", "-", "--help", "%2e%2e", "%2F", "a b", "a'b", "$(x)", "`x`", ";x", "&", "a\u{301}", "漢",
            "\u{202E}x",
            "con1", "console", "x.y.z", "#", "index.html", "manifest.json", ".hidden", "~", "@", "null",
            String(repeating: "漢", count: 60),
        ]
        for name in names {
            try site.write("Content/pages/n\(name).vi.md", Self.text)
            try site.write("Content/news/m\(name).png", "x")
        }
        try site.write("Content/pages/-x.vi.md", Self.text)
        let before = try VirtualSite.files(in: site.root)
        let report = try site.build()
        let errors = report.diagnostics.filter { $0.severity == .error && $0.code != .duplicateAddress }
        #expect(errors.isEmpty, "\(errors.map(\.message))")
        for path in report.diagnostics.filter({ $0.severity == .error }).map(\.location.path) { try site.remove(path) }
        #expect(try site.build().hasErrors == false)
        for (path, bytes) in try VirtualSite.files(in: site.root)
        where !path.hasPrefix("Site/") && !path.hasPrefix(".pinpoint/") {
            #expect(bytes == before[path], "\(path)")
        }
        #expect(try site.published().keys.allSatisfy { !$0.contains("..") || $0.hasPrefix("files/news/m") })
        #expect(try site.published().keys.filter { $0.hasPrefix("files/news/m") }.count == names.count)
    }

    @Test func namesThatDifferInCaseOrCompositionAloneAreOneName() throws {
        let site = try VirtualSite(SmallSite.files)
        for name in ["ảnh", "ảnh".decomposedStringWithCanonicalMapping, "Ảnh"] {
            let file = fopen("\(site.root)/Content/treaty/\(name).png", "w")
            #expect(file != nil && fclose(file) == 0)
        }
        try site.write("Content/pages/Trang.vi.md", Self.text)
        try site.write("Content/pages/trang.vi.md", Self.text)
        try site.write("Content/pages/x.vi.md", "---\ntitle: A\nslug: TRANG\n---\n")
        let found = try site.build().diagnostics.filter { $0.code == .duplicateAddress }
        #expect(found.count == 4, "\(found.map(\.message))")
        #expect(!FileManager.default.fileExists(atPath: site.output))
    }
}
