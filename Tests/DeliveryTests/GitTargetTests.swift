import Delivery
import Testing

@Suite struct GitTargets {
    @Test(arguments: [
        "ssh://git@example.org/site.git", "https://example.org/site.git", "git@example.org:site.git", "file:///srv/x",
        "/tmp", ".",
    ])
    func takesAddressesAndPaths(_ remote: String) throws {
        #expect(try GitTarget("git:\(remote)#gh-pages").branch == "gh-pages")
        #expect(try GitTarget("git:\(remote)#a/b.c_d").branch == "a/b.c_d")
    }

    @Test(arguments: [
        "", "git:", "git:x", "git:#b", "git:/tmp#", "s3:bucket", "/tmp#b", "git:-x#b", "git:--upload-pack=x#b",
        "git:ext::sh -c id#b", "git:fd::3#b", "git:ext::/bin/sh#b", "git:http::x#b", "git:ftp://x/y#b",
        "git:ext://x#b", "git:ssh://-oProxyCommand=id/x#b", "git:ssh://user@-oProxyCommand=id/x#b",
        "git:-oProxyCommand=id:x#b", "git:user@-o:x#b", "git::x#b", "git:/no/such/place#b", "git:https://x/\ny#b",
        "git:/tmp/\u{7}#b",
    ])
    func refusesWhatGitMightTakeForSomethingElse(_ text: String) {
        #expect(throws: DeliveryError.self, "\(text)") { try GitTarget(text) }
    }

    @Test(arguments: [
        "-b", "--force", ".b", "b.", "a..b", "a//b", "/a", "a/", "a.lock", "a.lock/b", "a/.b", "a b", "a~b", "a^b",
        "a:b",
        "a?b", "a*b", "a[b", "a\\b", "a@{b", "@", "HEAD", "a\u{7F}b", "a\nb", "+a:b",
    ])
    func refusesWhatIsNoNameOfABranch(_ branch: String) {
        #expect(throws: DeliveryError.self, "\(branch)") { try GitTarget("git:/tmp#\(branch)") }
    }

    @Test func showsNoPassword() throws {
        let target = try GitTarget("git:https://me:s3cr3t@example.org/site.git#b")
        #expect(target.shownRemote == "https://example.org/site.git")
        #expect {
            try GitTarget("git:ftp://me:s3cr3t@example.org/#b")
        } throws: { !"\(($0 as? DeliveryError)?.message ?? "")".contains("s3cr3t") }
    }
}
