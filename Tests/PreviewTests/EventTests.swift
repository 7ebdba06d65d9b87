import Testing

@testable import Preview

@Suite struct Events {
    @Test(arguments: [
        ("one", "data: one\n"), ("one\ntwo", "data: one\ndata: two\n"),
        ("one\r\ntwo\rthree\n", "data: one\ndata: two\ndata: three\ndata: \n"),
        ("", "data: \n"), (": x", "data: : x\n"),
    ])
    func everyLineIsALineOfData(_ data: String, _ lines: String) {
        #expect(ServerSentEvent(name: "n", data: data).bytes == Array("event: n\n\(lines)\n".utf8))
    }

    @Test func anEventSaysWhereThePageChanged() {
        #expect(PreviewEvent.reload(ChangedBlock(number: 3, id: "art_1")).message.data == "3\nart_1")
        #expect(PreviewEvent.reload(nil).message.data == "0\n")
        #expect(PreviewEvent.go("/vi/", ChangedBlock(number: 1, id: nil)).message.data == "/vi/\n1\n")
    }

    @Test func theScriptStandsBeforeTheEndOfTheBody() {
        let page = ScriptInjection.page(Array("<body>a</body></html>".utf8), path: "a\"&<.html", state: "s")
        #expect(
            String(decoding: page, as: UTF8.self)
                == "<body>a<script src=\"/.pinpoint/preview.js\" data-page=\"a&quot;&amp;&lt;.html\" data-state=\"s\"></script>\n</body></html>"
        )
        let bare = ScriptInjection.page(Array("a".utf8), path: "a", state: "s")
        #expect(String(decoding: bare, as: UTF8.self).hasPrefix("a<script"))
    }

    @Test func theScriptNeedsNothingThatThePolicyForbids() {
        for text in ["style=", ".style", "innerHTML", "eval(", "new Function", "http://", "https://", "cssText"] {
            #expect(!PreviewScript.text.contains(text), "\(text)")
        }
    }
}
