import Build
import Foundation
import Testing

/// `pinpoint init`: a site about any instrument that works at once.
@Suite struct NewSites {
    @Test(arguments: ["vi,en", "en,vi", "vi", "en"])
    func whatItMakesIsCheckedAndBuiltAtOnce(_ languages: String) throws {
        let site = try StartedSite("--languages", languages, "--name", "Rivers Convention", "--articles", "12")
        let check = try site.pinpoint("check", "--strict")
        #expect(check.status == 0 && !check.error.contains("warning"), "\(check.error)")
        let build = try site.pinpoint("build", "--strict")
        #expect(build.status == 0, "\(build.error)")
        let names = languages.split(separator: ",").map(String.init)
        for (language, article) in [("vi", "dieu-2"), ("en", "article-2")] {
            let page = "Site/\(language)/\(article)/index.html"
            #expect(FileManager.default.fileExists(atPath: site.root + "/" + page) == names.contains(language))
            guard names.contains(language) else { continue }
            #expect(try site.file(page).contains("Rivers Convention"))
            #expect(try site.file("Site/\(language)/index.html").contains("Rivers Convention"))
        }
        // What a build keeps for itself is no text: it holds any bytes.
        for (path, bytes) in try site.files() where !path.hasPrefix("Templates/") && !path.hasPrefix(".pinpoint/") {
            let text = String(decoding: bytes, as: UTF8.self)
            #expect(!text.contains("{{") && !text.contains("Hanoi") && !text.contains("Hà Nội"), "\(path)")
        }
        #expect(
            Set(
                try site.files().keys.filter {
                    $0.hasSuffix(".md") && !$0.hasPrefix("Site/") && !names.contains(where: $0.language)
                }) == ["README.md"])
    }

    @Test func itShowsACitationADateAndATermAsLinks() throws {
        let site = try StartedSite()
        #expect(try site.pinpoint("build").status == 0)
        let news = try site.file("Site/en/news/example/index.html")
        #expect(news.contains("article-2/#art_2__para_1") && news.contains("article-1/#art_1__para_2__point_a"))
        #expect(news.contains("timeline/#opening") && news.contains("glossary/competent-authority/"))
        #expect(try site.file("Site/vi/dieu-2/index.html").contains("Một mẩu tin mẫu"))
    }

    @Test func itsTemplatesAreThoseOfThisRepositoryByteForByte() throws {
        let site = try StartedSite()
        let made = try VirtualSite.files(in: site.root + "/Templates")
        #expect(made == (try VirtualSite.files(in: VirtualSite.project + "/Templates")))
    }

    @Test func itKeepsWhatABuildLeavesOutOfGit() throws {
        let site = try StartedSite()
        #expect(try site.file(".gitignore").split(separator: "\n").contains(".pinpoint/"))
        #expect(try site.pinpoint("build").status == 0)
        #expect(FileManager.default.fileExists(atPath: site.root + "/.pinpoint"))
    }

    @Test func anyNameIsTakenAsItIs() throws {
        let name = "The \"Rivers\" \\ Convention: {{id}} <b>&amp;</b> #1 – it's ‘new’, %TAG & *x"
        let site = try StartedSite("--languages", "en", "--name", name)
        #expect(try site.serious().isEmpty)
        #expect(try site.pinpoint("build").status == 0)
        let home = try site.file("Site/en/index.html")
        #expect(home.contains("{{id}} &lt;b&gt;&amp;amp;&lt;/b&gt; #1 – it"), "\(home)")
    }

    @Test func aLanguageMayHaveANameOfItsOwn() throws {
        let site = try StartedSite("--name", "vi=Luật An ninh mạng", "--name", "en=Law on Cybersecurity", "--id", "lcs")
        #expect(try site.serious().isEmpty)
        let instrument = try site.file("Content/instruments/lcs.yml")
        #expect(instrument.contains("type:\n  vi: \"Luật\"\n  en: \"Law\"\n"), "\(instrument)")
        #expect(FileManager.default.fileExists(atPath: site.root + "/Content/lcs/article-01.vi.md"))
    }

    @Test(arguments: [
        ("Công ước Budapest", "Công ước"), ("Nghị định thư bổ sung Công ước", "Nghị định thư"),
        ("Bộ luật Hình sự", "Bộ luật"), ("Văn kiện", "Công ước"),
    ])
    func theTypeIsReadFromTheName(_ name: String, _ type: String) throws {
        let site = try StartedSite("--languages", "vi", "--name", name)
        #expect(try site.file("Content/instruments/rivers.yml").contains("  vi: \"\(type)\"\n"))
    }

    @Test func theInstrumentsIdIsMadeOfTheFoldersName() throws {
        let site = try StartedSite(folder: "Công ước Đường sông")
        #expect(try site.file("Content/site.yml").contains("\ninstrument: cong-uoc-duong-song\n"))
        #expect(try site.serious().isEmpty)
    }
}

/// What `pinpoint init` refuses, and that it leaves everything as it was.
@Suite struct RefusedNewSites {
    private func refusal(_ arguments: String..., in folder: String) throws -> String {
        let before = try VirtualSite.files(in: folder)
        let run = try VirtualSite.pinpoint(["init"] + arguments, in: folder)
        #expect(run.status == 64, "\(run.error)")
        #expect(try VirtualSite.files(in: folder) == before)
        return run.error
    }

