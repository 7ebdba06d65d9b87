@testable import Markdown

/// Fills slots as a page of plain HTML would.
enum SlotFiller {
    /// The fragment with links and images filled in and all other slots left empty.
    static func fill(_ fragment: Fragment, _ renderer: MarkdownRenderer) -> [UInt8] {
        fill(fragment) { content, html in
            switch content {
            case .linkOpen(let number):
                let link = renderer.links[number]
                html += "<a href=\"".utf8
                HTMLEscaping.append(address: link.destination.utf8, to: &html)
                append(title: link.title, to: &html)
                html += "\">".utf8
            case .linkClose:
                html += "</a>".utf8
            case .image(let number):
                let image = renderer.images[number]
                html += "<img src=\"".utf8
                HTMLEscaping.append(address: image.source.utf8, to: &html)
                html += "\" alt=\"".utf8
                HTMLEscaping.append(image.alternative.utf8, to: &html)
                append(title: image.title, to: &html)
                html += "\" />".utf8
            case .open, .close, .permalink, .word:
                break
            }
        }
    }

    /// The fragment with each slot shown by name: `{open 0}`.
    static func show(_ fragment: Fragment) -> String {
        let html = fill(fragment) { content, html in
            let words =
                switch content {
                case .open(let number): "{open \(number)}"
                case .close(let number): "{close \(number)}"
                case .linkOpen(let number): "{link \(number)}"
                case .linkClose(let number): "{/link \(number)}"
                case .image(let number): "{image \(number)}"
                case .permalink(let number): "{permalink \(number)}"
                case .word(let word): "{\(word.rawValue)}"
                }
            html += words.utf8
        }
        return String(decoding: html, as: UTF8.self)
    }

    static func fill(_ fragment: Fragment, _ write: (Fragment.Content, inout [UInt8]) -> Void) -> [UInt8] {
        var html: [UInt8] = []
        var done = 0
        for slot in fragment.slots {
            html += fragment.html[done..<slot.offset]
            done = slot.offset
            write(slot.content, &html)
        }
        return html + fragment.html[done...]
    }

    private static func append(title: String?, to html: inout [UInt8]) {
        guard let title else { return }
        html += "\" title=\"".utf8
        HTMLEscaping.append(title.utf8, to: &html)
    }
}
