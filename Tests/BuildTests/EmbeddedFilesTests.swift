import Foundation
import Testing

/// The executable carries every file of `Starter/` and `Templates/`; the lists in `Sources/CStarter` name them.
@Suite struct EmbeddedFiles {
    @Test(arguments: ["Starter", "Templates"]) func theListHasEveryFile(_ folder: String) throws {
        let paths = try VirtualSite.files(in: VirtualSite.project + "/" + folder).keys.map { "\(folder)/\($0)" }
            .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        let path = VirtualSite.project + "/Sources/CStarter/\(folder.lowercased()).c"
        let list = Self.list(of: folder, paths)
        if ProcessInfo.processInfo.environment["PINPOINT_UPDATE_GOLDENS"] != nil {
            try list.write(toFile: path, atomically: true, encoding: .utf8)
        }
        #expect(
            try String(contentsOfFile: path, encoding: .utf8) == list,
            "PINPOINT_UPDATE_GOLDENS=1 swift test --filter EmbeddedFiles writes it anew")
    }

    /// Every language of the interface has what a site is started with, and a skeleton of every kind of document.
    @Test func everyLanguageHasTheSameFiles() throws {
        let files = try VirtualSite.files(in: VirtualSite.project + "/Starter").keys
        let strings = try FileManager.default.contentsOfDirectory(atPath: VirtualSite.project + "/Templates/strings")
        let stems = strings.map { name in
            let suffix = ".\(name.dropLast(".yml".count)).md"
            return Set(files.filter { $0.hasSuffix(suffix) }.map { $0.dropLast(suffix.count) })
        }
        #expect(strings.count >= 2 && stems.allSatisfy { $0 == stems[0] && $0.count >= 11 }, "\(stems)")
    }

    private static func list(of folder: String, _ paths: [String]) -> String {
        func name(_ path: String) -> String {
            String(path.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
        }
        let arrays = paths.map { "static const unsigned char \(name($0))[] = {\n#embed \"../../\($0)\"\n};\n" }
        let entries = paths.map { "    ENTRY(\(name($0)), \"\($0)\"),\n" }
        return """
            // Every file of \(folder)/. `PINPOINT_UPDATE_GOLDENS=1 swift test --filter EmbeddedFiles` writes this list.
            #include "lists.h"

            \(arrays.joined())
            static const struct starter_file files[] = {
            \(entries.joined())};

            const struct starter_list \(folder.lowercased())_list = {files, sizeof files / sizeof *files};

            """
    }
}
