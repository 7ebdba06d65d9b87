import Corpus
import Testing

@Suite struct PortableNames {
    @Test(arguments: [
        "vi/dieu-64/index.html", "files/ảnh chụp.png", "a/b.c.d", "console/", "con1", "com", "com10", "lptx",
        "nullable",
        "auxiliary.png", "...a", ".hidden", "", "-", "x@y~z", "a'b", "(1)", "𝒳",
    ])
    func whatEverySystemTakesHasNoObjection(_ path: String) {
        #expect(PortableName.objection(to: path) == nil)
    }

    @Test(arguments: [
        "con", "CON", "a/Aux/b", "nul.txt", "prn.tar.gz", "com0", "COM9.vi.md", "com¹", "lpt3", "conin$", "CONOUT$.x",
    ])
    func namesOfDevicesAreRefusedWhateverTheirCaseAndSuffix(_ path: String) {
        #expect(PortableName.objection(to: path)?.hasSuffix("which Windows keeps for a device") == true)
    }

    @Test func endsAndCharactersThatWindowsDoesNotTakeAreRefused() {
        for path in ["a.", "a ", "b/a./c", "..", "."] {
            #expect(PortableName.objection(to: path)?.hasSuffix("whose end Windows drops") == true, "\(path)")
        }
        for character in "<>:\"|?*\\\u{1}\n" {
            #expect(PortableName.objection(to: "a/b\(character)c.png") != nil, "\(character)")
        }
    }

    @Test func aNameLeavesRoomForTheSuffixesOfCopies() {
        let longest = String(repeating: "đ", count: 120)
        #expect(PortableName.objection(to: "a/\(longest)/b") == nil)
        #expect(
            PortableName.objection(to: "a/\(longest)x/b")
                == "a name of more than 240 bytes, ‘\(String(repeating: "đ", count: 20))…’")
    }
}
