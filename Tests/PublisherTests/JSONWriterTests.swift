import Foundation
import Testing

@testable import Publisher

@Suite struct JSONWriterTests {
    private static func written(_ add: (inout JSONWriter) -> Void) -> String {
        var json = JSONWriter()
        json.object(add)
        return String(decoding: json.bytes, as: UTF8.self)
    }

    @Test func valuesStandInObjectsAndLists() {
        let text = Self.written { json in
            json.text("a", "b")
            json.number("n", -3)
            json.optional("missing", nil)
            json.list("l") { json in
                json.value("x")
                json.object { $0.text("y", "z") }
            }
            json.object("o") { _ in }
        }
        #expect(text == #"{"a":"b","n":-3,"l":["x",{"y":"z"}],"o":{}}"#)
    }

    @Test func everyTextComesBackAsItWas() throws {
        for text in [
            "", "\"", "\\", "</script><!--", "a\u{0}b\u{1F}\n\r\t", "\u{2028}\u{2029}", "Điều 64 & “ẫ”", "\u{FFFF}",
            String(repeating: "long \"quoted\" < text ", count: 100),
        ] {
            let written = Self.written { $0.text("key", text) }
            let read = try JSONSerialization.jsonObject(with: Data(written.utf8)) as? [String: String]
            #expect(read?["key"].map { Array($0.utf8) } == Array(text.utf8), "\(text.debugDescription)")
            #expect(!written.contains("<"))
        }
    }

    @Test func valuesBeginLinesWhereAsked() {
        let text = Self.written { json in
            json.list("l") { json in
                for number in 1...2 {
                    json.line()
                    json.object { $0.number("n", number) }
                }
                json.line()
            }
        }
        #expect(text == "{\"l\":[\n{\"n\":1},\n{\"n\":2}\n]}")
    }
}