    @Test func aFolderThatHoldsAnythingIsLeftAlone() throws {
        let site = try VirtualSite(["notes.txt": "mine"])
        #expect(try refusal(".", in: site.root).contains("it holds ‘Templates’, ‘notes.txt’"))
        try site.write("a/b", "mine")
        #expect(try refusal("a", in: site.root).contains("‘a’ is not empty: it holds ‘b’"))
        #expect(try refusal("notes.txt", in: site.root).contains("not a folder"))
    }

    @Test func aSecondTimeIsRefusedToo() throws {
        let site = try StartedSite()
        #expect(try refusal("rivers", in: site.parent).contains("‘.gitignore’, ‘Content’, ‘README.md’, ‘Templates’"))
    }

    @Test func anEmptyFolderAndOneWithAGitAreTaken() throws {
        let site = try VirtualSite(["one/.git/HEAD": "ref: refs/heads/main\n", "keep": "mine"])
        try FileManager.default.createDirectory(atPath: site.root + "/two", withIntermediateDirectories: true)
        for name in ["one", "two"] {
            #expect(try VirtualSite.pinpoint(["init", "."], in: site.root + "/" + name).status == 0)
            #expect(try VirtualSite.pinpoint(["check", "--strict"], in: site.root + "/" + name).status == 0)
            #expect(FileManager.default.fileExists(atPath: site.root + "/\(name)/Content/instruments/\(name).yml"))
        }
        #expect(try String(contentsOfFile: site.root + "/one/.git/HEAD", encoding: .utf8) == "ref: refs/heads/main\n")
    }

    @Test func anInterruptedOneSaysWhatToRemove() throws {
        let site = try VirtualSite(["a/.pinpoint-init/README.md": "half"])
        #expect(
            try refusal("a", in: site.root).contains("was interrupted: remove what it left, which is ‘.pinpoint-init’"))
    }

    @Test func aKilledOneLeavesNoContentOrAWholeOne() throws {
        let whole = try Set(StartedSite().files().keys)
        for delay in [0, 300, 1_000, 2_000, 4_000, 8_000, 12_000, 20_000] {
            let folder = try VirtualSite([:])
            let process = Process()
            process.executableURL = URL(fileURLWithPath: VirtualSite.executable)
            process.arguments = ["init", folder.root + "/rivers"]
            process.standardError = FileHandle.nullDevice
            try process.run()
            usleep(UInt32(delay))
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
            let site = folder.root + "/rivers"
            if FileManager.default.fileExists(atPath: site + "/Content") {
                #expect(try Set(VirtualSite.files(in: site).keys) == whole)
            } else if FileManager.default.fileExists(atPath: site),
                try !FileManager.default.contentsOfDirectory(atPath: site).isEmpty
            {
                #expect(try refusal("rivers", in: folder.root).contains("was interrupted"))
            }
        }
    }

    @Test func whatCannotBeWrittenEndsWithTheStatusOfTheDisk() throws {
        let site = try VirtualSite(["blocked": "a file"])
        let run = try VirtualSite.pinpoint(["init", "/proc/pinpoint/site"], in: site.root)
        #expect(run.status == 74 && run.error.contains("‘/proc/pinpoint"), "\(run.error)")
        #expect(try refusal("blocked/site", in: site.root).contains("lies in something that is none"))
    }

    @Test func onlyLanguagesWithWordsAreTaken() throws {
        let site = try VirtualSite([:])
        #expect(try refusal("a", "--languages", "vi,fr", in: site.root).contains("no words in ‘fr’, only in en and vi"))
        #expect(try refusal("a", "--languages", "vi,vi", in: site.root).contains("‘vi’ stands twice"))
        #expect(try refusal("a", "--languages", "", in: site.root).contains("no words in ‘’"))
    }

    @Test func namesIdsAndNumbersThatMakeNoSenseAreRefused() throws {
        let site = try VirtualSite([:])
        #expect(try refusal("a", "--articles", "1", in: site.root).contains("from 2 to 9999 articles"))
        #expect(try refusal("a", "--articles", "100000", in: site.root).contains("from 2 to 9999 articles"))
        #expect(try refusal("a", "--id", "news", in: site.root).contains("‘news’ is a folder of every site"))
        #expect(try refusal("news", in: site.root).contains("give another with --id"))
        #expect(try refusal("a", "--id", "a/b", in: site.root).contains("‘a/b’ is no id"))
        #expect(try refusal("…", in: site.root).contains("give one with --id"))
        #expect(try refusal("a", "--name", " ", in: site.root).contains("the name is empty"))
        #expect(try refusal("a", "--name", "a\u{7}", in: site.root).contains("control character U+0007"))
        #expect(try refusal("a", "--name", "A", "--name", "B", in: site.root).contains("more than one name"))
        #expect(try refusal("a", "--name", "vi=A", in: site.root).contains("no name in ‘en’: add en="))
        #expect(!FileManager.default.fileExists(atPath: site.root + "/a"))
    }
}

extension String {
    /// Whether a file is a document in a language.
    fileprivate func language(_ language: String) -> Bool { hasSuffix(".\(language).md") }
}
